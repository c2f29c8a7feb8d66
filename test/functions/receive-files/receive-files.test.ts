import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '../../../functions/context.ts';
import type { Measurement } from '../../../functions/figures.ts';
import { readFeeds } from '../../../functions/imports/feeds.ts';
import { listImports } from '../../../functions/imports/list-imports.ts';
import { receiveFilesHandler } from '../../../functions/receive-files/handler.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { tickingWorld } from '../api/sending.ts';
import { BIRTHS, CARDS, manyBirths, UNITS } from '../hamlet.ts';
import { contentsOf, newWorld, openServers, send, type World } from '../world.ts';
import { batchOf, isThere, messageOf, put, recordOf } from './dropping.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

interface Place {
  world: World;
  receive: ReturnType<typeof receiveFilesHandler>;
  told: Progress[];
  measured: Measurement[];
}

async function place(): Promise<Place> {
  const world = tickingWorld(await newWorld(cloud));
  await send(world.context, 'units', UNITS);
  const told: Progress[] = [];
  const measured: Measurement[] = [];
  world.context.observe = (progress) => told.push(progress);
  world.context.measure = (measurement) => measured.push(measurement);
  return { world, receive: receiveFilesHandler(world.context, ['94']), told, measured };
}

const BIRTHS_KEY = 'inbox/drop/94/births/snapshot/Khai sinh tháng 6.csv';
const CARDS_KEY = 'inbox/drop/94/cards/delta/thẻ+mới 100%.csv';

const NOTHING_FAILED = { batchItemFailures: [] };

async function importsOf({ world }: Place) {
  const { imports } = await listImports(world.context, { province: '94', limit: 50 });
  return imports.filter(({ feed }) => feed !== 'units');
}

/** Drops a file and waits until its import is over. */
async function drop(at: Place, key: string, text: string, sequencer = '01') {
  await put(at.world, key, text);
  const result = await at.receive(batchOf(messageOf(key, { sequencer })));
  await at.world.idle();
  return result;
}

describe('a dropped file', () => {
  it('is imported as an upload is, and gone from the inbox', async () => {
    const at = await place();

    expect(await drop(at, BIRTHS_KEY, BIRTHS)).toEqual(NOTHING_FAILED);

    expect(await importsOf(at)).toMatchObject([
      {
        feed: 'births',
        mode: 'snapshot',
        state: 'done',
        result: 'applied',
        counts: { rows: 8, added: 8 },
        files: [{ name: 'Khai sinh tháng 6.csv', rows: 8 }],
      },
    ]);
    expect(await isThere(at.world, BIRTHS_KEY)).toBe(false);
  });

  it('is found whether its key is told as it is or URL-encoded', async () => {
    const at = await place();
    await put(at.world, BIRTHS_KEY, BIRTHS);
    const encoded = BIRTHS_KEY.split('/').map((part) => encodeURIComponent(part).replaceAll('%20', '+'));

    expect(await at.receive(batchOf(messageOf(encoded.join('/'))))).toEqual(NOTHING_FAILED);
    await at.world.idle();
    expect(await drop(at, CARDS_KEY, CARDS)).toEqual(NOTHING_FAILED);

    expect((await importsOf(at)).map(({ files, state }) => [files[0]?.name, state])).toEqual([
      ['thẻ+mới 100%.csv', 'done'],
      ['Khai sinh tháng 6.csv', 'done'],
    ]);
  });

  it('stands in the access log under the account of the drop, when it came', async () => {
    const at = await place();
    await drop(at, BIRTHS_KEY, BIRTHS);

    const { entries } = await at.world.context.store.audit.list(
      { province: '94', day: '2023-07-20' },
      { limit: 10 },
    );

    const [{ importId } = { importId: '' }] = await importsOf(at);
    expect(entries).toMatchObject([
      {
        kind: 'import_uploaded',
        feed: 'births',
        importId,
        who: { subject: 'system:drop', role: 'operator' },
        unit: '94',
        at: '2023-07-20T16:00:00.000Z',
      },
    ]);
  });

  it('dropped twice changes nothing the second time, and is the same import from then on', async () => {
    const at = await place();
    await drop(at, BIRTHS_KEY, BIRTHS, '01');
    await drop(at, BIRTHS_KEY, BIRTHS, '02');
    await drop(at, BIRTHS_KEY, BIRTHS, '03');

    expect((await importsOf(at)).map(({ result }) => result)).toEqual(['unchanged', 'applied']);
    expect(await isThere(at.world, BIRTHS_KEY)).toBe(false);
  });

  it('is held by the guard like any other', async () => {
    const at = await place();
    await drop(at, BIRTHS_KEY, manyBirths(300), '01');

    await drop(at, BIRTHS_KEY, manyBirths(200), '02');

    expect((await importsOf(at))[0]).toMatchObject({ state: 'held' });
  });
});

