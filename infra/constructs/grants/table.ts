import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { TABLE_DEFINITION } from '../../../shared/store/registry/table.ts';
import type { NodeFunction } from '../node-function.ts';
import type { Shelves } from '../shelves.ts';

/** What the registry does: single items only (docs/decisions/0002). */
const READS = ['dynamodb:GetItem', 'dynamodb:Query'];
const WRITES = ['dynamodb:PutItem'];

export interface TableUse {
  /** Whether it takes offers and keys back. */
  removes?: boolean;
  /** Whether it does writes once by an idempotency key. */
  once?: boolean;
}

/** Gives a function the registry. */
export function giveTable(fn: NodeFunction, { table }: Shelves, { removes, once }: TableUse = {}): void {
  const more = [...(removes ? ['dynamodb:DeleteItem'] : []), ...(once ? ['dynamodb:UpdateItem'] : [])];
  const indexes = TABLE_DEFINITION.GlobalSecondaryIndexes.map(
    ({ IndexName }) => `${table.tableArn}/index/${IndexName}`,
  );
  fn.tell('BAO_PHU_TABLE', table.tableName);
  fn.allow([...READS, ...WRITES, ...more], [table.tableArn, ...indexes]);
  if (more.length > 0) fn.lambda.addToRolePolicy(auditStands(table.tableArn));
}

/** Entries of the access log lie under a day, a person or a month; nobody changes or deletes one. */
function auditStands(table: string): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    actions: ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'],
    resources: [table],
    conditions: {
      'ForAnyValue:StringLike': {
        'dynamodb:LeadingKeys': ['day', 'subject', 'month'].map((part) => `$bao-phu#province_*#${part}_*`),
      },
    },
  });
}
