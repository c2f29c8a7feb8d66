import { GROUPS, type Group } from '../../local/province/names/name-table.ts';
import type { Tally } from '../../local/province/score.ts';
import { type Row, tableOf } from '../table.ts';
import { unevennessOf } from './groups.ts';
import { EVEN_MEASURES, isMissed, MEASURES, type Measure, shareOf, sumOfTallies } from './measures.ts';
import type { SeedQuality } from './order.ts';
import { wilson } from './proportions.ts';
import { marked, percent, range, whole } from './words.ts';

const NAMES: Readonly<Record<Group, string>> = {
  kinh: 'Kinh',
  khmer: 'Khmer',
  hoa: 'Hoa',
  highland: 'highland',
};

/** The name groups over all seeds, each figure with its 95 % interval. */
export function pooledGroupTable(seeds: readonly SeedQuality[]): string {
  const tallies = pooled(seeds);
  const rows = peopled(tallies).map((group) => rowOf(group, tallies[group], MEASURES));
  return tableOf(rows, 1);
}

/** The largest differences between groups, over all seeds and in each. */
export function unevennessTable(seeds: readonly SeedQuality[]): string {
  const rows = [
    differencesOf('all seeds', pooled(seeds)),
    ...seeds.map(({ seed, tallies }) => differencesOf(`seed ${seed}`, tallies)),
  ];
  return tableOf(rows, 1);
}

/** The name groups in each seed, where one child of a small group may be more than a point. */
export function groupTable(seeds: readonly SeedQuality[]): string {
  const rows = seeds.flatMap(({ seed, tallies }) =>
    peopled(tallies).map((group) => ({
      seed: String(seed),
      ...rowOf(group, tallies[group], EVEN_MEASURES),
    })),
  );
  return tableOf(rows, 2);
}

/** The groups that have children in the province: no highland row in the delta. */
function peopled(tallies: Readonly<Record<Group, Tally>>): Group[] {
  return GROUPS.filter((group) => tallies[group].inScope > 0);
}

function pooled(seeds: readonly SeedQuality[]): Record<Group, Tally> {
  return Object.fromEntries(
    GROUPS.map((group) => [group, sumOfTallies(seeds.map(({ tallies }) => tallies[group]))]),
  ) as Record<Group, Tally>;
}

function rowOf(group: Group, tally: Tally, measures: readonly Measure[]): Row {
  return {
    group: NAMES[group],
    children: whole(tally.inScope),
    gaps: whole(tally.gaps),
    flagged: whole(tally.flagged),
    ...Object.fromEntries(measures.map((measure) => [`${measure.label} (95 %)`, figure(measure, tally)])),
  };
}

function figure(measure: Measure, tally: Tally): string {
  const share = shareOf(measure, tally);
  return `${marked(percent(share), isMissed(measure, share))} (${range(wilson(measure.of(tally)))})`;
}

function differencesOf(seed: string, tallies: Readonly<Record<Group, Tally>>): Row {
  return {
    '': seed,
    ...Object.fromEntries(EVEN_MEASURES.map((measure) => [measure.label, differenceIn(measure, tallies)])),
  };
}

function differenceIn(measure: Measure, tallies: Readonly<Record<Group, Tally>>): string {
  const uneven = unevennessOf(measure, tallies);
  if (uneven === undefined) return '–';
  const { best, worst, difference, interval, isMissed } = uneven;
  return `${NAMES[best]} over ${NAMES[worst]} ${marked(percent(difference), isMissed)} (${range(interval)})`;
}
