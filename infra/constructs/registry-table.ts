import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { EXPIRES, TABLE_DEFINITION } from '../../shared/store/registry/table.ts';

interface KeyElement {
  AttributeName: string;
  KeyType: string;
}

/** The registry, with the keys and indexes that the embedded cloud makes it with. */
export function registryTable(scope: Construct, key: IKey): TableV2 {
  return new TableV2(scope, 'Registry', {
    ...keysOf(TABLE_DEFINITION.KeySchema),
    globalSecondaryIndexes: TABLE_DEFINITION.GlobalSecondaryIndexes.map(({ IndexName, KeySchema }) => ({
      indexName: IndexName,
      ...keysOf(KeySchema),
    })),
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.customerManagedKey(key),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    timeToLiveAttribute: EXPIRES,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

function keysOf(schema: readonly KeyElement[]) {
  const attribute = (type: string) => ({
    name: nameIn(schema, type),
    type: typeOf(nameIn(schema, type)),
  });
  return { partitionKey: attribute('HASH'), sortKey: attribute('RANGE') };
}

function nameIn(schema: readonly KeyElement[], type: string): string {
  const element = schema.find(({ KeyType }) => KeyType === type);
  if (element === undefined) throw new Error(`The definition of the table has no ${type} key.`);
  return element.AttributeName;
}

function typeOf(name: string): AttributeType {
  const attribute = TABLE_DEFINITION.AttributeDefinitions.find((one) => one.AttributeName === name);
  if (attribute?.AttributeType !== 'S') throw new Error(`The key ${name} is no text.`);
  return AttributeType.STRING;
}
