import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { askForUnits, unitsOf, unitsOfRefused } from './request-units.ts';

/** One call of the store to AWS; retries of the SDK are part of it. */
export interface StoreCall {
  service: 's3' | 'dynamodb';
  /** As the SDK names it: `PutObjectCommand`, `QueryCommand`, … */
  command: string;
  kind: 'read' | 'write';
  /** Body bytes of the request and of the answer, as far as they are known. */
  sent: number;
  received: number;
  /** Request units of DynamoDB, index included; known after the call. */
  units?: number;
}

/**
 * Sees every call. What `before` throws keeps the call from happening; what `after` throws hides its success from
 * the caller, though it took effect: so a process killed on either side of a write can be played.
 */
export interface StoreObserver {
  before?(call: StoreCall): void | Promise<void>;
  after?(call: StoreCall): void | Promise<void>;
  /** A write whose condition did not hold: it took no effect, and is paid for. */
  refused?(call: StoreCall): void;
}

const READS = /^(Get|Head|List|Query|Scan|BatchGet|Describe)/;

/** Lets `observer` see every call of the client from now on. Returns how to stop it. */
export function meter(client: S3Client | DynamoDBClient, observer: StoreObserver): () => void {
  const service = client.config.serviceId === 'S3' ? 's3' : 'dynamodb';
  const calls = new WeakMap<object, StoreCall>();
  const name = `meter-${++meters}`;
  const stack = client.middlewareStack as unknown as Stack;
  stack.add(
    (next, context) => async (args) => {
      const command = context.commandName ?? 'unknown';
      const kind = READS.test(command) ? 'read' : 'write';
      const call: StoreCall = { service, command, kind, sent: 0, received: 0 };
      calls.set(context, call);
      await observer.before?.(call);
      const result = await next(asking(call, args)).catch((error: unknown) => {
        if (isRefusal(error)) observer.refused?.({ ...call, units: unitsOfRefused(args.input) });
        throw error;
      });
      if (service === 'dynamodb') call.units = unitsOf(args.input, result.output);
      await observer.after?.(call);
      return result;
    },
    { step: 'initialize', name, priority: 'high' },
  );
  stack.add(
    (next, context) => async (args) => {
      const result = await next(args);
      const call = calls.get(context);
      if (call) {
        call.sent += lengthOf(args.request);
        call.received += lengthOf(result.response);
      }
      return result;
    },
    { step: 'deserialize', name: `${name}-bytes`, priority: 'low' },
  );
  return () => {
    stack.remove(name);
    stack.remove(`${name}-bytes`);
  };
}

let meters = 0;

function asking({ service, command }: StoreCall, args: Arguments): Arguments {
  return service === 'dynamodb' ? { ...args, input: askForUnits(command, args.input) } : args;
}

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** The little of an SDK middleware stack that both clients share, whatever their commands. */
interface Stack {
  add(middleware: Middleware, options: { step: string; name: string; priority: string }): void;
  remove(name: string): boolean;
}
type Middleware = (
  next: (args: Arguments) => Promise<Result>,
  context: { commandName?: string },
) => (args: Arguments) => Promise<Result>;
interface Arguments {
  request?: unknown;
  input?: unknown;
}
interface Result {
  response?: unknown;
  output?: unknown;
}

function lengthOf(message: unknown): number {
  if (typeof message !== 'object' || message === null || !('headers' in message)) return 0;
  const headers = message.headers as Record<string, string | undefined>;
  return Number(headers['content-length'] ?? 0);
}

/** Calls and bytes of a stretch of work. */
export interface CallCount {
  reads: number;
  writes: number;
  sent: number;
  received: number;
}

/** Counts what a metered client does: give `observer` to {@link meter}, `take()` hands out and begins anew. */
export function callCounter(): { observer: StoreObserver; take(): CallCount } {
  let count = nothing();
  return {
    observer: {
      after: ({ kind, sent, received }) => {
        count[kind === 'read' ? 'reads' : 'writes'] += 1;
        count.sent += sent;
        count.received += received;
      },
    },
    take: () => {
      const taken = count;
      count = nothing();
      return taken;
    },
  };
}

function nothing(): CallCount {
  return { reads: 0, writes: 0, sent: 0, received: 0 };
}
