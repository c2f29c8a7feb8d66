import { useState } from 'react';
import { dateInPrint } from '../../../../shared/follow-up/papers/words.ts';
import { addDays } from '../../../../shared/time/calendar.ts';
import { DayField } from '../../../design/day-field.tsx';
import { useText } from '../../../language/language.tsx';
import type { FieldsProps } from '../draft.ts';
import { weeksFrom } from '../draft.ts';
import { useDesk } from '../recording.tsx';
import { Choices } from './choices.tsx';

type When = 'one' | 'two' | 'day';

/** Until when: in a week, in two, or a day of one's own. */
export function SnoozeField({ draft, onChange }: FieldsProps) {
  const t = useText();
  const { today } = useDesk().reader;
  const [when, setWhen] = useState<When>('one');
  const [one, two] = weeksFrom(today);
  return (
    <>
      <Choices<When>
        label={{ vi: 'Hẹn lại đến', en: 'Put off until' }}
        choices={[
          { value: 'one', words: { vi: `1 tuần (${dateInPrint(one)})`, en: `1 week (${dateInPrint(one)})` } },
          {
            value: 'two',
            words: { vi: `2 tuần (${dateInPrint(two)})`, en: `2 weeks (${dateInPrint(two)})` },
          },
          { value: 'day', words: { vi: 'Ngày khác', en: 'Another day' } },
        ]}
        value={when}
        onChange={(chosen) => {
          setWhen(chosen);
          onChange({ ...draft, until: chosen === 'two' ? two : one });
        }}
      />
      {when === 'day' && (
        <DayField
          size="md"
          required
          label={t({ vi: 'Ngày hẹn', en: 'Day' })}
          min={addDays(today, 1)}
          value={draft.until}
          onDay={(until) => onChange({ ...draft, until })}
        />
      )}
    </>
  );
}
