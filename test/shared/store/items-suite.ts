import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../shared/store/open-store.ts';
import type { ImportEntry } from '../../../shared/store/registry/imports.ts';
import { registryIn } from '../../../shared/store/registry/table.ts';
import type { Upload } from '../../../shared/store/registry/uploads.ts';
import { entryAt, lookAt } from './audit-samples.ts';
import type { Bench } from './engines/on-engine.ts';
import { manifestOf, messageOf, openedCase, runOf } from './samples.ts';

let provinces = 0;
/** A province no other test uses. */
const somewhere = () => `i${++provinces}`;

/** What the registry promises of single records, whichever DynamoDB stands behind it. */
export function describeItems(engine: string, { store, place }: Bench): void {
  describe(`what a record may hold on ${engine}`, () => describeValues(store));
  describe(`how large a record may be on ${engine}`, () => describeSizes(store));
  describe(`how long a record is kept on ${engine}`, () => describeExpiry({ store, place }));
}

const VALUES = {
  empty: ['', [], {}, [[]], ['']],
  nothing: null,
  truths: [true, false],
  numbers: [0, 1, -1, 0.1, -2.5e-7, 1e15, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
  texts: [
    '0',
    'true',
    ' both ends ',
    'hai\ndòng',
    'Đặng Thị É',
    'Đặng'.normalize('NFD'),
    '👶',
    '\u0000\uffff',
  ],
  'odd #:.[]$ name': { pk: 'pk', sk: 'sk', size: 1, __edb_e__: 'x' },
  deep: Array.from({ length: 12 }).reduce<object>((inner) => ({ inner }), {}),
};

function describeValues(store: () => Store): void {
  it('is given back as it was written', async () => {
    const run = runOf(somewhere(), '1', { report: VALUES, newlyFlagged: 0 });
    await store().runs.save(run);

    expect(await store().runs.find(run.province, '1')).toEqual(run);
    expect(await store().runs.list(run.province)).toEqual([run]);
  });

  it('is compared as it was written: the very same again is saved', async () => {
    const run = runOf(somewhere(), '1', { report: VALUES });

    expect([await store().runs.save(run), await store().runs.save(run)]).toEqual(['saved', 'saved']);
    expect(await store().runs.save({ ...run, report: { ...VALUES, nothing: '' } })).toBe('conflict');
  });

  it('leaves out members that are undefined', async () => {
    const run = runOf(somewhere(), '1', { report: { kept: 1, left: undefined } });
    await store().runs.save(run);

    expect((await store().runs.find(run.province, '1'))?.report).toEqual({ kept: 1 });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e300, Number.MAX_SAFE_INTEGER + 2])(
    'is no number that could come back as another one: %d',
    async (number) => {
      const run = runOf(somewhere(), '1', { report: { number } });

      await expect(store().runs.save(run)).rejects.toThrow();

      expect(await store().runs.find(run.province, '1')).toBeUndefined();
    },
  );

  it('is apart by case, by blanks, by composition and by what looks like a separator in its key', async () => {
    const province = somewhere();
    const ids = ['a', 'A', 'a ', 'a#b', 'a#childId_b', 'é', 'é'.normalize('NFD'), '0', '00', '👶'];
    for (const childId of ids) await store().cases.save(openedCase(province, childId));

    for (const childId of ids) expect(await store().cases.find(province, childId)).toMatchObject({ childId });
    expect(await store().cases.list(province)).toHaveLength(ids.length);
  });

  it('has a key of 1,024 bytes at most, what names its parts included', async () => {
    const province = somewhere();
    const word = { ...reviewBy(province, 'account-1'), right: `c:${'k'.repeat(960)}` };
    const longer = { ...word, right: `c:${'k'.repeat(1020)}` };

    expect(await store().reviews.add(word, 0)).toBe('saved');
    await expect(store().reviews.add(longer, 0)).rejects.toMatchObject({ name: 'ValidationException' });

    expect(await store().reviews.list(province)).toEqual([word]);
  });

  it('is in the order of the bytes of its key', async () => {
    const province = somewhere();
    const ids = ['👶', '\uffee', 'đ', 'z', 'a', 'Z', '10', '9', '-'];
    for (const childId of ids) await store().cases.save(openedCase(province, childId));

    const listed = (await store().cases.list(province)).map(({ childId }) => childId);

    expect(listed).toEqual(
      ids.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))),
    );
  });
}

/** DynamoDB counts 409,600 bytes of names and values; a record has some hundred beside what fills it. */
const FITS = 'x'.repeat(405_000);
const TOO_LARGE = 'x'.repeat(409_600);

type Write = (store: Store, province: string, filler: string) => Promise<unknown>;

