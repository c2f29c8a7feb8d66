import { randomUUID } from 'node:crypto';
import type { ErrorObject } from '@aws/durable-execution-sdk-js';
import type { Context } from 'aws-lambda';
import { arnOfFunction } from './execution-name.ts';
import { checkSize, RESPONSE_LIMIT } from './limits.ts';

/** A Lambda handler, durable or plain, as its module exports it; `call` calls it. */
export type Handler = (event: never, context: never) => unknown;

/** A function of the embedded cloud; a durable one is wrapped by `withDurableExecution` or middy's durable mode. */
export interface RegisteredFunction {
  durable: boolean;
  handler: Handler;
}

/** How an invoked function ended: with JSON, or with an error. */
export type FunctionOutcome = { result: string } | { error: ErrorObject };

/** Milliseconds a function of Lambda may take. */
const LONGEST_INVOCATION = 900_000;

/** What Lambda passes beside the event; `now` in ms since 1970. */
export function contextOf(functionName: string, now: () => number): Context {
  const end = now() + LONGEST_INVOCATION;
  const unused = (): void => undefined;
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: arnOfFunction(functionName),
    awsRequestId: randomUUID(),
    memoryLimitInMB: '2048',
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, end - now()),
    ...{ done: unused, fail: unused, succeed: unused },
  };
}

/** Calls a handler as Lambda does, which knows nothing of the event it takes; never throws before it is awaited. */
export async function call(handler: Handler, event: unknown, context: Context): Promise<unknown> {
  return handler(event as never, context as never);
}

/** Invokes a plain function with JSON; what it answers, and what it throws, is JSON too: nothing is shared. */
export async function invokePlain(
  handler: Handler,
  payload: string,
  context: Context,
): Promise<FunctionOutcome> {
  try {
    const answer = await call(handler, JSON.parse(payload), context);
    const result = JSON.stringify(answer) ?? 'null';
    checkSize(result, RESPONSE_LIMIT, 'Response payload');
    return { result };
  } catch (error) {
    return { error: errorObjectOf(error) };
  }
}

/** What is told of an error across a function's boundary: without its stack, which names this machine's files. */
export function errorObjectOf(error: unknown): ErrorObject {
  if (error instanceof Error) return { ErrorType: error.name, ErrorMessage: error.message };
  return { ErrorMessage: String(error) };
}
