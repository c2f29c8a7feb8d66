import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stopperOf } from './child.ts';
import type { RunningEngine } from './engine.ts';
import { missing } from './missing.ts';
import { ENGINE_CREDENTIALS } from './place.ts';
import { pythonWith } from './python.ts';

const FOLDER = join(import.meta.dirname, 'moto');

/** moto's S3 with the checks that S3 makes and moto does not. @throws MissingEngine without Python or its packages. */
export async function startMoto(): Promise<RunningEngine> {
  const python = await pythonWith(join(FOLDER, 'requirements.txt'));
  const { accessKeyId, secretAccessKey } = ENGINE_CREDENTIALS;
  const child = spawn(python.command, [join(FOLDER, 'server.py'), accessKeyId, secretAccessKey], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const stop = stopperOf(child);
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(missing('moto ended before it served')),
  ]);
  const { port, version } = JSON.parse(String(line)) as { port: number; version: string };
  return { url: `http://127.0.0.1:${port}`, version: `${version} on Python ${python.version}`, stop };
}
