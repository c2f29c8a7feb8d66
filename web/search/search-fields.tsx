import { TextInput } from '@mantine/core';
import { DayField } from '../design/day-field.tsx';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import type { Faults, Typed } from './asked.ts';

interface SearchFieldsProps {
  typed: Typed;
  faults: Faults;
  onChange(typed: Typed): void;
}

interface Field {
  name: keyof Faults;
  label: Words;
  hint?: Words;
  type?: 'date';
  inputMode?: 'numeric';
}

const FIELDS: Readonly<Record<Typed['way'], readonly Field[]>> = {
  name_and_date: [
    { name: 'name', label: { vi: 'Họ và tên trẻ', en: 'Full name of the child' } },
    { name: 'dateOfBirth', label: { vi: 'Ngày sinh', en: 'Date of birth' }, type: 'date' },
  ],
  number: [
    {
      name: 'number',
      label: { vi: 'Số định danh, mã số BHXH hoặc số thẻ', en: 'Personal, insurance or card number' },
      hint: {
        vi: 'Số định danh 12 chữ số; của số thẻ BHYT chỉ cần 10 chữ số cuối',
        en: 'A personal number has 12 digits; of a card number the last 10 will do',
      },
      inputMode: 'numeric',
    },
  ],
  id: [
    {
      name: 'id',
      label: { vi: 'Mã trẻ', en: 'Child id' },
      hint: {
        vi: 'Ghi trong danh sách việc và trong tệp XLSX',
        en: 'As the working list and its XLSX have it',
      },
    },
  ],
};

/** The fields of the way that was chosen. */
export function SearchFields({ typed, faults, onChange }: SearchFieldsProps) {
  const t = useText();
  return FIELDS[typed.way].map(({ name, label, hint, type = 'text', inputMode }) => {
    const fault = faults[name];
    const common = { size: 'md', required: true, label: t(label), error: fault && t(fault) } as const;
    if (type === 'date')
      return (
        <DayField
          key={name}
          {...common}
          value={typed[name]}
          onDay={(day) => onChange({ ...typed, [name]: day })}
        />
      );
    return (
      <TextInput
        key={name}
        {...common}
        description={hint && t(hint)}
        {...(inputMode !== undefined && { inputMode })}
        value={typed[name]}
        onChange={({ currentTarget }) => onChange({ ...typed, [name]: currentTarget.value })}
      />
    );
  });
}
