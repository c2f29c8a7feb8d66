import { DayField as TypedDay } from '../../../design/day-field.tsx';
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
  return (
    <TypedDay
      size="md"
      required
      label={t(label)}
      description={draft.on === reader.today ? t(TODAY) : undefined}
      max={reader.today}
      value={draft.on}
      onDay={(on) => onChange({ ...draft, on })}
    />
  );
}
