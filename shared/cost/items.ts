/** What AWS charges for and this system uses, in the units the price list counts. */
export const ITEMS = [
  'lambda.gbSeconds',
  'lambda.requests',
  'lambda.ephemeralGbSeconds',
  'durable.operations',
  'durable.gbWritten',
  'durable.gbMonths',
  'dynamodb.writeUnits',
  'dynamodb.readUnits',
  'dynamodb.gbMonths',
  'dynamodb.pitrGbMonths',
  's3.puts',
  's3.gets',
  's3.gbIn',
  's3.gbMonths',
  'kms.keyMonths',
  'kms.requests',
  'sqs.requests',
  'eventbridge.events',
  'scheduler.invocations',
  'apigateway.requests',
  'cloudwatch.logGb',
  'cloudwatch.logGbMonths',
  'cloudwatch.metricMonths',
  'cloudwatch.alarmMonths',
  'cloudwatch.dashboardMonths',
  'ses.mails',
  'secrets.secretMonths',
  'secrets.requests',
  'cloudfront.requests',
  'cloudfront.gb',
  'cognito.activeUsers',
  'transfer.outGb',
] as const;

export type Item = (typeof ITEMS)[number];

/** How much of each item; one that is absent was not used. A GB is 10⁹ bytes for traffic and storage, 2¹⁰ MB for memory. */
export type Counts = Readonly<Partial<Record<Item, number>>>;

/** The items that were used, in the order of {@link ITEMS}. */
export function entriesOf(counts: Counts): [Item, number][] {
  return ITEMS.flatMap((item) => {
    const count = counts[item];
    return count === undefined || count === 0 ? [] : [[item, count] satisfies [Item, number]];
  });
}

/** All of them together. */
export function sumCounts(every: Iterable<Counts>): Counts {
  const sum: Partial<Record<Item, number>> = {};
  for (const counts of every)
    for (const [item, count] of entriesOf(counts)) sum[item] = (sum[item] ?? 0) + count;
  return sum;
}

/** So many times the same. */
export function timesCounts(times: number, counts: Counts): Counts {
  return Object.fromEntries(entriesOf(counts).map(([item, count]) => [item, count * times]));
}
