import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FunctionContext } from '../../../functions/context.ts';
import type { ImportReceipt } from '../../../functions/import-feed/command.ts';
import { ImportCommand } from '../../../functions/import-feed/command.ts';
import { importFeed } from '../../../functions/import-feed/import-feed.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import type { StoreObserver } from '../../../shared/store/meter.ts';
import { BIRTHS, CARDS, CARDS_NEXT, UNITS } from '../hamlet.ts';
import { contentsOf, newWorld, openServers, send, startProcess, type World } from '../world.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

async function worldWithUnits(): Promise<World> {
  const world = await newWorld(cloud);
  await send(world.context, 'units', UNITS);
  return world;
}

describe('an import', () => {
  it('adds every row of a first file, and none of the same file sent again', async () => {
    const { context } = await worldWithUnits();

    const first = await send(context, 'births', BIRTHS);
    const again = await send(context, 'births', BIRTHS);

    expect(first).toMatchObject({
      state: 'applied',
      rows: 8,
      added: 8,
      changed: 0,
      unchanged: 0,
      rejected: 0,
    });
    expect(again).toMatchObject({ state: 'unchanged', rows: 8, added: 0, changed: 0, unchanged: 8 });
    expect(again.manifestVersion).toBe(first.manifestVersion);
  });

  it('names the files as they are called when they come again', async () => {
    const { context } = await worldWithUnits();
    const { files, importId } = await send(context, 'births', BIRTHS);
    const order = { province: '94', feed: 'births', mode: 'snapshot' };

    const again = await importFeed(
      context,
      ImportCommand.parse({ ...order, files: files.map(({ sha256 }) => ({ name: 'again.csv', sha256 })) }),
    );

    expect(again.importId).not.toBe(importId);
    expect(again).toMatchObject({ state: 'unchanged', files: [{ ...files[0], name: 'again.csv' }] });
  });

  it('takes the same files in another order for another import, as the first of two rows stands', async () => {
    const { context } = await worldWithUnits();
    const [one, other] = [BIRTHS, BIRTHS.replace('Thạch Chi', 'Thạch Chí')];
    const first = await send(context, 'births', [one, other]);

    const turned = await send(context, 'births', [other, one]);

    expect(first).toMatchObject({ state: 'applied', rejected: 1 });
    expect(turned).toMatchObject({ state: 'applied', changed: 1, rejected: 1 });
  });

  it('calls a row changed although its corrected date moved it to another month', async () => {
    const { context } = await worldWithUnits();
    await send(context, 'births', BIRTHS);

    const receipt = await send(context, 'births', BIRTHS.replace('05/03/2021', '05/06/2021'));

    expect(receipt).toMatchObject({ added: 0, changed: 1, unchanged: 7, removed: 0 });
  });

  it('calls a row without a reference changed when its personal number comes', async () => {
    const { context } = await worldWithUnits();
    const unnamed = BIRTHS.replace(/^[^,]*,/gm, '');
    await send(context, 'births', unnamed);

    const receipt = await send(context, 'births', unnamed.replace(/^,Thạch/m, '094321000003,Thạch'));

    expect(receipt).toMatchObject({ added: 0, changed: 1, unchanged: 7, removed: 0 });
  });

  it('lets go what a snapshot no longer holds, and keeps it with a delta', async () => {
    const { context } = await worldWithUnits();
    await send(context, 'cards', CARDS_NEXT);
    const [heading = '', first = ''] = CARDS.split('\n');

    const delta = await send(context, 'cards', `${heading}\n${first}\n`, { mode: 'delta' });
    const snapshot = await send(context, 'cards', CARDS);

    expect(delta).toMatchObject({ state: 'unchanged', unchanged: 1, removed: 0 });
    expect(snapshot).toMatchObject({ state: 'applied', unchanged: 5, removed: 1 });
  });

  it('changes nothing on a dry run', async () => {
    const world = await worldWithUnits();
    await send(world.context, 'births', BIRTHS, { dryRun: true });
    const before = await contentsOf(world);

    const receipt = await send(world.context, 'births', BIRTHS, { dryRun: true });

    expect(receipt).toMatchObject({ state: 'dry_run', added: 8 });
    expect(await contentsOf(world)).toEqual(before);
  });

  it('writes nothing but the file on a dry run with rejected rows, and gives them back', async () => {
    const world = await worldWithUnits();
    const wrong = BIRTHS.replace('094321000005,Võ Thị Giang', ',');
    const sha256 = await world.context.store.book.putRaw(new TextEncoder().encode(wrong));
    const before = await contentsOf(world);

    const receipt = await send(world.context, 'births', wrong, { dryRun: true });

    expect(receipt.rejects).toEqual({ text: expect.stringContaining('E2002') });
    expect(receipt.files.map((file) => file.sha256)).toEqual([sha256]);
    expect(await contentsOf(world)).toEqual(before);
  });

  it('writes a lost object anew when somebody insists on its files', async () => {
    const world = await worldWithUnits();
    await send(world.context, 'births', BIRTHS);
    const standing = await world.context.store.manifests.current('94', 'births');
    const lost = Object.values(standing?.objects ?? {});
    const Key = `book/feed=births/province=94/cohort=2021-03/${lost[0]?.sha256}.ndjson.zst`;
    await world.place.s3.send(new DeleteObjectCommand({ Bucket: world.place.bucket, Key }));

    const receipt = await send(world.context, 'births', BIRTHS, { release: true });

    expect(receipt).toMatchObject({ state: 'unchanged', unchanged: 8 });
    const shelf = { province: '94', feed: 'births' } as const;
    expect((await world.context.store.book.readCohorts(shelf, lost)).flat()).toHaveLength(8);
  });

  it('keeps both of two deltas that come at once', async () => {
    const { context } = await worldWithUnits();
    const [heading, ...rows] = BIRTHS.trimEnd().split('\n');
    const fileOf = (some: string[]): string => `${[heading, ...some].join('\n')}\n`;

    await Promise.all([
      send(context, 'births', fileOf(rows.slice(0, 4)), { mode: 'delta' }),
      send(context, 'births', fileOf(rows.slice(4)), { mode: 'delta' }),
    ]);

    const history = await context.store.manifests.history('94', 'births');
    expect(history.map(({ version, rows: count }) => [version, count])).toEqual([
      [2, 8],
      [1, 4],
    ]);
  });

  it('that another one overtakes is kept as superseded, and goes on', async () => {
    const world = await worldWithUnits();
    const [heading, first, ...rows] = BIRTHS.trimEnd().split('\n');
    let other: Promise<ImportReceipt> | undefined;
    const overtaking: StoreObserver = {
      before: async ({ service, kind }) => {
        if (service !== 'dynamodb' || kind !== 'write') return;
        other ??= send(world.context, 'births', `${heading}\n${first}\n`, { mode: 'delta' });
        await other;
      },
    };

    const { context } = startProcess(cloud, world, overtaking);
    const receipt = await send(context, 'births', [heading, ...rows, ''].join('\n'), { mode: 'delta' });

    const entries = await world.context.store.imports.list('94', 'births');
    expect(receipt).toMatchObject({ state: 'applied', added: 7, manifestVersion: 2 });
    expect(entries.map(({ state }) => state).sort()).toEqual(['applied', 'applied', 'superseded']);
  });

  it('began when it was first sent, however late it ends', async () => {
    const { context } = await worldWithUnits();
    const at = (...times: string[]): FunctionContext => ({
      ...context,
      now: () => new Date(times.shift() ?? '2023-07-02T00:00:00Z'),
    });

    const { importId } = await send(at('2023-07-01T00:00:00Z'), 'births', BIRTHS);

    expect(await context.store.imports.find('94', importId)).toMatchObject({
      state: 'applied',
      startedAt: '2023-07-01T00:00:00.000Z',
    });
  });

  it('leaves every past version readable', async () => {
    const { context } = await worldWithUnits();
    await send(context, 'cards', CARDS);
    await send(context, 'cards', CARDS_NEXT);

    const first = await context.store.manifests.at('94', 'cards', 1);

    const cohorts = first && (await context.store.book.readCohorts(first, Object.values(first.objects)));
    expect(cohorts?.flat().map(({ key }) => key)).not.toContain('C5');
  });

  it('holds a snapshot that loses many rows until an officer lets it in', async () => {
    const { context } = await worldWithUnits();
    await send(context, 'births', birthsOf(400));

    const held = await send(context, 'births', birthsOf(300));
    const standing = await context.store.manifests.current('94', 'births');
    const released = await send(context, 'births', birthsOf(300), { release: true });

    expect(held).toMatchObject({ state: 'held', removed: 100, manifestVersion: 1 });
    expect(held.guard.map(({ reason }) => reason)).toEqual(['rows_dropped']);
    expect(standing?.rows).toBe(400);
    expect(released).toMatchObject({ state: 'applied', removed: 100, manifestVersion: 2 });
  });

  it('keeps what the book has of a row that comes back unreadable', async () => {
    const { context } = await worldWithUnits();
    await send(context, 'births', BIRTHS);

    const receipt = await send(context, 'births', BIRTHS.replace('094321000005,Võ Thị Giang', ','));

    expect(receipt).toMatchObject({ rows: 8, unchanged: 7, rejected: 1, removed: 0, state: 'unchanged' });
    expect((await context.store.manifests.current('94', 'births'))?.rows).toBe(8);
  });

  it('holds a file whose rows are all rejected instead of emptying the book', async () => {
    const { context } = await worldWithUnits();

    const receipt = await send(context, 'births', 'source_ref,full_name,date_of_birth\nB1,Nguyễn Thị An,\n');

    expect(receipt).toMatchObject({ state: 'held', rejected: 1 });
    expect(await context.store.manifests.current('94', 'births')).toBeUndefined();
  });

  it('refuses a file it cannot read whole, with a code and both languages', async () => {
    const { context } = await worldWithUnits();

    const refusal = send(context, 'births', '');

    await expect(refusal).rejects.toMatchObject({
      code: 'E1001',
      vi: expect.any(String),
      en: expect.any(String),
    });
  });

  it('returns rejected rows ready to be mended and sent again', async () => {
    const { context } = await worldWithUnits();
    const wrong = BIRTHS.replace('094321000005,Võ Thị Giang', ',');

    const receipt = await send(context, 'births', wrong);
    const rejects = await rejectsOf(context, receipt);
    const mended = await send(context, 'births', rejects.replace('B5,,', 'B5,094321000005,Võ Thị Giang'), {
      mode: 'delta',
    });

    expect(receipt).toMatchObject({ rows: 8, added: 7, rejected: 1 });
    expect(rejects).toContain('E2002');
    expect(mended).toMatchObject({ rows: 1, added: 1, rejected: 0 });
  });
});

async function rejectsOf({ store }: FunctionContext, { rejects }: ImportReceipt): Promise<string> {
  if (rejects === undefined) throw new Error('nothing was rejected');
  return 'text' in rejects
    ? rejects.text
    : new TextDecoder().decode(await store.book.readRaw(rejects.sha256));
}

function birthsOf(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) => `S${at},Nguyễn Thị Số ${at},Nữ,${String((at % 28) + 1).padStart(2, '0')}/03/2021,31528`,
  );
  return `source_ref,full_name,sex,date_of_birth,residence_unit\n${lines.join('\n')}\n`;
}
