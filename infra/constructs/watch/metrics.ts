import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { NodeFunction } from '../node-function.ts';

const FIVE_MINUTES = Duration.minutes(5);

/** A metric that Lambda keeps of a function. */
export function lambdaMetric({ lambda }: NodeFunction, metricName: string, statistic = Stats.SUM): Metric {
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { FunctionName: lambda.functionName },
    statistic,
    period: FIVE_MINUTES,
  });
}

/** A metric that Lambda keeps of the account. */
export function accountMetric(metricName: string, statistic = Stats.MAXIMUM): Metric {
  return new Metric({ namespace: 'AWS/Lambda', metricName, statistic, period: FIVE_MINUTES });
}

/** What SES keeps of the account as a sender: a share between 0 and 1. */
export function reputation(metricName: string): Metric {
  return new Metric({
    namespace: 'AWS/SES',
    metricName,
    statistic: Stats.MAXIMUM,
    period: Duration.hours(1),
  });
}

/** Messages that lie in any of the queues. */
export function messagesIn(queues: readonly IQueue[]): IMetric {
  return sumOf(
    queues.map((queue) =>
      queue.metricApproximateNumberOfMessagesVisible({ period: FIVE_MINUTES, statistic: Stats.MAXIMUM }),
    ),
  );
}

/** The sum of some metrics, where one without a value counts as none. */
export function sumOf(metrics: readonly IMetric[]): IMetric {
  const usingMetrics = Object.fromEntries(metrics.map((metric, at) => [`m${at}`, metric]));
  const terms = Object.keys(usingMetrics).map((id) => `FILL(${id}, 0)`);
  return new MathExpression({
    expression: terms.join(' + '),
    usingMetrics,
    period: FIVE_MINUTES,
    label: 'sum',
  });
}
