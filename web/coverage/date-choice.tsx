import { NativeSelect } from '@mantine/core';
import { useAnswer } from '../api/use-answer.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Place } from '../units/use-place.ts';
import { COVERAGE_WORDS } from './words.ts';

/** The date the figures are of: the latest, or one of those before it. */
export function DateChoice({ place: { unit, query, ask } }: { place: Place }) {
  const t = useText();
  const { day } = useFormat();
  const { data } = useAnswer('readTrend', { query: { unit } });
  const asked = query.get('asOf') ?? '';
  const dates = (data?.points ?? []).map(({ asOf }) => asOf).toReversed();
  const [latest, ...others] = dates.length === 0 ? [asked] : dates;
  const past = asked !== '' && asked !== latest && !others.includes(asked) ? [asked, ...others] : others;
  return (
    <NativeSelect
      label={t(COVERAGE_WORDS.asOf)}
      value={asked === latest ? '' : asked}
      onChange={({ currentTarget }) => ask('asOf', currentTarget.value)}
      data={[
        {
          value: '',
          label: latest ? `${day(latest)} (${t(COVERAGE_WORDS.latest)})` : t(COVERAGE_WORDS.latest),
        },
        ...past.map((one) => ({ value: one, label: day(one) })),
      ]}
    />
  );
}
