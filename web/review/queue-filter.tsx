import { Group, NativeSelect, Switch } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { reachOf } from '../../shared/access/scope.ts';
import { useText } from '../language/language.tsx';
import { useScope } from '../sign-in/use-session.tsx';
import { type UnitLine, useUnits } from '../units/use-units.ts';

/** Of which unit, and whether questions that move no count are among them; both stand in the address. */
export function QueueFilter() {
  const t = useText();
  const [query, setQuery] = useSearchParams();
  const choose = (name: string, value: string | undefined) =>
    setQuery((before) => {
      const after = new URLSearchParams(before);
      if (value === undefined || value === '') after.delete(name);
      else after.set(name, value);
      return after;
    });
  return (
    <Group align="flex-end">
      <UnitChoice unit={query.get('unit') ?? ''} onChosen={(unit) => choose('unit', unit)} />
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
export function UnitChoice({ unit, onChosen }: { unit: string; onChosen: (unit: string) => void }) {
  const t = useText();
  const reach = reachOf(useScope(), 'list_reviews');
  const { all, pathTo } = useUnits();
  const isOwn = (one: UnitLine) =>
    reach === 'province' || pathTo(one.code).some(({ code }) => reach.includes(code));
  const options = all
    .filter((one) => one.level !== 'province' && isOwn(one))
    .map(({ code, name, level }) => ({ value: code, label: level === 'commune' ? `\u2003${name}` : name }));
  return (
    <NativeSelect
      size="md"
      label={t({ vi: 'Đơn vị', en: 'Unit' })}
      value={unit}
      onChange={({ currentTarget }) => onChosen(currentTarget.value)}
      data={[{ value: '', label: t({ vi: 'Tất cả', en: 'All' }) }, ...options]}
    />
  );
}
