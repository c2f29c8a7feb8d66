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
import { nameOf } from '../../names.ts';
import { figureOfAll } from './figures.ts';
import { lambdaMetric, messagesIn } from './metrics.ts';
import type { Watched } from './watched.ts';

/** One page with everything an operator looks at first: what rings, what the nights found, what the parts do. */
export function chartsOf(
  scope: Construct,
  stage: string,
  { watched, alarms }: { watched: Watched; alarms: Alarm[] },
): Dashboard {
  const { functions, http, queues } = watched;
  const all = Object.values(functions);
  const ofAll = (metric: string, statistic?: string) => all.map((fn) => lambdaMetric(fn, metric, statistic));
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: nameOf(stage, 'overview'),
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 4 })],
      [
        chart(
          'Children',
          (['inScope', 'covered'] as const).map((one) => figureOfAll(stage, one, 'SUM')),
        ),
        chart(
          'Without a card, or unsure',
          (['uncovered', 'unsure'] as const).map((one) => figureOfAll(stage, one, 'SUM')),
        ),
        chart(
          'Held',
          (['held', 'refused', 'heldFeeds', 'refusedDrops'] as const).map((one) =>
            figureOfAll(stage, one, 'SUM'),
          ),
        ),
      ],
      [
        chart('Seconds of the slowest province', [figureOfAll(stage, 'seconds', 'MAX')]),
        chart('Days since the oldest feed', [figureOfAll(stage, 'feedDays', 'MAX')]),
        chart('US dollars of the nights', [figureOfAll(stage, 'cost', 'SUM')]),
      ],
      [
        chart('Errors', ofAll('Errors')),
        chart('Duration', ofAll('Duration', Stats.MAXIMUM)),
        chart('At once', ofAll('ConcurrentExecutions', Stats.MAXIMUM)),
      ],
      [
        chart('Requests', [
          http.api.metricCount(),
          http.api.metricClientError(),
          http.api.metricServerError(),
        ]),
        chart('Latency', [http.api.metricLatency({ statistic: Stats.percentile(95) })]),
        chart('Dead letters', [messagesIn(queues)]),
      ],
    ],
  });
}

const chart = (title: string, left: IMetric[]): IWidget => new GraphWidget({ title, left, width: 8 });
