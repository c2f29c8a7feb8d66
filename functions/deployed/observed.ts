import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { captureLambdaHandler } from '@aws-lambda-powertools/tracer/middleware';
import middy, { type MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import { SilencedError } from '../silenced.ts';
import { errorFields, type Log, logWith } from './log.ts';
import { logger, metrics, tracer } from './observability.ts';

/** What Lambda calls. */
export type LambdaHandler<Event, Result> = (event: Event, context: Context) => Promise<Result>;

/**
 * A handler that is traced, has the ids of its invocation in its log and its cold starts counted, and is silent about errors.
 * Neither events nor results are logged or traced: they hold people.
 */
export function observed<Event, Result>(handler: LambdaHandler<Event, Result>): LambdaHandler<Event, Result> {
  return middy<Event, Result>({ timeoutEarlyInMillis: 0 })
    .use(captureLambdaHandler(tracer, { captureResponse: false }))
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(logMetrics(metrics, { captureColdStartMetric: true }))
    .use(silenceErrors(logWith(logger)))
    .handler(handler);
}

/**
 * Logs an error by its class and code, and lets only those out: Lambda writes whatever error it is handed into the log, and the
 * tracer into the trace. Used last, it is asked first.
 */
function silenceErrors(log: Log): MiddlewareObj {
  return {
    onError: (request) => {
      log('error', 'invocation failed', errorFields(request.error));
      request.error = new SilencedError(request.error);
    },
  };
}
