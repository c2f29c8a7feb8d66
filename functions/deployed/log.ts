import type { Logger } from '@aws-lambda-powertools/logger';
import type { FunctionContext } from '../context.ts';
import { DeploymentError } from './errors.ts';
import type { LogFields, LogMessage } from './log-fields.ts';

/** Says one thing that is known beforehand, with the ids and counts it is about. */
export type Log = (level: 'info' | 'warn' | 'error', message: LogMessage, fields?: LogFields) => void;

export function logWith(logger: Pick<Logger, 'info' | 'warn' | 'error'>): Log {
  return (level, message, fields = {}) => logger[level](message, { ...fields });
}

/** Logs each step once as it begins, and errors nobody foresaw. How far a step is, is for somebody who watches. */
export function observeInLog(log: Log): NonNullable<FunctionContext['observe']> {
  let last = '';
  return ({ step, done, total, requestId }) => {
    if (requestId !== undefined) return log('error', 'unforeseen error', { step, requestId });
    if (step === last && done > 0) return;
    last = step;
    log('info', 'step', { step, ...(total !== undefined && { total }) });
  };
}

/** An error as it may be told: the name of its class, its code where it has one, and what a deployment lacks. */
export function errorFields(error: unknown): Pick<LogFields, 'error' | 'code' | 'variables'> {
  if (!(error instanceof Error)) return { error: 'NoError' };
  const { code } = error as { code?: unknown };
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    ...(error instanceof DeploymentError && { variables: error.detail }),
  };
}