describe('a message that comes again', () => {
  it('finds its file gone, and does nothing', async () => {
    const at = await place();
    await drop(at, BIRTHS_KEY, BIRTHS);
    const before = await contentsOf(at.world);

    expect(await at.receive(batchOf(messageOf(BIRTHS_KEY, { sequencer: '01' })))).toEqual(NOTHING_FAILED);
    await at.world.idle();

    expect(await contentsOf(at.world)).toEqual(before);
  });

  it('is the import it was, also where its file was not removed and newer data came since', async () => {
    const at = await place();
    const { drops } = at.world.context.store;
    const kept = { ...drops, remove: () => Promise.reject(new Error('killed')) };
    at.world.context.store = { ...at.world.context.store, drops: kept };
    const { batchItemFailures } = await drop(at, BIRTHS_KEY, BIRTHS, '01');
    at.world.context.store = { ...at.world.context.store, drops };
    await send(at.world.context, 'births', BIRTHS.replace('Võ Thị Giang', 'Võ Thị Hương Giang'));
    const before = await at.world.context.store.manifests.current('94', 'births');

    expect(batchItemFailures).toHaveLength(1);
    expect(await at.receive(batchOf(messageOf(BIRTHS_KEY, { sequencer: '01' })))).toEqual(NOTHING_FAILED);
    await at.world.idle();

    expect(await at.world.context.store.manifests.current('94', 'births')).toEqual(before);
    expect(await importsOf(at)).toHaveLength(2);
    expect(await isThere(at.world, BIRTHS_KEY)).toBe(false);
  });

  it('starts an import that could not be started', async () => {
    const at = await place();
    const { start } = at.world.context;
    at.world.context.start = () => Promise.reject(new Error('throttled'));
    const { batchItemFailures } = await drop(at, BIRTHS_KEY, BIRTHS);
    at.world.context.start = start;

    expect(batchItemFailures).toHaveLength(1);
    expect(await at.receive(batchOf(messageOf(BIRTHS_KEY, { sequencer: '01' })))).toEqual(NOTHING_FAILED);
    await at.world.idle();

    expect(await importsOf(at)).toMatchObject([{ state: 'done', result: 'applied' }]);
  });
});

describe('a dropped file that cannot be taken', () => {
  it('is refused once, where the officer looks, and stays where it lies', async () => {
    const at = await place();
    const key = 'inbox/drop/94/cards/snapshot/the-094223001234.pdf';
    await put(at.world, key, '%PDF');

    expect(await at.receive(batchOf(messageOf(key)))).toEqual(NOTHING_FAILED);
    const before = await contentsOf(at.world);
    expect(await at.receive(batchOf(messageOf(key)))).toEqual(NOTHING_FAILED);

    expect(await importsOf(at)).toMatchObject([
      {
        feed: 'cards',
        state: 'refused',
        problem: { code: 'E9115', vi: expect.any(String), mend: { en: expect.any(String) } },
        files: [{ name: 'the-….pdf' }],
      },
    ]);
    const feeds = await readFeeds(at.world.context, { province: '94', today: '2023-07-20' });
    expect(feeds.find(({ feed }) => feed === 'cards')?.last).toMatchObject({ state: 'refused' });
    expect(await contentsOf(at.world)).toEqual(before);
    expect(await isThere(at.world, key)).toBe(true);
  });

  it.each([
    ['E9111', 'inbox/drop/cards.csv', '00'],
    ['E9112', 'inbox/drop/79/cards/snapshot/cards.csv', '00'],
    ['E9113', 'inbox/drop/94/the/snapshot/cards.csv', '94'],
  ])('and has no place there is told to the operator by %s', async (code, key, province) => {
    const at = await place();
    await put(at.world, key, CARDS);

    expect(await at.receive(batchOf(messageOf(key)))).toEqual(NOTHING_FAILED);

    expect(at.told).toEqual([{ step: `${code}: a dropped file is refused`, done: 1, total: 1 }]);
    expect(at.measured).toEqual([{ province, figures: { refusedDrops: 1 } }]);
    expect(await importsOf(at)).toEqual([]);
  });

  it('is dropped rightly and taken', async () => {
    const at = await place();
    await drop(at, 'inbox/drop/94/births/full/births.csv', BIRTHS);
    await drop(at, BIRTHS_KEY, BIRTHS);

    expect((await importsOf(at)).map(({ state }) => state)).toEqual(['done', 'refused']);
  });
});

describe('a batch of messages', () => {
  it('has only those come again that failed', async () => {
    const at = await place();
    await put(at.world, BIRTHS_KEY, BIRTHS);
    await put(at.world, CARDS_KEY, CARDS);
    const broken = recordOf('{"Records":[]}', 'broken');

    const result = await at.receive(batchOf(messageOf(BIRTHS_KEY), broken, messageOf(CARDS_KEY)));
    await at.world.idle();

    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: broken.messageId }] });
    expect((await importsOf(at)).map(({ feed, state }) => [feed, state])).toEqual([
      ['cards', 'done'],
      ['births', 'done'],
    ]);
  });

  it('tells an error by its class and its message by its id', async () => {
    const at = await place();
    const broken = recordOf('no JSON at all', 'broken');

    expect(await at.receive(batchOf(broken))).toEqual({
      batchItemFailures: [{ itemIdentifier: broken.messageId }],
    });
    expect(at.told).toEqual([{ step: 'receive-files: TypeError', done: 0, requestId: broken.messageId }]);
  });

  it('does nothing about a folder somebody made', async () => {
    const at = await place();
    const key = 'inbox/drop/94/cards/snapshot/';
    await put(at.world, key, '');

    expect(await at.receive(batchOf(messageOf(key)))).toEqual(NOTHING_FAILED);
    expect(at.told).toEqual([]);
  });
});
