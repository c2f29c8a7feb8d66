import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Cloud, connectCloud, startCloud } from '../../../local/cloud/cloud.ts';
import { openStore } from '../../../shared/store/open-store.ts';

let dir = '';
let running: Cloud[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bao-phu-cloud-'));
});
afterEach(async () => {
  await Promise.all(running.map((cloud) => cloud.stop()));
  running = [];
  await rm(dir, { recursive: true, force: true });
});

/** Remembers a cloud, so that it is stopped whatever the test does. */
async function kept(cloud: Promise<Cloud>): Promise<Cloud> {
  running.push(await cloud);
  return cloud;
}

const CONTACT = { province: '94', unit: '31500', email: 'ubnd@example.vn' };

describe('startCloud', () => {
  it('keeps objects and items over a stop and a start', async () => {
    const first = await kept(startCloud({ dir }));
    const sha256 = await openStore(first).book.putRaw(Buffer.from('họ tên\nSơn'));
    await openStore(first).contacts.put(CONTACT);
    await first.stop();

    const second = openStore(await kept(startCloud({ dir })));

    expect(Buffer.from(await second.book.readRaw(sha256)).toString()).toBe('họ tên\nSơn');
    expect(await second.contacts.list('94')).toEqual([CONTACT]);
  });

  it('leaves objects as plain files under their keys', async () => {
    const store = openStore(await kept(startCloud({ dir })));

    const object = await store.book.writeCohort({ province: '94', feed: 'births' }, '2021-03', [
      { key: 'a' },
    ]);

    const folder = join(dir, 'objects/book/feed=births/province=94/cohort=2021-03');
    expect(readdirSync(folder)).toEqual([`${object.sha256}.ndjson.zst`]);
  });

  it.each(['../outside', 'a/../../../outside', '.unfinished/1', 'a//b', 'a b?*:|"<>\\é', '%2E%2E/x'])(
    'keeps the object %j inside its directory',
    async (Key) => {
      const { s3, bucket, stop } = await kept(startCloud({ dir }));
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }));
      await stop();

      const again = await kept(startCloud({ dir }));

      const { Body } = await again.s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
      expect(await Body?.transformToString()).toBe('x');
      expect(readdirSync(join(dir, '..')).filter((name) => name === 'outside')).toEqual([]);
      expect(readdirSync(dir).toSorted()).toEqual(['cloud.json', 'cloud.lock', 'objects', 'registry']);
    },
  );

  it('boots past files of somebody else among its objects', async () => {
    await (await kept(startCloud({ dir }))).stop();
    await writeFile(join(dir, 'objects/.DS_Store'), 'x');
    await writeFile(join(dir, 'objects/100%.txt'), 'x');

    const store = openStore(await kept(startCloud({ dir })));

    expect(await store.book.putRaw(Buffer.from('x'))).toHaveLength(64);
  });

  it('leaves nothing on disk in memory mode', async () => {
    const store = openStore(await kept(startCloud()));

    await store.contacts.put(CONTACT);

    expect(readdirSync(dir)).toEqual([]);
  });

  it('answers on this machine only', async () => {
    const { endpoints } = await kept(startCloud({ dir }));
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((face) => face?.family === 'IPv4' && !face.internal)?.address;

    const answers = [endpoints.s3, endpoints.dynamo].map((url) => answersAt(outside ?? '127.0.0.2', url));

    expect(await Promise.all(answers)).toEqual([false, false]);
    expect(new URL(endpoints.s3).hostname).toBe('127.0.0.1');
  });

  it('survives a client that hangs up in the middle of a request', async () => {
    const cloud = await kept(startCloud({ dir }));
    for (const url of [cloud.endpoints.s3, cloud.endpoints.dynamo]) await hangUpMidway(url);

    await openStore(cloud).contacts.put(CONTACT);

    expect(await openStore(cloud).contacts.list('94')).toEqual([CONTACT]);
    expect(await openStore(cloud).book.putRaw(Buffer.from('x'))).toHaveLength(64);
  });

  it('is refused with a code where another cloud runs, and does it no harm', async () => {
    const first = await kept(startCloud({ dir }));

    await expect(startCloud({ dir })).rejects.toMatchObject({ code: 'E5005' });

    await openStore(first).contacts.put(CONTACT);
    expect(await openStore(first).contacts.list('94')).toEqual([CONTACT]);
  });
});

describe('connectCloud', () => {
  it('is a guest of the cloud that runs on the directory', async () => {
    const host = await kept(connectCloud(dir));
    const guest = await kept(connectCloud(dir));

    await openStore(guest).contacts.put(CONTACT);

    expect([host.host, guest.host]).toEqual([true, false]);
    expect(await openStore(host).contacts.list('94')).toEqual([CONTACT]);
  });

  it('lets a guest finish before its host stops', async () => {
    const host = await kept(connectCloud(dir));
    const guest = await kept(connectCloud(dir));

    const stopped = host.stop();
    await pause(50);
    await openStore(guest).contacts.put(CONTACT);
    await guest.stop();
    await stopped;

    expect(existsSync(join(dir, 'cloud.json'))).toBe(false);
    expect(await openStore(await kept(connectCloud(dir))).contacts.list('94')).toEqual([CONTACT]);
  });

  it('boots one cloud however many begin at once', async () => {
    const clouds = await Promise.all(Array.from({ length: 5 }, () => kept(connectCloud(dir))));

    const endpoints = new Set(clouds.map((cloud) => cloud.endpoints.s3));

    expect(clouds.filter((cloud) => cloud.host)).toHaveLength(1);
    expect(endpoints.size).toBe(1);
  });

  it('takes no notice of what a killed process left behind', async () => {
    const host = await kept(connectCloud(dir));
    const left = await readFile(join(dir, 'cloud.json'));
    await host.stop();
    await writeFile(join(dir, 'cloud.json'), left);

    const next = await kept(connectCloud(dir));

    expect(next.host).toBe(true);
  });

  it('does not take a stranger on the old port for the cloud', async () => {
    const stranger = await kept(startCloud());
    const desk = Number(new URL(stranger.endpoints.s3).port);
    const left = { ...stranger.endpoints, desk, token: 'what the cloud would say', pid: 1 };
    await writeFile(join(dir, 'cloud.json'), JSON.stringify(left));

    const next = await kept(connectCloud(dir));

    expect(next.host).toBe(true);
    expect(next.endpoints).not.toEqual(stranger.endpoints);
  });

  it.each(['{"s3":"http:', '{}', '{"desk":99999}', ''])(
    'reads past the torn announcement %j',
    async (left) => {
      await writeFile(join(dir, 'cloud.json'), left);

      expect((await kept(connectCloud(dir))).host).toBe(true);
    },
  );
});

function answersAt(host: string, url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(new URL(url).port) });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

function hangUpMidway(url: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
    socket.write('POST /bao-phu/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf a bo');
    socket.once('close', () => resolve()).on('error', () => undefined);
    setTimeout(() => socket.resetAndDestroy(), 50);
  });
}
