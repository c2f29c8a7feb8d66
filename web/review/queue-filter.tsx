import { Group, Switch } from '@mantine/core';
import { useAddress, withValue } from '../design/use-address.ts';
import { useText } from '../language/language.tsx';
import { useScope } from '../sign-in/use-session.tsx';
import { UnitChoice } from '../units/unit-choice.tsx';
import { useUnits } from '../units/use-units.ts';
import { unitsWithReach } from '../units/within-reach.ts';

/** Of which unit, and whether questions that move no count are among them; both stand in the address. */
export function QueueFilter() {
  const t = useText();
  const { query, change } = useAddress();
  const choose = (name: string, value: string | undefined) =>
    change((before) => withValue(before, name, value));
  return (
    <Group align="flex-end">
      <ReviewUnit unit={query.get('unit') ?? ''} onChosen={(unit) => choose('unit', unit)} />
      <Switch
        size="md"
        pb={8}
        label={t({ vi: 'Cả trẻ ngoài diện', en: 'Children out of scope too' })}
        checked={query.get('all') === '1'}
        onChange={({ currentTarget }) => choose('all', currentTarget.checked ? '1' : undefined)}
      />
    </Group>
  );
}

/** Chooses among the units of whoever asks. */
export function ReviewUnit({ unit, onChosen }: { unit: string; onChosen: (unit: string) => void }) {
  const t = useText();
  const options = unitsWithReach(useUnits(), useScope(), 'list_reviews')
    .filter(({ level }) => level !== 'province')
    .map(({ code, name, level }) => ({ value: code, label: level === 'commune' ? `\u2003${name}` : name }));
  const all = { value: '', label: t({ vi: 'Tất cả', en: 'All' }) };
  return <UnitChoice value={unit} options={[all, ...options]} onChosen={onChosen} />;
}
