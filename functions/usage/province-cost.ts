import { type Counts, sumCounts } from '../../shared/cost/items.ts';
import { PRICE_LIST } from '../../shared/cost/price-list.ts';
import { type ProvinceCost, provinceCost } from '../../shared/cost/province-cost.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Usage } from '../../shared/store/registry/usages.ts';
import type { Run } from '../../shared/store/run.ts';
import { addDays } from '../../shared/time/calendar.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';

const A_MONTH = 31;

/**
 * What the night of a run cost, and a month of such nights with the imports of the month before it, for so many
 * children; nothing where nobody counted it.
 */
export async function findProvinceCost(
  { usages }: Pick<Store, 'usages'>,
  { province, asOf }: Pick<Run, 'province' | 'asOf'>,
  children: number,
): Promise<ProvinceCost | undefined> {
  const nights = (await usages.between(province, asOf, asOf)).filter(({ kind }) => kind === 'night');
  const last = nights.at(-1);
  if (last === undefined) return undefined;
  const night = sumOf(nights);
  const day = dayInVietnam(new Date(last.at));
  const imports = (await usages.between(province, addDays(day, -A_MONTH), day)).filter(
    ({ kind }) => kind === 'import',
  );
  const counted = {
    children,
    changedNight: night,
    quietNight: night,
    imports: sumOf(imports),
    importsAMonth: imports.length,
    before: {},
  };
  return provinceCost(counted, PRICE_LIST);
}

const sumOf = (usages: readonly Usage[]): Counts => sumCounts(usages.map(({ counts }) => counts));
