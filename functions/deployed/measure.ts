import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { FIGURES, type Figure, type Measure } from '../figures.ts';
import { METRICS } from './observability.ts';

type Unit = (typeof MetricUnit)[keyof typeof MetricUnit];

/** What CloudWatch knows of what a figure counts in. */
const UNITS: Record<(typeof FIGURES)[Figure], Unit> = {
  children: MetricUnit.Count,
  runs: MetricUnit.Count,
  feeds: MetricUnit.Count,
  files: MetricUnit.Count,
  days: MetricUnit.NoUnit,
  seconds: MetricUnit.Seconds,
  dollars: MetricUnit.NoUnit,
};

/** Publishes the figures of a province as metrics of the stage and the province, at once and by no other dimension. */
export function measureWith(stage: string): Measure {
  const metrics = new Metrics(METRICS);
  return ({ province, figures }) => {
    metrics.clearDefaultDimensions();
    metrics.addDimensions({ stage, province });
    for (const [figure, value] of Object.entries(figures) as [Figure, number][])
      metrics.addMetric(figure, UNITS[FIGURES[figure]], value);
    metrics.publishStoredMetrics();
  };
}
