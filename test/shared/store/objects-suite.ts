import { hash } from 'node:crypto';
import { ListMultipartUploadsCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { type Objects, objectsOf } from '../../../shared/store/book/objects.ts';
import { mapLimit } from '../../../shared/store/map-limit.ts';
import type { Bench } from './engines/on-engine.ts';

const PART = 8 * 1024 * 1024;

let folders = 0;
/** Where no other test writes. */
const somewhere = () => `test-${++folders}`;

/** Names that differ in what one server or another decodes, trims, folds or splits on. */
const ODD_NAMES = [
  'a b',
  'a+b',
  'a%20b',
  'a%2Bb',
  'Danh sách thẻ số 1 (bản cuối).csv',
  'Danh sách thẻ số 1 (bản cuối).csv'.normalize('NFD'),
  'cohort=2021-03/kind=children',
  'Cohort=2021-03/kind=children',
  'two//slashes',
  'ends in one/',
  'dots/../and/./more',
  'ampersand&question?hash#at@colon:semicolon;comma,equals=dollar$',
  'quote\'double"backslash\\tick`caret^pipe|',
  'brackets[]{}<>!*()~',
  'emoji 👶',
];

/** What a bucket promises about bytes under keys, whichever S3 stands behind it. */
export function describeObjects(engine: string, { place }: Bench): void {
  const objects = (): Objects => objectsOf(place().s3, place().bucket);

  describe(`objects on ${engine}`, () => {
    describeKeys(objects);
    describeAbsence(objects, place);
  });
  describe(`large objects on ${engine}`, () => describeSizes(objects));
  describe(`streams on ${engine}`, () => describeStreams(objects, place));
}

function describeKeys(objects: () => Objects): void {
  it('are given back byte for byte, an empty one too', async () => {
    const folder = somewhere();
    const every = Buffer.from(Array.from({ length: 256 }, (_, at) => at));
    await objects().put(`${folder}/every`, every);
    await objects().put(`${folder}/empty`, new Uint8Array());

    expect(await textOf(objects(), `${folder}/every`)).toBe(every.toString('latin1'));
    expect(await objects().sizeOf(`${folder}/every`)).toBe(256);
    expect(await textOf(objects(), `${folder}/empty`)).toBe('');
    expect(await objects().sizeOf(`${folder}/empty`)).toBe(0);
  });

  it('are at once what was written last', async () => {
    const key = `${somewhere()}/key`;
    const read: string[] = [];
    for (const text of ['first', 'a longer second', '3']) {
      await objects().put(key, Buffer.from(text));
      read.push(await textOf(objects(), key));
    }

    expect(read).toEqual(['first', 'a longer second', '3']);
    expect(await objects().sizeOf(key)).toBe(1);
  });

  it('are apart by every character of their keys', async () => {
    const folder = somewhere();
    for (const name of ODD_NAMES) await objects().put(`${folder}/${name}`, Buffer.from(name));

    const read = await mapLimit(ODD_NAMES, 4, (name) => textOf(objects(), `${folder}/${name}`, 'utf8'));

    expect(read).toEqual(ODD_NAMES);
  });

  it('may have a key of 1,024 bytes', async () => {
    const key = `${somewhere()}/`.padEnd(1024, 'k');
    await objects().put(key, Buffer.from('long'));

    expect(await textOf(objects(), key)).toBe('long');
  });

  it('may be many, written and read many at a time', async () => {
    const folder = somewhere();
    const names = Array.from({ length: 300 }, (_, at) => `${folder}/${at % 7}/${at}`);
    await mapLimit(names, 16, (name) => objects().put(name, Buffer.from(name)));

    expect(await mapLimit(names, 16, (name) => textOf(objects(), name))).toEqual(names);
  });

  it('are one of what several wrote at once, whole', async () => {
    const key = `${somewhere()}/key`;
    const bodies = ['a', 'b', 'c', 'd'].map((letter, at) => letter.repeat(100_000 + at));

    await Promise.all(bodies.map((body) => objects().put(key, Buffer.from(body))));

    expect(bodies).toContain(await textOf(objects(), key));
  });
}

function describeAbsence(objects: () => Objects, place: Bench['place']): void {
  it('that are not there are said to be missing, by their key', async () => {
    const key = `${somewhere()}/nothing`;

    await expect(objects().get(key)).rejects.toMatchObject({
      code: 'E5001',
      message: expect.stringContaining(key),
    });
    expect(await objects().sizeOf(key)).toBeUndefined();
  });

  it('are gone once removed, and removing them again is harmless', async () => {
    const key = `${somewhere()}/key`;
    for (const text of ['one', 'two']) await objects().put(key, Buffer.from(text));

    await objects().remove(key);
    await objects().remove(key);

    expect(await objects().sizeOf(key)).toBeUndefined();
    await expect(objects().get(key)).rejects.toMatchObject({ code: 'E5001' });
    await objects().put(key, Buffer.from('again'));
    expect(await textOf(objects(), key)).toBe('again');
  });

  it('are not said to be missing where their bucket is', async () => {
    const nowhere = objectsOf(place().s3, 'no-such-bucket');

    await expect(nowhere.get('key')).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await expect(nowhere.put('key', Buffer.from('x'))).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
}

function describeSizes(objects: () => Objects): void {
  it.each([PART, PART + 1, 2 * PART])('of %i bytes are given back as they were', async (size) => {
    const key = `${somewhere()}/key`;
    const bytes = Buffer.alloc(size, 'Đặng Thị É,31/02/2021\n');
    await objects().put(key, bytes);

    const read = await objects().get(key);

    expect(await objects().sizeOf(key)).toBe(size);
    expect(hash('sha256', read)).toBe(hash('sha256', bytes));
  });
}

function describeStreams(objects: () => Objects, place: Bench['place']): void {
  const bytes = Buffer.alloc(2 * PART + 5, '0123456789\n');
  const unfinished = async () => {
    const { s3, bucket } = place();
    return (await s3.send(new ListMultipartUploadsCommand({ Bucket: bucket }))).Uploads ?? [];
  };

  it.each([0, 5, PART, 2 * PART + 5])('of %i bytes are kept when they are right', async (size) => {
    const key = `${somewhere()}/key`;
    const sent = bytes.subarray(0, size);

    expect(await objects().putStream(key, chunksOf(sent), () => true)).toBe(true);

    expect(hash('sha256', await objects().get(key))).toBe(hash('sha256', sent));
  });

  it.each([5, 2 * PART + 5])('of %i bytes leave nothing when they are wrong', async (size) => {
    const key = `${somewhere()}/key`;

    expect(await objects().putStream(key, chunksOf(bytes.subarray(0, size)), () => false)).toBe(false);

    expect(await objects().sizeOf(key)).toBeUndefined();
    expect(await unfinished()).toEqual([]);
  });

  it('that break off leave what was there before, and say why', async () => {
    const key = `${somewhere()}/key`;
    await objects().put(key, Buffer.from('before'));
    async function* broken() {
      yield* chunksOf(bytes);
      throw new Error('connection lost');
    }

    await expect(objects().putStream(key, broken(), () => true)).rejects.toThrow('connection lost');

    expect(await textOf(objects(), key)).toBe('before');
    expect(await unfinished()).toEqual([]);
  });
}

async function textOf(objects: Objects, key: string, encoding: BufferEncoding = 'latin1'): Promise<string> {
  return Buffer.from(await objects.get(key)).toString(encoding);
}

/** In pieces that fit neither parts nor pages. */
async function* chunksOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  const piece = 777_777;
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}
