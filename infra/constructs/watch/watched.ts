import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { NodeFunction } from '../node-function.ts';
import type { PortalApi } from '../portal/http-api.ts';
import type { Shelves } from '../shelves.ts';

/** What the stage consists of, for alarms and charts. */
export interface Watched {
  functions: Record<
    'api' | 'receiveFiles' | 'importFeed' | 'night' | 'province' | 'stateScope',
    NodeFunction
  >;
  http: PortalApi;
  queues: readonly IQueue[];
  shelves: Shelves;
}

/** When somebody has to look. */
export interface AlarmPlan {
  /** Its name, and that of its page under `docs/how-to/operate`. */
  page: string;
  /** Which of several that have the same page. */
  of?: string;
  /** What it means, in a sentence. */
  says: string;
  metric: IMetric;
  /** Rings above this, or below where it says so. */
  limit: number;
  isBelow?: boolean;
  /** How many periods of the metric; 1 where nothing is said. */
  periods?: number;
  /** That nothing was heard is what rings. */
  ringsOnSilence?: boolean;
}
