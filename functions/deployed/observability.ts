import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { AllowListFormatter } from './log-formatter.ts';

/** One of each a process; names and levels come from the variables of Powertools (`POWERTOOLS_SERVICE_NAME`, ...). */
export const logger = new Logger({ logFormatter: new AllowListFormatter() });

/** It would say of each invocation without figures that it has none. */
const nothing = (): void => undefined;
const QUIET = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

export const METRICS = { namespace: 'BaoPhu', logger: QUIET } as const;

export const metrics = new Metrics(METRICS);

/** Calls of the SDK are traced; other HTTP calls are not, as the address of a webhook may hold a secret. */
export const tracer = new Tracer({ captureHTTPsRequests: false });
