import {
  IdempotencyAlreadyInProgressError,
  IdempotencyConfig,
  IdempotencyValidationError,
  makeIdempotent,
} from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { EXPIRES } from './table.ts';

/** A piece of work that a caller may ask for again because the answer to the first time was lost. */
export interface Work<Result> {
  /** Names the work: equal keys are one piece of work. Holds nothing of a person; it is hashed all the same. */
  key: string;
  /** What was asked; the same key with something else asked is refused. Only its digest is kept. */
  asked: object;
  run(): Promise<Result>;
}

/**
 * Does a piece of work once and gives its result as often as it is asked for, for a day: `busy` while it is being done
 * elsewhere, `other` where the key named other work before.
 */
export type Once = (work: Work<object>) => Promise<{ result: object } | 'busy' | 'other'>;

const A_DAY_S = 24 * 60 * 60;
/** Work that takes longer was killed; the next to ask begins anew. As long as API Gateway waits for an answer. */
const LONGEST_MS = 30_000;

/** Conditional writes in the registry; what was answered is kept beside the key, so it must hold no name or number. */
export function onceIn(dynamo: DynamoDBClient, table: string): Once {
  const persistenceStore = new DynamoDBPersistenceLayer({
    tableName: table,
    keyAttr: 'pk',
    sortKeyAttr: 'sk',
    staticPkValue: '$once',
    expiryAttr: EXPIRES,
    awsSdkV3Client: dynamo,
  });
  return async ({ key, asked, run }) => {
    const config = new IdempotencyConfig({
      eventKeyJmesPath: 'key',
      payloadValidationJmesPath: 'asked',
      throwOnNoIdempotencyKey: true,
      expiresAfterSeconds: A_DAY_S,
      lambdaContext: { getRemainingTimeInMillis: () => LONGEST_MS } as Context,
    });
    const once = makeIdempotent(async (_work: { key: string; asked: object }) => ({ result: await run() }), {
      persistenceStore,
      config,
      dataIndexArgument: 0,
    });
    try {
      return await once({ key, asked });
    } catch (error) {
      if (error instanceof IdempotencyAlreadyInProgressError) return 'busy';
      if (error instanceof IdempotencyValidationError) return 'other';
      throw error;
    }
  };
}
