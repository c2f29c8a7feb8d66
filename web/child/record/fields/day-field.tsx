import { TextInput } from '@mantine/core';
import { dateInPrint } from '../../../../shared/follow-up/papers/words.ts';
import { useText } from '../../../language/language.tsx';
import type { Words } from '../../../language/words.ts';
import type { FieldsProps } from '../draft.ts';
import { useDesk } from '../recording.tsx';

const USUAL: Words = { vi: 'Ngày', en: 'Day' };
const TODAY: Words = { vi: 'Hôm nay', en: 'Today' };

/** The day it happened: today, unless somebody says another. */
export function DayField({ draft, onChange, label = USUAL }: FieldsProps & { label?: Words }) {
  const t = useText();
  const { reader } = useDesk();
  // Browsers write the field as the device is set up; this is how the forms do.
  const inPrint = dateInPrint(draft.on);
  return (
    <TextInput
      type="date"
      size="md"
      required
      label={t(label)}
      description={draft.on === reader.today ? `${t(TODAY)}, ${inPrint}` : inPrint}
      max={reader.today}
      value={draft.on}
      onChange={({ currentTarget }) => onChange({ ...draft, on: currentTarget.value })}
    />
  );
}
