import {
  A_PERSON,
  A_REQUEST,
  BESIDE_A_NIGHT,
  BESIDE_AN_IMPORT,
  KEPT_MONTHS,
  KEPT_OF_WRITTEN,
  PEOPLE,
  RHYTHM,
  STANDING,
  WATCH_OF_A_PROVINCE,
} from './assumed-use.ts';
import { type Counts, entriesOf, type Item, sumCounts, timesCounts } from './items.ts';

/** Where the money of a month goes. */
export const SECTIONS = ['nights', 'imports', 'storage', 'portal', 'standing'] as const;
export type Section = (typeof SECTIONS)[number];

export type Month = Readonly<Record<Section, Counts>>;

/** What was counted of a province, by a process that did it. */
export interface CountedProvince {
  children: number;
  /** A night that found changes. */
  changedNight: Counts;
  /** A night without any news. */
  quietNight: Counts;
  /** All imports of a month, and how many they are. */
  imports: Counts;
  importsAMonth: number;
  /** What wrote what lies in the store before the first month. */
  before: Counts;
}

/** A month of a province in its usual rhythm, what it uses beside its store by assumption (`assumed-use.ts`). */
export function provinceMonth(counted: CountedProvince): Month {
  const nights = nightsOf(counted);
  const imports = sumCounts([counted.imports, timesCounts(counted.importsAMonth, BESIDE_AN_IMPORT)]);
  return {
    nights,
    imports,
    storage: storageAfter(counted.before, sumCounts([nights, imports])),
    portal: portalOf(counted.children),
    standing: sumCounts([STANDING, WATCH_OF_A_PROVINCE]),
  };
}

function nightsOf({ changedNight, quietNight }: CountedProvince): Counts {
  const { changedNights, quietNights } = RHYTHM;
  return sumCounts([
    timesCounts(changedNights, changedNight),
    timesCounts(quietNights, quietNight),
    timesCounts(changedNights + quietNights, BESIDE_A_NIGHT),
  ]);
}

/** What is paid for keeping, once everything of {@link KEPT_MONTHS} months lies there. */
function storageAfter(before: Counts, month: Counts): Counts {
  const written = sumCounts([before, timesCounts(KEPT_MONTHS, month)]);
  const registry = ((written['dynamodb.writeUnits'] ?? 0) / 1e6) * KEPT_OF_WRITTEN;
  return {
    's3.gbMonths': written['s3.gbIn'] ?? 0,
    'dynamodb.gbMonths': registry,
    'dynamodb.pitrGbMonths': registry,
  };
}

function portalOf(children: number): Counts {
  const { communeStaff, officers, workingDays, requestsOfStaff, requestsOfOfficer, perChildren } = PEOPLE;
  const requests = workingDays * (communeStaff * requestsOfStaff + officers * requestsOfOfficer);
  const used = [timesCounts(requests, A_REQUEST), timesCounts(communeStaff + officers, A_PERSON)];
  return timesCounts(children / perChildren, sumCounts(used));
}

/**
 * Items of nights and imports that go by how many provinces there are, not by their size: book and outcomes are an object a
 * kind and birth month, however many children it holds.
 */
const BY_PROVINCE: ReadonlySet<Item> = new Set<Item>([
  'lambda.requests',
  's3.puts',
  's3.gets',
  'kms.requests',
  'durable.operations',
  'durable.gbWritten',
  'durable.gbMonths',
  'eventbridge.events',
  'sqs.requests',
  'cloudwatch.logGb',
  'cloudwatch.logGbMonths',
  'cloudwatch.metricMonths',
  'secrets.requests',
]);

/** How many times as much: by children, by provinces, and by communes, each of which gets one mail a night at most. */
export interface Measures {
  children: number;
  provinces: number;
  communes: number;
}

export interface Scale extends Measures {
  /** How much more memory the night of a province is given there. */
  memory: number;
}

/** What work on one province comes to on several. */
export function scaledWork(work: Counts, scale: Measures): Counts {
  return Object.fromEntries(entriesOf(work).map(([item, count]) => [item, count * scale[measureOf(item)]]));
}

/** The same of a night, whose provinces may be larger ones. */
export function scaledNight(night: Counts, scale: Scale): Counts {
  const { 'lambda.gbSeconds': gbSeconds = 0, ...others } = scaledWork(night, scale);
  return { ...others, 'lambda.gbSeconds': gbSeconds * scale.memory };
}

function measureOf(item: Item): keyof Measures {
  if (item === 'ses.mails') return 'communes';
  return BY_PROVINCE.has(item) ? 'provinces' : 'children';
}

/** The same month on a nation in one deployment: what stands, stands once, but for the watch of each province. */
export function scaledMonth(month: Month, scale: Scale): Month {
  return {
    nights: scaledNight(month.nights, scale),
    imports: scaledWork(month.imports, scale),
    storage: timesCounts(scale.children, month.storage),
    portal: timesCounts(scale.children, month.portal),
    standing: sumCounts([month.standing, timesCounts(scale.provinces - 1, WATCH_OF_A_PROVINCE)]),
  };
}

/** A counted night with what it uses beside its store. */
export const withBesides = (night: Counts): Counts => sumCounts([night, BESIDE_A_NIGHT]);
