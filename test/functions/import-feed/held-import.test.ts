import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { apiHandler } from '../../../functions/api/handler.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import { orderImport, releaseImport } from '../../../functions/imports/order-import.ts';
import { executionOf, type StartedWork } from '../../../functions/work/work.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import type { DurableService } from '../../../local/durable/durable-service.ts';
import { memoryStore } from '../../../local/durable/memory-store.ts';
import { answerIn } from '../../../local/work/answer-in.ts';
import { tickingWorld, upload } from '../api/sending.ts';
import { manyBirths, UNITS } from '../hamlet.ts';
import { serviceOn, wayOf } from '../reconcile-night/executing.ts';
import { newWorld, openServers, send, type World } from '../world.ts';

let cloud: Cloud;
let world: World;
let context: FunctionContext;
let service: DurableService;
let started: StartedWork[];
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  world = tickingWorld(await newWorld(cloud));
  ({ context } = world);
  await send(context, 'units', UNITS);
  await send(context, 'births', manyBirths(120));
  service = serviceOn(context, memoryStore());
  started = [];
  context.start = async (work) => {
    started.push(work);
    return 'started';
  };
  context.answer = (callbackId, work) => answerIn(service, callbackId, work);
});

const recorded = async (): Promise<void> => undefined;

/** Orders the import of a file that lacks every sixth row, and does it as far as it goes. */
async function heldImport() {
  const uploads = [await upload({ api: apiHandler(context), world }, 'births', manyBirths(100))];
  const order = { province: '94', feed: 'births', mode: 'snapshot', dryRun: false, uploads } as const;
  const { importId } = await orderImport(context, order, recorded);
  const [work] = started;
  if (work === undefined) throw new Error('nothing was started');
  const name = executionOf(work);
  const outcome = await service.run({ name, functionName: 'import-feed', payload: work });
  return { importId, name, outcome };
}

/** The callback by which a held import waits. */
async function waitingOf(importId: string) {
  const work = await context.store.works.find('94', `import-94-${importId}`);
  return work?.waiting;
}

async function entryOf(importId: string) {
  const entry = await context.store.imports.find('94', importId);
  if (entry === undefined) throw new Error('there is no import');
  return entry;
}

describe('an ordered import that the feed guard holds', () => {
  it('waits, and says by which callback and until when', async () => {
    const { importId, outcome } = await heldImport();
    const { state } = await entryOf(importId);
    const waiting = await waitingOf(importId);

    expect(state).toBe('held');
    expect(outcome).toMatchObject({ status: 'waiting', callbacks: [{ id: waiting?.callbackId }] });
    expect(waiting?.until.slice(0, 10)).toBe('2023-07-27');
    expect(await context.store.works.listOpen('94')).toEqual([]);
  });

  it('goes on when an officer releases it', async () => {
    const { importId, name } = await heldImport();

    await releaseImport(context, await entryOf(importId), recorded);
    const outcome = await service.resume(name);
    const released = await entryOf(importId);

    expect(started).toHaveLength(1);
    expect(outcome).toEqual({ status: 'SUCCEEDED', result: { state: 'applied' } });
    expect(released).toMatchObject({ state: 'applied', manifestVersion: 2 });
    expect(await waitingOf(importId)).toBeUndefined();
    expect(await context.store.works.listOpen('94')).toEqual([]);
    await expect(wayOf(await service.history(name))).toMatchFileSnapshot('histories/held-and-released.txt');
  });

  it('gives up after its time; the file stays held and is released by an order of its own', async () => {
    const { importId, name } = await heldImport();
    await service.fail((await waitingOf(importId))?.callbackId ?? '', { ErrorType: 'Timeout' });

    const outcome = await service.resume(name);
    const given = await entryOf(importId);
    await releaseImport(context, given, recorded);
    const [, release] = started;
    await service.run({ name: 'another', functionName: 'import-feed', payload: release });

    expect(outcome).toEqual({ status: 'SUCCEEDED', result: { state: 'held' } });
    expect(await entryOf(importId)).toMatchObject({ state: 'applied' });
  });
});

describe('an ordered import', () => {
  it('that another order followed is not done', async () => {
    const { outcome, importId } = await heldImport();
    const [work] = started;
    context.answer = async () => 'over';
    await releaseImport(context, await entryOf(importId), recorded);

    const again = await service.run({ name: 'again', functionName: 'import-feed', payload: work });

    expect(outcome.status).toBe('waiting');
    expect(again).toEqual({ status: 'SUCCEEDED', result: undefined });
    expect(await entryOf(importId)).toMatchObject({ state: 'held' });
  });

  it('is tried again where the store fails, and told as failed when it goes on failing', async () => {
    const uploads = [await upload({ api: apiHandler(context), world }, 'births', manyBirths(121))];
    const order = { province: '94', feed: 'births', mode: 'snapshot', dryRun: false, uploads } as const;
    await orderImport(context, order, recorded);
    const [work] = started;
    let tries = 0;
    const advance = () => {
      tries += 1;
      throw new TypeError('Nguyễn');
    };
    const broken = {
      ...context,
      store: { ...context.store, manifests: { ...context.store.manifests, advance } },
    };

    const outcome = await serviceOn(broken, memoryStore()).run({
      name: 'broken',
      functionName: 'import-feed',
      payload: work,
    });

    expect(tries).toBe(3);
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', result: { failed: { code: 'E9023' } } });
    expect(JSON.stringify(outcome)).not.toContain('Nguyễn');
    const entry = await context.store.works.find('94', work?.name ?? '');
    expect(entry).toMatchObject({ state: 'failed', problem: { code: 'E9023' } });
  });
});
