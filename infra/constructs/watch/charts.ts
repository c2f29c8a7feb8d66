import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Figure } from '../../../functions/figures.ts';
import { nameOf } from '../../names.ts';
import type { NodeFunction } from '../node-function.ts';
import { figureOfAll } from './figures.ts';
import { lambdaMetric, messagesIn } from './metrics.ts';
import type { Watched } from './watched.ts';

/** One page with everything an operator looks at first: what rings, what the nights found, what the parts do. */
export function chartsOf(
  scope: Construct,
  stage: string,
  { watched, alarms }: { watched: Watched; alarms: Alarm[] },
): Dashboard {
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: nameOf(stage, 'overview'),
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 4 })],
      foundByNights(stage),
      howNightsWent(stage),
      whatFunctionsDo(Object.values(watched.functions)),
      whatIsCarried(watched),
    ],
  });
}

function foundByNights(stage: string): IWidget[] {
  const sums = (...figures: Figure[]) => figures.map((figure) => figureOfAll(stage, figure, 'SUM'));
  return [
    chart('Children', sums('inScope', 'covered')),
    chart('Without a card, or unsure', sums('uncovered', 'unsure')),
    chart('Held', sums('held', 'refused', 'heldFeeds', 'refusedDrops')),
  ];
}

function howNightsWent(stage: string): IWidget[] {
  return [
    chart('Seconds of the slowest province', [figureOfAll(stage, 'seconds', 'MAX')]),
    chart('Days since the oldest feed', [figureOfAll(stage, 'feedDays', 'MAX')]),
    chart('US dollars of the nights', [figureOfAll(stage, 'cost', 'SUM')]),
  ];
}

function whatFunctionsDo(functions: readonly NodeFunction[]): IWidget[] {
  const ofAll = (metric: string, statistic?: string) =>
    functions.map((fn) => lambdaMetric(fn, metric, statistic));
  return [
    chart('Errors', ofAll('Errors')),
    chart('Duration', ofAll('Duration', Stats.MAXIMUM)),
    chart('At once', ofAll('ConcurrentExecutions', Stats.MAXIMUM)),
  ];
}

function whatIsCarried({ http: { api }, queues }: Watched): IWidget[] {
  return [
    chart('Requests', [api.metricCount(), api.metricClientError(), api.metricServerError()]),
    chart('Latency', [api.metricLatency({ statistic: Stats.percentile(95) })]),
    chart('Dead letters', [messagesIn(queues)]),
  ];
}

const chart = (title: string, left: IMetric[]): IWidget => new GraphWidget({ title, left, width: 8 });
