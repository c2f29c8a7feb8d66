import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { TABLE_DEFINITION } from '../../../shared/store/registry/table.ts';
import type { NodeFunction } from '../node-function.ts';
import type { Shelves } from '../shelves.ts';

/** What the registry does: writes of single items (docs/decisions/0002). */
const READS = ['dynamodb:GetItem', 'dynamodb:Query'];
const WRITES = ['dynamodb:PutItem'];
const CHANGES = ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'];

export interface TableUse {
  /** Whether it takes offers and keys back. */
  removes?: boolean;
  /** Whether it does writes once by an idempotency key. */
  once?: boolean;
  /** Whether it reads the figures of many units at once. */
  readsMany?: boolean;
  /** Whether it adds to the access log. */
  records?: boolean;
}

/** Gives a function the registry. */
export function giveTable(fn: NodeFunction, { table }: Shelves, use: TableUse = {}): void {
  const { removes, once, readsMany, records } = use;
  const indexes = TABLE_DEFINITION.GlobalSecondaryIndexes.map(
    ({ IndexName }) => `${table.tableArn}/index/${IndexName}`,
  );
  const more = [
    ...(readsMany ? ['dynamodb:BatchGetItem'] : []),
    ...(removes ? ['dynamodb:DeleteItem'] : []),
    ...(once ? ['dynamodb:UpdateItem'] : []),
  ];
  fn.tell('BAO_PHU_TABLE', table.tableName);
  fn.allow([...READS, ...WRITES, ...more], [table.tableArn, ...indexes]);
  fn.lambda.addToRolePolicy(auditStands(table.tableArn, records ? CHANGES : [...CHANGES, ...WRITES]));
}

/**
 * Entries of the access log lie under a day, a person or a month. Nobody changes or deletes one, and who does not add any cannot
 * write there at all. IAM cannot tell adding from replacing: that those who add replace nothing is a condition of their write.
 */
function auditStands(table: string, actions: string[]): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    actions,
    resources: [table],
    conditions: {
      'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [...AUDIT_KEYS] },
    },
  });
}

/** Partitions of the access log, as patterns of IAM. */
export const AUDIT_KEYS = ['day', 'subject', 'month'].map((part) => `$bao-phu#province_*#${part}_*`);
