import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { SECOND } from '../../shared/store/registry/table.ts';
import type { Cost } from './order.ts';

/**
 * Reads every item of the table and of its index once, so that the read units tell their size (8 kB a unit), and lists
 * every object; `rows` are the bytes of the objects.
 */
export async function readEverySize(cloud: Cloud): Promise<Pick<Cost, 'seconds' | 'rows' | 'note'>> {
  const began = performance.now();
  for (const index of [undefined, SECOND.index]) await scan(cloud, index);
  const rows = await bytesOfObjects(cloud);
  return { seconds: (performance.now() - began) / 1000, rows, note: 'sizes' };
}

async function scan({ dynamo, table }: Cloud, index: string | undefined): Promise<void> {
  let from: Record<string, never> | undefined;
  do {
    const page = await dynamo.send(
      new ScanCommand({ TableName: table, IndexName: index, ExclusiveStartKey: from, Select: 'COUNT' }),
    );
    from = page.LastEvaluatedKey as typeof from;
  } while (from !== undefined);
}

async function bytesOfObjects({ s3, bucket }: Cloud): Promise<number> {
  let bytes = 0;
  let from: string | undefined;
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket: bucket, ContinuationToken: from }));
    for (const { Size = 0 } of page.Contents ?? []) bytes += Size;
    from = page.NextContinuationToken;
  } while (from !== undefined);
  return bytes;
}
