import { GROUPS, type Group } from '../../local/province/names/name-table.ts';
import type { Tally } from '../../local/province/score.ts';
import type { Interval } from '../../shared/coverage/score-interval.ts';
import { type Measure, MOST_UNEVEN, shareOf } from './measures.ts';
import { differenceInterval } from './proportions.ts';

type ByGroup = Readonly<Record<Group, Tally>>;

/** How far the groups lie apart in a measure. */
export interface Unevenness {
  best: Group;
  worst: Group;
  /** Share (0–1) of the best less that of the worst. */
  difference: number;
  /** 95 %, of this one pair of groups. */
  interval: Interval;
  isMissed: boolean;
}

/** The largest difference between two groups in a measure of which more is better; groups without cases do not count. */
export function unevennessOf(measure: Measure, tallies: ByGroup): Unevenness | undefined {
  const share = (group: Group): number => shareOf(measure, tallies[group]);
  const known = GROUPS.filter((group) => measure.of(tallies[group]).whole > 0);
  const [worst, ...others] = known.toSorted((a, b) => share(a) - share(b));
  const best = others.at(-1);
  if (worst === undefined || best === undefined) return undefined;
  const difference = share(best) - share(worst);
  return {
    best,
    worst,
    difference,
    interval: differenceInterval(measure.of(tallies[best]), measure.of(tallies[worst])),
    isMissed: difference > MOST_UNEVEN,
  };
}
