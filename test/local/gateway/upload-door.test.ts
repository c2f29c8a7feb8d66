import { hash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ListMultipartUploadsCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, doorAt, startCloud } from '../../../local/cloud/cloud.ts';
import { isUpload, uploadDoor } from '../../../local/gateway/upload-door.ts';
import { openClients } from '../../../shared/store/clients.ts';
import { meter, type StoreObserver } from '../../../shared/store/meter.ts';
import { openStore, type Store } from '../../../shared/store/open-store.ts';

const NOW = new Date('2026-03-02T08:00:00Z');
const MINUTE = 60_000;

let cloud: Cloud;
let server: Server;
let store: Store;
let now = NOW;
beforeAll(async () => {
  cloud = await startCloud();
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  store = openStore({ ...cloud, door: doorAt(`http://127.0.0.1:${port}`) });
  const door = uploadDoor({ store, now: () => now, observe: () => undefined });
  server.on('request', (request, response) =>
    isUpload(request) ? door(request, response) : response.writeHead(404).end(),
  );
});
afterAll(async () => {
  server.close();
  await cloud.stop();
});

/** Announces a file and gives what it is, with the address that takes it. */
async function announced(text: string) {
  const bytes = Buffer.from(text);
  const sha256 = hash('sha256', bytes);
  const file = {
    province: '94',
    feed: 'cards',
    size: bytes.length,
    sha256,
    uploadId: sha256.slice(0, 20),
  } as const;
  await store.uploads.put({ ...file, name: 'cards.csv', announcedAt: NOW.toISOString() });
  const { url, headers } = await store.inbox.addressFor(file, NOW);
  const checksum = headers['x-amz-checksum-sha256'] ?? '';
  return { file, url, headers: { 'x-amz-checksum-sha256': checksum } };
}

/** PUT at some minute, and the status. */
async function put(url: string, body: string, headers: Record<string, string>, minute = 1): Promise<number> {
  now = new Date(NOW.getTime() + minute * MINUTE);
  return (await fetch(url, { method: 'PUT', body, headers })).status;
}

describe('the door of uploads', () => {
  it('takes the file that was announced, and once more', async () => {
    const { file, url, headers } = await announced('họ tên\nSơn\n');

    const statuses = [await put(url, 'họ tên\nSơn\n', headers), await put(url, 'họ tên\nSơn\n', headers)];

    expect(statuses).toEqual([200, 200]);
    expect(Buffer.from(await store.inbox.read(file)).toString()).toBe('họ tên\nSơn\n');
  });

  it('takes a file larger than the embedded S3 takes in one go', async () => {
    const text = 'x'.repeat(12 * 1024 * 1024);
    const { file, url, headers } = await announced(text);

    expect(await put(url, text, headers)).toBe(200);
    expect(await store.inbox.sizeOf(file)).toBe(text.length);
  });

  it('keeps nothing of a large file that is another one, whatever came of it', async () => {
    const text = 'x'.repeat(20 * 1024 * 1024);
    const { file, url, headers } = await announced(text);

    expect(await put(url, `${text.slice(1)}y`, headers)).toBe(422);
    expect(await store.inbox.sizeOf(file)).toBeUndefined();
    expect(
      (await cloud.s3.send(new ListMultipartUploadsCommand({ Bucket: cloud.bucket }))).Uploads ?? [],
    ).toEqual([]);
  });

  it('is handed on while it comes', async () => {
    const part = Buffer.alloc(1024 * 1024, 'x');
    const bytes = Buffer.concat(Array(40).fill(part));
    const { file } = await announced(bytes.toString());
    const waiting: number[] = [];
    let sent = 0;
    const observer: StoreObserver = {
      after: ({ sent: bytes }) => {
        sent += bytes;
      },
    };
    const { s3 } = openClients({
      ...cloud.endpoints,
      region: 'local',
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    });
    meter(s3, observer);
    const watched = openStore({ ...cloud, s3 });
    async function* coming() {
      for (let at = 1; at <= 40; at++) {
        yield part;
        waiting.push(at * part.length - sent);
      }
    }

    expect(await watched.inbox.take(file, coming())).toBe(true);
    expect(Math.max(...waiting)).toBeLessThanOrEqual(9 * part.length);
    expect(hash('sha256', await store.inbox.read(file))).toBe(file.sha256);
  });

  it('takes nothing else, not later, and not without its checksum', async () => {
    const { file, url, headers } = await announced('abc');

    const statuses = [
      await put(url, 'abd', headers),
      await put(url, 'abcd', headers),
      await put(url, 'abc', headers, 6),
      await put(url, 'abc', headers, -1),
      await put(url, 'abc', {}),
      await put(url.replace('X-Amz-Expires=300', 'X-Amz-Expires=900'), 'abc', headers),
      await put(url.replace(/X-Amz-Signature=../, 'X-Amz-Signature=00'), 'abc', headers),
      await put(url.replace(/\?.*/, ''), 'abc', headers),
      await put(url.replace('/94/', '/95/'), 'abc', headers),
    ];

    expect(statuses).toEqual([422, 413, 403, 403, 403, 403, 403, 403, 403]);
    expect(await store.inbox.sizeOf(file)).toBeUndefined();
  });

  it('says so each time where far more comes than was announced', async () => {
    const { url, headers } = await announced('x'.repeat(100));
    const statuses: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) statuses.push(await put(url, 'x'.repeat(20_000_000), headers));

    expect(statuses).toEqual([413, 413, 413]);
  });

  it.each([
    ['GET', '/bao-phu/inbox/94/cards/0123456789abcdef0123/x'],
    ['PUT', '/bao-phu/raw/0123'],
    ['PUT', '/v1/uploads'],
  ])('is not for %s %s', async (method, path) => {
    const { port } = server.address() as AddressInfo;

    expect((await fetch(`http://127.0.0.1:${port}${path}`, { method })).status).toBe(404);
  });
});
