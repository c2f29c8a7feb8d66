import type { CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { CustomAttributeType } from 'electrodb';

/** The one table of the registry: a partition and a sort key, and one index with a pair of its own. */
export const TABLE_DEFINITION = {
  AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((name) => ({
    AttributeName: name,
    AttributeType: 'S' as const,
  })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'gsi1',
      KeySchema: [
        { AttributeName: 'gsi1pk', KeyType: 'HASH' },
        { AttributeName: 'gsi1sk', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  BillingMode: 'PAY_PER_REQUEST',
} satisfies Omit<CreateTableCommandInput, 'TableName'>;

/** Where entities live. */
export interface Registry {
  client: DynamoDBDocumentClient;
  table: string;
}

/** The registry in a table; absent optional members of a record are left out of its item. */
export function registryIn(dynamo: DynamoDBClient, table: string): Registry {
  const marshallOptions = { removeUndefinedValues: true };
  return { client: DynamoDBDocumentClient.from(dynamo, { marshallOptions }), table };
}

/** Names of an entity; the version changes only when its keys change. */
export function modelOf<Entity extends string>(entity: Entity) {
  return { service: 'bao-phu', entity, version: '1' } as const;
}

/** Text that is part of a key. */
export const TEXT = { type: 'string', required: true } as const;

/** When an item may go, in seconds since 1970: the attribute a table on AWS is told to expire items by (time to live). */
export const EXPIRES = 'expiration';
export const EXPIRY = { type: 'number', required: true } as const;

/**
 * The record itself, whole, as its room defines it. What keys and conditions need is copied out of it; nothing
 * else is, so a record has one shape in the code and in the table.
 */
export function record<Shape extends object>() {
  type Base = Parameters<typeof CustomAttributeType<Shape>>[0];
  return { type: CustomAttributeType<Shape>('any' as Base), required: true } as const;
}

/** Key fields of the primary and of the second index. Letters keep their case: ids are opaque. */
export const PRIMARY = { pk: { field: 'pk', casing: 'none' }, sk: { field: 'sk', casing: 'none' } } as const;
export const SECOND = {
  index: 'gsi1',
  pk: { field: 'gsi1pk', casing: 'none' },
  sk: { field: 'gsi1sk', casing: 'none' },
} as const;
