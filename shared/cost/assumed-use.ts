import { type Counts, sumCounts, timesCounts } from './items.ts';

/**
 * Memory of the functions in MB: what a stage gives them where its settings say nothing else (`infra/settings.ts`), and what they
 * are priced with where Lambda does not say it. Lambda gives
 * two processors at 3,538 MB, which is what seconds are measured on; an import keeps less than that busy.
 */
export const FUNCTION_MEMORY_MB = {
  'reconcile-province': 4096,
  'import-feed': 3008,
  'reconcile-night': 512,
  'receive-files': 1024,
  api: 1769,
} as const;

/**
 * Memory the night of a province of so many children needs, in MB: the usual, or a fifth more than
 * its peak, which was 330 MB with 2,000 children and 1.7 GB with 119,885 (the embedded servers included).
 */
export function nightMemoryMb(children: number): number {
  const peak = 310 + 0.0115 * children;
  return Math.max(FUNCTION_MEMORY_MB['reconcile-province'], Math.ceil(peak * 1.2));
}

/** The most a function can have; a province that needs more needs another shape of the night. */
export const MOST_MEMORY_MB = 10_240;

/** What a stage of all provinces gives the night of each, in MB: one function does all of them, so the largest decides. */
export const NATION_NIGHT_MB: number = 10_240;

/** The month that is priced: 365 / 12 days. */
export const DAYS_A_MONTH = 365 / 12;

/** When a province has news. A night after a weekend or a holiday finds nothing changed. */
export const RHYTHM = {
  changedNights: 22,
  quietNights: DAYS_A_MONTH - 22,
  /** Births, residents and cards are each delivered whole once a week, with 0.5 % of the rows changed. */
  deliveries: DAYS_A_MONTH / 7,
} as const;

/** How long what is written is kept: prices of storage are those of the month after so long. */
export const KEPT_MONTHS = 12;

/**
 * GB that stay in the registry for each GB of write units: units are charged by the started kB and most items are put
 * again and again (a run several times a night, a case at every change). Measured, docs/reference/cost.md.
 */
export const KEPT_OF_WRITTEN = 0.45;

/** What a night uses beside its store, in its province. */
export const BESIDE_A_NIGHT: Counts = {
  // Six phases, the branches of the maps they run in and a step; the rest for gaps that are found again and for tries.
  'durable.operations': 14,
  'durable.gbWritten': 40e-6,
  'durable.gbMonths': 40e-6,
  // Phases that `lambda.requests` of one measured process does not show.
  'lambda.requests': 10,
  'cloudwatch.logGb': 50e-6,
  'cloudwatch.logGbMonths': 50e-6 * 3,
  // Eleven figures, sent within one hour: metrics are charged by the hours they are sent in.
  'cloudwatch.metricMonths': 11 / 730,
  // Keys of the bucket and of the table are cached; a call in a hundred asks KMS.
  'kms.requests': 40,
  'secrets.requests': 10,
};

/** What the delivery of one feed uses beside its store. */
export const BESIDE_AN_IMPORT: Counts = {
  'durable.operations': 6,
  'durable.gbWritten': 10e-6,
  'durable.gbMonths': 10e-6,
  'lambda.requests': 4,
  'eventbridge.events': 1,
  'sqs.requests': 10,
  'cloudwatch.logGb': 20e-6,
  'cloudwatch.logGbMonths': 20e-6 * 3,
  'kms.requests': 20,
  'secrets.requests': 2,
};

/** Who works with it, in a province like Sóc Trăng (119,885 children, 109 communes), and how much. */
export const PEOPLE = {
  perChildren: 119_885,
  communes: 109,
  communeStaff: 218,
  officers: 12,
  workingDays: 22,
  requestsOfStaff: 60,
  requestsOfOfficer: 200,
} as const;

/** What one request of the portal uses; reads as a list of a commune and a child's page, the access log as two indexed writes. */
export const A_REQUEST: Counts = {
  'apigateway.requests': 1,
  'lambda.requests': 1,
  'lambda.gbSeconds': 0.08 * (FUNCTION_MEMORY_MB.api / 1024),
  'dynamodb.readUnits': 25,
  'dynamodb.writeUnits': 6,
  's3.gets': 0.5,
  'transfer.outGb': 20e-6,
  'cloudwatch.logGb': 1e-6,
  'cloudwatch.logGbMonths': 3e-6,
};

/** What somebody who signs in uses in a month beside requests: the portal's files once a working day. */
export const A_PERSON: Counts = {
  'cognito.activeUsers': 1,
  'cloudfront.requests': 22 * 15,
  'cloudfront.gb': 22 * 200e-6,
};

/** The night of all provinces, a durable function that mostly waits for theirs. */
export const NIGHT_OF_ALL: Counts = {
  'scheduler.invocations': 1,
  'lambda.requests': 5,
  'lambda.gbSeconds': 10 * (FUNCTION_MEMORY_MB['reconcile-night'] / 1024),
  'durable.operations': 20,
};

const KEPT_READY: Counts = {
  'kms.keyMonths': 1,
  'secrets.secretMonths': 3,
  // Sixteen alarms; one is charged for each metric it looks at.
  'cloudwatch.alarmMonths': 30,
  'cloudwatch.dashboardMonths': 1,
};

/** What a province adds to what stands: an alarm of its own, and a metric to each of five over all provinces. */
export const WATCH_OF_A_PROVINCE: Counts = { 'cloudwatch.alarmMonths': 6 };

/** What stands whether anybody uses it or not, for one deployment and month. */
export const STANDING: Counts = sumCounts([KEPT_READY, timesCounts(DAYS_A_MONTH, NIGHT_OF_ALL)]);
