import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation } from 'aws-cdk-lib/aws-dynamodb';
import type { Figure } from '../../../functions/figures.ts';
import type { StageSettings } from '../../settings.ts';
import { figureOf, figureOfAll } from './figures.ts';
import { accountMetric, lambdaMetric, messagesIn, reputation, sumOf } from './metrics.ts';
import type { AlarmPlan, Watched } from './watched.ts';

/** Every alarm of a stage, but the budget, which is none of CloudWatch. */
export function alarmPlans(watched: Watched, stage: string, settings: StageSettings): AlarmPlan[] {
  return [
    ...nightPlans(stage, settings),
    ...figurePlans(stage, settings),
    ...failurePlans(watched),
    ...loadPlans(watched, settings),
    ...carrierPlans(watched),
    ...accountPlans(settings),
    ...MAIL_PLANS,
  ];
}

const HOURS_OF_A_DAY = 24;

/**
 * One a province: a night of the schedule that begins and ends on time is counted within a day, so none for as many hours as lie
 * between the hour after the one night and the hour the next has to be over. What somebody orders is not counted: it would hide
 * a night that did not come.
 */
function nightPlans(stage: string, { provinces, night }: StageSettings): AlarmPlan[] {
  const hour = (time: string) => Number(time.slice(0, 2));
  return provinces.map((province) => ({
    page: 'night-not-finished',
    of: province,
    says: `The night of province ${province} was not over by ${night.finishedBy}.`,
    metric: figureOf(stage, province, 'nights').with({ statistic: Stats.SUM }),
    limit: 1,
    isBelow: true,
    periods: HOURS_OF_A_DAY + hour(night.finishedBy) - hour(night.at) - 1,
    ringsOnSilence: true,
  }));
}

/** Figures of which any is one too many, over all provinces. */
const NONE_WANTED = {
  held: ['run-held', 'A night is held: it would newly flag more children than a night should.'],
  refused: ['run-refused', 'The figures of a run do not add up; nothing was published.'],
  heldFeeds: ['feed-held', 'A file is held by the feed guard; the data of before stand.'],
  refusedDrops: ['drop-refused', 'A file that was dropped cannot be taken as it is.'],
} as const satisfies Partial<Record<Figure, readonly [page: string, says: string]>>;

function figurePlans(stage: string, { watch }: StageSettings): AlarmPlan[] {
  const unwanted = Object.entries(NONE_WANTED) as [keyof typeof NONE_WANTED, readonly [string, string]][];
  return [
    ...unwanted.map(([figure, [page, says]]) => ({
      page,
      says,
      metric: figureOfAll(stage, figure, 'SUM'),
      limit: 0,
    })),
    {
      page: 'feed-stale',
      says: `The newest file of a feed is older than ${watch.feedDays} days.`,
      metric: figureOfAll(stage, 'feedDays', 'MAX'),
      limit: watch.feedDays,
    },
  ];
}

/** Of the time a function may take; beyond it there is little left for a slower day. */
const LONG = 0.8;

/** How a durable execution ends that is not finished. */
const ENDINGS = ['DurableExecutionFailed', 'DurableExecutionTimedOut', 'DurableExecutionStopped'];

function failurePlans({ functions }: Watched): AlarmPlan[] {
  const durable = [functions.importFeed, functions.night];
  return [
    {
      page: 'function-errors',
      says: 'A function ended with an error that nobody foresaw.',
      metric: sumOf(Object.values(functions).map((fn) => lambdaMetric(fn, 'Errors'))),
      limit: 0,
    },
    {
      page: 'execution-failed',
      says: 'A night or an import ended without being finished.',
      metric: sumOf(durable.flatMap((fn) => ENDINGS.map((ending) => lambdaMetric(fn, ending)))),
      limit: 0,
    },
  ];
}

function loadPlans({ functions }: Watched, settings: StageSettings): AlarmPlan[] {
  const { timeoutSeconds } = settings.functions['reconcile-province'];
  return [
    {
      page: 'throttles',
      says: 'A function was not let begin: too many run at once.',
      metric: sumOf(Object.values(functions).map((fn) => lambdaMetric(fn, 'Throttles'))),
      limit: 0,
      periods: 3,
    },
    {
      page: 'province-slow',
      says: 'A phase of a province took most of the time a function may take.',
      metric: lambdaMetric(functions.province, 'Duration', Stats.MAXIMUM),
      limit: LONG * timeoutSeconds * 1000,
    },
  ];
}

/** What the registry asks DynamoDB for. */
const OPERATIONS = [
  Operation.GET_ITEM,
  Operation.QUERY,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.DELETE_ITEM,
];

function carrierPlans({ http, queues, shelves }: Watched): AlarmPlan[] {
  return [
    {
      page: 'dead-letters',
      says: 'Something could not be handed on and lies in a dead-letter queue.',
      metric: messagesIn(queues),
      limit: 0,
    },
    {
      page: 'api-errors',
      says: 'The API answered with its own errors, more than a few.',
      metric: http.api.metricServerError({ statistic: Stats.SUM }),
      limit: 5,
    },
    {
      page: 'table-throttled',
      says: 'DynamoDB refused requests for being too many.',
      metric: shelves.table.metricThrottledRequestsForOperations({ operations: OPERATIONS }),
      limit: 0,
      periods: 3,
    },
  ];
}

function accountPlans({ watch }: StageSettings): AlarmPlan[] {
  return [
    {
      page: 'concurrency',
      says: `More than ${watch.concurrency} executions of the account ran at once.`,
      metric: accountMetric('ConcurrentExecutions'),
      limit: watch.concurrency,
    },
    {
      page: 'executions-full',
      says: 'Durable executions of the account fill most of its quota.',
      metric: accountMetric('ApproximateRunningDurableExecutionsUtilization'),
      limit: 80,
    },
  ];
}

/** SES looks at an account from 5 % and from 0.1 % on. */
const MAIL_PLANS: AlarmPlan[] = [
  {
    page: 'mail-bounces',
    says: 'More than 4 % of the mails come back.',
    metric: reputation('Reputation.BounceRate'),
    limit: 0.04,
  },
  {
    page: 'mail-complaints',
    says: 'More than one mail in a thousand is called unwanted.',
    metric: reputation('Reputation.ComplaintRate'),
    limit: 0.001,
  },
];
