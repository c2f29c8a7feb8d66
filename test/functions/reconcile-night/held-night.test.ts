import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FunctionContext } from '../../../functions/context.ts';
import { ImportCommand } from '../../../functions/import-feed/command.ts';
import { importFeed } from '../../../functions/import-feed/import-feed.ts';
import { orderRun, releaseRun } from '../../../functions/runs/runs.ts';
import { refOf, type StartedWork } from '../../../functions/work/work.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { executionOfCallback } from '../../../local/durable/callback.ts';
import type { DurableService } from '../../../local/durable/durable-service.ts';
import { memoryStore } from '../../../local/durable/memory-store.ts';
import { answerIn } from '../../../local/work/answer-in.ts';
import { CARDS, manyBirths, UNITS } from '../hamlet.ts';
import { newWorld, openServers, send } from '../world.ts';
import { NIGHT, serviceOn, wayOf } from './executing.ts';

let cloud: Cloud;
let context: FunctionContext;
let service: DurableService;
let started: StartedWork[];
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  ({ context } = await newWorld(cloud));
  await send(context, 'units', UNITS);
  await send(context, 'births', manyBirths(21));
  await send(context, 'cards', CARDS);
  service = serviceOn(context, memoryStore());
  started = [];
  context.start = async (work) => {
    started.push(work);
    return 'started';
  };
  context.answer = (callbackId, result) => answerIn(service, callbackId, result);
});

const HELD = [
  ['births', manyBirths(21)],
  ['cards', CARDS],
] as const;

const recorded = async (): Promise<void> => undefined;

/** The run of the night, held and waited with. */
async function heldRun() {
  const outcome = await service.run(NIGHT);
  const [run] = await context.store.runs.list('94');
  if (run === undefined) throw new Error('there is no run');
  return { outcome, run };
}

const standing = async (runId: string) => context.store.runs.find('94', runId);

describe('a night whose run the circuit breaker holds', () => {
  it('waits, and the run says by which callback and until when', async () => {
    const { outcome, run } = await heldRun();

    expect(outcome).toMatchObject({ status: 'waiting', callbacks: [{ id: run.waiting?.callbackId }] });
    expect(run).toMatchObject({ state: 'held', waiting: { until: '2023-07-21T14:00:00.000Z' } });
    expect(run.report).toMatchObject({ state: 'held', cases: { opened: 0 } });
  });

  it('goes on when an officer releases it, and the release is done', async () => {
    const { run } = await heldRun();

    await releaseRun(context, run, recorded);
    const outcome = await service.resume(executionOfCallback(run.waiting?.callbackId ?? ''));
    const released = await standing(run.runId);
    const [work] = await context.store.works.listOpen('94');

    expect(started).toEqual([]);
    expect(outcome).toMatchObject({
      status: 'SUCCEEDED',
      result: { provinces: [{ state: 'published', cases: { opened: 21 } }], failed: [] },
    });
    expect(released).toMatchObject({ state: 'published' });
    expect(released?.waiting).toBeUndefined();
    expect(work).toBeUndefined();
    await expect(wayOf(await service.history(NIGHT.name))).toMatchFileSnapshot(
      'histories/held-and-released.txt',
    );
  });

  it('stays held when the run is ordered once more: only a release lets it out', async () => {
    const { run } = await heldRun();

    await orderRun(context, { province: '94', asOf: run.asOf }, recorded);
    const [order] = started;
    const again = await service.run({ name: 'again', functionName: 'reconcile-night', payload: order });
    const waits = await service.describe(NIGHT.name);
    await releaseRun(context, (await standing(run.runId)) ?? run, recorded);
    await service.resume(NIGHT.name);

    expect(order).toMatchObject({ order: { command: { release: false } } });
    expect(again).toMatchObject({ result: { provinces: [{ state: 'held', repeated: true }] } });
    expect(waits).toMatchObject({ callbacks: [{ id: run.waiting?.callbackId }] });
    expect(await standing(run.runId)).toMatchObject({ state: 'published' });
  });

  it('is let out by no order that is none of a release', async () => {
    const { run } = await heldRun();
    await orderRun(context, { province: '94', asOf: run.asOf }, recorded);
    const [order] = started;
    if (order === undefined || run.waiting === undefined)
      throw new Error('nothing was ordered, or nobody waits');

    await answerIn(service, run.waiting.callbackId, refOf(order));
    const outcome = await service.resume(NIGHT.name);

    expect(outcome).toMatchObject({ status: 'SUCCEEDED', result: { provinces: [{ state: 'held' }] } });
    expect(await standing(run.runId)).toMatchObject({ state: 'held' });
  });

  it('does not let out a run whose book has changed since it was released', async () => {
    const { run } = await heldRun();
    await releaseRun(context, run, recorded);
    await send(context, 'births', manyBirths(22));

    const outcome = await service.resume(NIGHT.name);

    expect(outcome).toMatchObject({ result: { provinces: [], failed: [{ code: 'E9021' }] } });
    expect(await standing(run.runId)).toMatchObject({ state: 'held' });
  });

  it('gives up after its time; the run stays held and is released by an order of its own', async () => {
    const { run } = await heldRun();
    const later = serviceOn(context, memoryStore());
    await service.fail(run.waiting?.callbackId ?? '', { ErrorType: 'Timeout' });

    const outcome = await service.resume(NIGHT.name);
    const given = await standing(run.runId);
    if (given) await releaseRun(context, given, recorded);
    const [order] = started;
    await later.run({ name: 'release', functionName: 'reconcile-night', payload: order });

    expect(outcome).toMatchObject({ status: 'SUCCEEDED', result: { provinces: [{ state: 'held' }] } });
    expect(given).toMatchObject({ state: 'held' });
    expect(await standing(run.runId)).toMatchObject({ state: 'published' });
  });

  it('that is gone is not waited for: the release is begun by itself', async () => {
    const { run } = await heldRun();
    service = serviceOn(context, memoryStore());

    await releaseRun(context, run, recorded);

    expect(started).toMatchObject([{ order: { command: { release: true, runId: run.runId } } }]);
  });

  it('keeps no other province from its night, however many are held', async () => {
    for (const province of ['91', '92', '93']) {
      for (const [feed, text] of HELD) {
        const files = [
          { name: 'file.csv', sha256: await context.store.book.putRaw(new TextEncoder().encode(text)) },
        ];
        await importFeed(context, ImportCommand.parse({ province, feed, mode: 'snapshot', files }));
      }
    }
    const provinces = ['91', '92', '93', '94'];

    const outcome = await service.run({ ...NIGHT, payload: { provinces, asOf: '2023-07-01', waits: true } });
    const runs = await Promise.all(provinces.map((province) => context.store.runs.list(province)));

    expect(outcome).toMatchObject({ status: 'waiting' });
    expect(outcome.status === 'waiting' && outcome.callbacks).toHaveLength(4);
    expect(runs.map(([run]) => [run?.state, run?.waiting !== undefined])).toEqual(
      Array(4).fill(['held', true]),
    );
  });
});
