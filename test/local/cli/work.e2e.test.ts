import { hash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { connectCloud } from '../../../local/cloud/cloud.ts';
import { openStore } from '../../../shared/store/open-store.ts';
import { manyBirths, UNITS } from '../../functions/hamlet.ts';
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

async function startImport(ask: Ask, feed: string, text: string): Promise<string> {
  const size = Buffer.byteLength(text);
  const file = { feed, name: `${feed}.csv`, size, sha256: hash('sha256', text) };
  const { uploadId, url, headers } = await ask('/v1/uploads', file);
  const checksum = { 'x-amz-checksum-sha256': headers['x-amz-checksum-sha256'] ?? '' };
  await fetch(url, { method: 'PUT', body: text, headers: checksum });
  return (await ask('/v1/imports', { feed, uploads: [uploadId] })).importId;
}

/** Looks at an import until it is in a state, or in none that passes. */
async function until(ask: Ask, importId: string, isSo: (state: string) => boolean): Promise<Answer> {
  for (let tries = 0; tries < 3000; tries++) {
    const receipt = await ask(`/v1/imports/${importId}`);
    if (isSo(receipt.state)) return receipt;
    await pause(20);
  }
  throw new Error('the import does not get there');
}

const isOver = (state: string): boolean => state !== 'waiting' && state !== 'running';

/** What the data directory says of an import while nobody serves it. */
async function leftOf(importId: string) {
  const cloud = await connectCloud(directory.path);
  const store = openStore(cloud);
  const work = await store.works.find('94', `import-94-${importId}`);
  const births = await store.manifests.current('94', 'births');
  await cloud.stop();
  return { state: work?.state, births };
}

/** Takes some seconds to import. */
const MANY = 200_000;

describe('long work under bao-phu serve', () => {
  it('is done on a thread while the API answers, and done after all when everything was killed in the midst of it', async () => {
    const first = await serve();
    await until(first, await startImport(first, 'units', UNITS), isOver);
    const importId = await startImport(first, 'births', manyBirths(MANY));
    await until(first, importId, (state) => state === 'running');
    const meanwhile = [await first('/v1/feeds'), await first(`/v1/imports/${importId}`)];
    server?.kill('SIGKILL');
    await once(server as NonNullable<typeof server>, 'exit');
    const left = await leftOf(importId);

    const second = await serve();
    const receipt = await until(second, importId, isOver);

    expect(meanwhile).toMatchObject([{ feeds: expect.any(Array) }, { state: 'running' }]);
    expect(left).toEqual({ state: 'running', births: undefined });
    expect(receipt).toMatchObject({ state: 'done', counts: { rows: MANY } });
  }, 120_000);
});
