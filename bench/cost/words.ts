import {
  FUNCTION_MEMORY_MB,
  KEPT_MONTHS,
  KEPT_OF_WRITTEN,
  MOST_MEMORY_MB,
  NATION_NIGHT_MB,
  nightMemoryMb,
  PEOPLE,
  RHYTHM,
} from '../../shared/cost/assumed-use.ts';
import type { PriceList } from '../../shared/cost/price-list.ts';
import { type Bill, type Bills, dominantIn } from './bills.ts';
import { type CountedPhases, sumOf, type TimeKind } from './counted-phase.ts';
import { money } from './tables.ts';

/** What the figures rest on, a sentence a line. */
export function basisOf(
  phases: CountedPhases,
  { list, time }: { list: PriceList; time: TimeKind },
): string[] {
  const { readOn, region, prices } = list;
  const unconfirmed = Object.entries(prices).flatMap(([item, price]) => (price.unconfirmed ? [item] : []));
  const { changedNights, quietNights, deliveries } = RHYTHM;
  return [
    `Counted on ${phases.measuredOn}: ${phases.children.toLocaleString('en')} children, seed ${phases.seed}; ${phases.machine}.`,
    `Seconds are those of this machine with the embedded S3 and DynamoDB in the same process; Lambda takes other times. GB-seconds: ${time === 'wall' ? `wall time. ${busyIn(phases)}` : 'time the processors were busy.'}`,
    `A month: ${changedNights} nights with changes, ${quietNights.toFixed(1)} without, births, residents and cards delivered ${deliveries.toFixed(2)} times; storage as after ${KEPT_MONTHS} months.`,
    `People by assumption: ${PEOPLE.communeStaff} in communes, ${PEOPLE.officers} officers for ${PEOPLE.perChildren.toLocaleString('en')} children.`,
    `Prices: AWS public list, ${region}, read on ${readOn}, before tax and free allowances.`,
    `Unconfirmed (?): ${unconfirmed.join(', ')}.`,
    memoryOf(),
    keptOf(phases),
  ];
}

/** Whether something else ran on the machine: a night of its own keeps one processor busy and a part of the other. */
function busyIn({ changedNight: { seconds, cpuSeconds } }: CountedPhases): string {
  const busy = cpuSeconds / seconds;
  const share = `The night had ${busy.toFixed(1)} processors to itself`;
  return busy >= 0.9 ? `${share}.` : `${share}: the machine was loaded, and its GB-seconds are too many.`;
}

/** With what memory nights are priced, and up to which size of a province that goes. */
function memoryOf(): string {
  const figure = (count: number): string => Math.round(count).toLocaleString('en');
  return `Memory: ${figure(FUNCTION_MEMORY_MB['reconcile-province'])} MB, ${figure(NATION_NIGHT_MB)} MB for every province of the nation, as its stage gives them; Lambda's ${figure(MOST_MEMORY_MB)} MB end at ${figure(largestProvince())}.`;
}

/** Children of the largest province whose night Lambda has the memory for. */
function largestProvince(): number {
  let children = 1000;
  while (nightMemoryMb(children + 1000) <= MOST_MEMORY_MB) children += 1000;
  return children;
}

/** How much of what was written to the registry lies there, beside what is reckoned with. */
function keptOf({
  firstImports,
  firstNight,
  quietNight,
  delivery,
  changedNight,
  stored,
}: CountedPhases): string {
  const every = sumOf([...firstImports, firstNight, quietNight, ...delivery, changedNight]);
  const written = (every['dynamodb.writeUnits'] ?? 0) * 1024;
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  return `Stored at the end: ${megabytes(stored.objects)} of objects, ${megabytes(stored.registry)} in the registry, ${(stored.registry / written).toFixed(2)} of the units written (reckoned with: ${KEPT_OF_WRITTEN}).`;
}

/** Children of a province below which what every province costs alike makes most of its bill. */
const SMALL = 50_000;

/** What the bills come to. */
export function verdictOf(bills: Bills, list: PriceList): string[] {
  const { provinceNight, nationNight, nationMonth, provinceMonth, free } = bills;
  const under = nationNight.dollars < 1;
  const { children } = provinceNight;
  return [
    ...(children < SMALL
      ? [
          `Counted on ${children} children: what every province costs alike weighs too much for the nation. Count a full one.`,
        ]
      : []),
    under
      ? `A night of the nation costs ${money(nationNight.dollars)} US dollars: under one.`
      : `A night of the nation costs ${money(nationNight.dollars)} US dollars: over one.`,
    `It is mostly ${sharesIn(nationNight, list)}; a month of the nation ${sharesIn(nationMonth, list)}; a month of the province ${sharesIn(provinceMonth, list)}.`,
    `Lasting free allowances of an account take ${money(free.province)} off the month of the province, ${money(free.nation)} off that of the nation.`,
  ];
}

const sharesIn = (bill: Bill, list: PriceList): string =>
  dominantIn(bill, list)
    .map(({ item, share }) => `${item} (${Math.round(share * 100)} %)`)
    .join(', ');