const WRITES: [name: string, write: Write][] = [
  ['an import', ({ imports }, province, filler) => imports.put(importOf(province, filler))],
  ['an ordered import', ({ imports }, province, filler) => imports.add(importOf(province, filler))],
  ['a run', ({ runs }, province, text) => runs.save(runOf(province, '1', { report: { text } }))],
  [
    'a case',
    ({ cases }, province, unit) => cases.save({ ...openedCase(province, 'c'), facts: [fatFact(unit)] }),
  ],
  ['a message', ({ messages }, province, text) => messages.add(messageOf(province, 'k', { text }))],
  ['an offer of work', ({ works }, province, text) => works.order(workOf(province, text))],
  ['a manifest', ({ manifests }, province, text) => manifests.advance(manifestWith(province, text))],
  ['a contact', ({ contacts }, province, webhook) => contacts.put({ province, unit: '31500', webhook })],
  [
    'a list that is out',
    ({ exports }, province, unit) => exports.keep({ province, exportId: 'e', unit, at: '' }),
  ],
  ['a word of a reviewer', ({ reviews }, province, by) => reviews.add(reviewBy(province, by), 0)],
  ['an entry of the log', ({ audit }, province, text) => audit.append(entryWith(province, text))],
];

function describeSizes(store: () => Store): void {
  it.each(WRITES)('lets %s be 405,000 bytes, and refuses 409,600 with a code', async (_, write) => {
    await write(store(), somewhere(), FITS);

    await expect(write(store(), somewhere(), TOO_LARGE)).rejects.toMatchObject({ code: 'E5003' });
  });

  it('leaves what stands as it was where the next version is too large', async () => {
    const first = runOf(somewhere(), '1');
    await store().runs.save(first);

    const next = { ...first, version: 2, report: { text: TOO_LARGE } };
    await expect(store().runs.save(next)).rejects.toMatchObject({ code: 'E5003' });

    expect(await store().runs.find(first.province, '1')).toEqual(first);
  });
}

const A_DAY_S = 24 * 60 * 60;
const ALL_ONCE = { KeyConditionExpression: 'pk = :once', ExpressionAttributeValues: { ':once': '$once' } };

function describeExpiry({ store, place }: Bench): void {
  /** The item itself, with what no reader of records is shown. */
  const itemAt = async (pk: string, sk: string) => {
    const { client, table } = registryIn(place().dynamo, place().table);
    return (await client.send(new GetCommand({ TableName: table, Key: { pk, sk } }))).Item;
  };

  it('is a week for an announced upload, in whole seconds, from when it was last announced', async () => {
    const upload = uploadOf(somewhere(), '2023-06-30T18:00:00.750Z');
    await store().uploads.put({ ...upload, announcedAt: '2023-06-29T18:00:00.000Z' });
    await store().uploads.put(upload);

    const item = await itemAt(`$bao-phu#province_${upload.province}`, '$Upload_1#uploadId_u1');

    expect(item).toMatchObject({ expiration: Date.parse('2023-07-07T18:00:00Z') / 1000, upload });
  });

  it('is a day for what work named by a key answered', async () => {
    const before = Math.floor(Date.now() / 1000);
    await store().once({ key: somewhere(), asked: {}, run: async () => ({ version: 1 }) });

    const { client, table } = registryIn(place().dynamo, place().table);
    const { Items = [] } = await client.send(new QueryCommand({ TableName: table, ...ALL_ONCE }));
    const expirations = Items.map(({ expiration }) => expiration);

    expect(expirations.every(Number.isInteger)).toBe(true);
    expect(Math.max(...expirations)).toBeGreaterThanOrEqual(before + A_DAY_S);
  });

  it('may be longer than it says: what expired is read until DynamoDB removed it', async () => {
    const upload = uploadOf(somewhere(), '2013-06-30T18:00:00.000Z');
    await store().uploads.put(upload);

    expect(await store().uploads.find(upload.province, 'u1')).toEqual(upload);
  });

  it('is for ever for everything that was decided', async () => {
    const opened = openedCase(somewhere(), 'c');
    await store().cases.save(opened);

    const item = await itemAt(`$bao-phu#province_${opened.province}`, '$Case_1#childId_c');

    expect(item).toMatchObject({ case: opened });
    expect(item).not.toHaveProperty('expiration');
  });
}

function importOf(province: string, filler: string): ImportEntry {
  const entry = { province, feed: 'cards', importId: 'i', startedAt: '2023-06-01T00:00:00Z' } as const;
  return { ...entry, state: 'applied', receipt: { filler } };
}

function uploadOf(province: string, announcedAt: string): Upload {
  return {
    province,
    uploadId: 'u1',
    feed: 'cards',
    name: 'thẻ.csv',
    size: 3,
    sha256: 'ab'.repeat(32),
    announcedAt,
  };
}

function fatFact(unit: string) {
  const [opened] = openedCase('', '').facts;
  if (opened?.kind !== 'opened') throw new Error('a case begins with its opening');
  return { ...opened, unit };
}

function workOf(province: string, text: string) {
  const order = { text };
  const entry = { province, name: 'w', attempt: 1, state: 'waiting', order } as const;
  return { ...entry, orderedAt: '2023-06-30T18:00:00Z' };
}

function manifestWith(province: string, sha256: string) {
  const object = { cohort: '2021-03', sha256, rows: 1 };
  return { ...manifestOf(province, 1, 'i'), objects: { '2021-03': object } };
}

function reviewBy(province: string, by: string) {
  return {
    province,
    left: 'child:1',
    right: 'c:2',
    decision: 'same',
    by,
    at: '2023-06-01T00:00:00Z',
  } as const;
}

function entryWith(province: string, requestId: string) {
  const entry = entryAt('01:00', lookAt('child-1'), { province });
  return { ...entry, filler: requestId };
}
