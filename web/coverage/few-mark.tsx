import { Badge } from '@mantine/core';
import { useText } from '../language/language.tsx';
import { isFew, type Rated } from './rated.ts';
import { COVERAGE_WORDS } from './words.ts';

/** Says that a rate rests on few children. */
export function FewMark({ tally }: { tally: Pick<Rated, 'inScope'> }) {
  const t = useText();
  if (!isFew(tally)) return null;
  return (
    <Badge variant="outline" color="gray" size="sm" tt="none" c="var(--quiet)">
      {t(COVERAGE_WORDS.few)}
    </Badge>
  );
}
