import { hash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { UNITS } from '../../functions/hamlet.ts';
import { runCommand, startCommand, temporaryDirectory } from './run-command.ts';

const directory = temporaryDirectory();
let server: ReturnType<typeof startCommand> | undefined;
afterAll(() => {
  server?.kill('SIGKILL');
  directory.remove();
});

/** What the operations of this test answer, as far as it looks. */
interface Answer {
  uploadId: string;
  url: string;
  headers: Record<string, string>;
  importId: string;
  state: string;
}

/** Serves the directory and gives a way to ask as the operator. */
async function serve() {
  server = startCommand(['serve', '--port', '0', '--json', '--data', directory.path]);
  let text = '';
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (text.includes('\n}')) break;
  }
  const { origin, port } = new URL(JSON.parse(text).endpoints[0]);
  const { stdout } = await runCommand('token', '--as', 'operator', '--port', port, '--data', directory.path);
  const authorization = `Bearer ${stdout.trim()}`;
  return async (path: string, body?: object): Promise<Answer> => {
    const headers = {
      authorization,
      'content-type': 'application/json',
      'idempotency-key': `key-${Math.random()}`,
    };
    const asking = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    return (await fetch(origin + path, { headers, ...asking })).json() as Promise<Answer>;
  };
}

type Ask = Awaited<ReturnType<typeof serve>>;

async function importUnits(ask: Ask): Promise<string> {
  const size = Buffer.byteLength(UNITS);
  const file = { feed: 'units', name: 'units.csv', size, sha256: hash('sha256', UNITS) };
  const { uploadId, url, headers } = await ask('/v1/uploads', file);
  const checksum = { 'x-amz-checksum-sha256': headers['x-amz-checksum-sha256'] ?? '' };
  await fetch(url, { method: 'PUT', body: UNITS, headers: checksum });
  return (await ask('/v1/imports', { feed: 'units', uploads: [uploadId] })).importId;
}

async function over(ask: Ask, importId: string) {
  for (let tries = 0; tries < 200; tries++) {
    const receipt = await ask(`/v1/imports/${importId}`);
    if (receipt.state !== 'waiting' && receipt.state !== 'running') return receipt;
    await pause(100);
  }
  throw new Error('the import does not end');
}

describe('long work under bao-phu serve', () => {
  it('is done on a thread while the API answers, and done after all when everything was killed', async () => {
    const first = await serve();
    const importId = await importUnits(first);
    server?.kill('SIGKILL');
    await once(server as NonNullable<typeof server>, 'exit');

    const second = await serve();
    const receipt = await over(second, importId);

    expect(receipt).toMatchObject({ state: 'done', counts: { rows: 4 } });
  });
});
