import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Figure } from '../../../functions/figures.ts';
import { METRICS } from '../node-function.ts';

/** A figure of one province. */
export function figureOf(stage: string, province: string, figure: Figure): Metric {
  return new Metric({
    namespace: METRICS,
    metricName: figure,
    dimensionsMap: { stage, province },
    statistic: Stats.MAXIMUM,
    period: Duration.hours(1),
  });
}

/** A figure over all provinces; an expression over metrics holds ten of them, a query any number. */
export function figureOfAll(stage: string, figure: Figure, how: 'SUM' | 'MAX'): IMetric {
  return new MathExpression({
    expression: `SELECT ${how}("${figure}") FROM SCHEMA("${METRICS}", "province", "stage") WHERE "stage" = '${stage}'`,
    label: figure,
    period: Duration.hours(1),
  });
}
