import { TextInput } from '@mantine/core';
import { dateInPrint } from '../../shared/follow-up/papers/words.ts';
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
    // Browsers write a date as the device is set up; this is how the forms do.
    const told = type === 'date' ? dateInPrint(typed[name]) : hint && t(hint);
    return (
      <TextInput
        key={name}
        size="md"
        required
        type={type}
        label={t(label)}
        description={told || undefined}
        {...(inputMode !== undefined && { inputMode })}
        error={fault && t(fault)}
        value={typed[name]}
        onChange={({ currentTarget }) => onChange({ ...typed, [name]: currentTarget.value })}
      />
    );
  });
}
