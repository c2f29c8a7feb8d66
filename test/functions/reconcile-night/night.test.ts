import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FunctionContext } from '../../../functions/context.ts';
import type { Measurement } from '../../../functions/figures.ts';
import { ImportCommand } from '../../../functions/import-feed/command.ts';
import { importFeed } from '../../../functions/import-feed/import-feed.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { memoryStore } from '../../../local/durable/memory-store.ts';
import { BIRTHS, CARDS } from '../hamlet.ts';
import { copyOf, newWorld, openServers, type World } from '../world.ts';
import { betweenNights, NIGHT, provinceThat, reportOf, serviceOn, wayOf } from './executing.ts';

let cloud: Cloud;
let before: World;
beforeAll(async () => {
  cloud = await openServers();
  before = await betweenNights(await newWorld(cloud));
}, 60_000);
afterAll(() => cloud.stop());

const ordered = (payload: object) => ({ ...NIGHT, payload });

/** The files of the hamlet, sent for another province too. */
async function copyProvince(context: FunctionContext, province: string): Promise<void> {
  for (const [feed, text] of [
    ['births', BIRTHS],
    ['cards', CARDS],
  ] as const) {
    const files = [
      { name: 'file.csv', sha256: await context.store.book.putRaw(new TextEncoder().encode(text)) },
    ];
    await importFeed(context, ImportCommand.parse({ province, feed, mode: 'snapshot', files }));
  }
}

describe('a night of several provinces', () => {
  it('reports a province that is refused beside those that are done', async () => {
    const { context } = await copyOf(cloud, before);
    const service = serviceOn(context, memoryStore());

    const { provinces, failed } = await reportOf(
      service,
      ordered({ provinces: ['91', '94', '96'], asOf: '2023-07-01' }),
    );

    expect(provinces).toMatchObject([{ province: '94', state: 'published' }]);
    expect(failed).toMatchObject([
      { province: '91', code: 'E9002', vi: expect.any(String) },
      { province: '96', code: 'E9002' },
    ]);
  });

  it('goes on with the cards of the night before where those of the provinces cannot be compared, and says so', async () => {
    const { context } = await copyOf(cloud, before);
    context.provinces = ['94', '96'];
    const failing = provinceThat(context, async (phase, run) => {
      if (phase === 'find visitors') throw new Error('out of memory');
      return run();
    });
    await copyProvince(context, '96');

    const report = await reportOf(
      serviceOn(context, memoryStore(), failing),
      ordered({ provinces: ['94', '96'], asOf: '2023-07-01', release: true }),
    );

    expect(report.provinces.map(({ state }) => state)).toEqual(['published', 'published']);
    expect(report.notCompared).toMatchObject({ code: 'E9023' });
  });

  it('gives a province up after three tries, and says no more than that', async () => {
    const { context } = await copyOf(cloud, before);
    const asked: string[] = [];
    const failing = provinceThat(context, async (phase) => {
      asked.push(phase);
      throw new TypeError('Nguyễn');
    });

    const report = await reportOf(serviceOn(context, memoryStore(), failing));

    expect(asked).toEqual(['find gaps', 'find gaps', 'find gaps']);
    expect(report.failed).toMatchObject([{ province: '94', code: 'E9023' }]);
    expect(JSON.stringify(report)).not.toContain('Nguyễn');
  });

  it('works on as many provinces at once as it may', async () => {
    const { context } = await copyOf(cloud, before);
    context.night = { ...context.night, provincesAtOnce: 3 };
    let [running, most] = [0, 0];
    const watched = provinceThat(context, async (_, run) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return run().finally(() => running--);
    });

    const provinces = ['91', '92', '94', '95', '96'];
    await reportOf(serviceOn(context, memoryStore(), watched), ordered({ provinces, asOf: '2023-07-01' }));

    expect(most).toBe(3);
  });
});

describe('a night', () => {
  it('is of the day it is in Vietnam when no day is given', async () => {
    const { context } = await copyOf(cloud, before);

    const { asOf } = await reportOf(serviceOn(context, memoryStore()), ordered({ provinces: ['94'] }));

    expect(asOf).toBe('2023-07-21');
  });

  it('of a day to come is refused for every province', async () => {
    const { context } = await copyOf(cloud, before);
    const order = ordered({ provinces: ['94', '96'], asOf: '2023-08-01' });

    const report = await reportOf(serviceOn(context, memoryStore()), order);

    expect(report.provinces).toEqual([]);
    expect(report.failed).toMatchObject([
      { province: '94', code: 'E9009' },
      { province: '96', code: 'E9009' },
    ]);
  });

  it('that has not the right form is refused, and nothing is begun', async () => {
    const { context } = await copyOf(cloud, before);

    const outcome = await serviceOn(context, memoryStore()).run(ordered({ provinces: [] }));

    expect(outcome).toMatchObject({
      status: 'FAILED',
      error: { ErrorMessage: expect.stringContaining('E9001') },
    });
  });

  it('publishes the figures of each province that was done, once', async () => {
    const { context } = await copyOf(cloud, before);
    const measured: Measurement[] = [];
    context.measure = (measurement) => void measured.push(measurement);

    await reportOf(
      serviceOn(context, memoryStore()),
      ordered({ provinces: ['91', '94'], asOf: '2023-07-01' }),
    );

    expect(measured).toEqual([
      { province: '94', figures: expect.objectContaining({ inScope: 7, uncovered: 2, held: 0, refused: 0 }) },
      { province: '94', figures: { heldFeeds: 0, feedDays: 0 } },
    ]);
  });

  it('is done although its figures cannot be published', async () => {
    const { context } = await copyOf(cloud, before);
    context.measure = () => {
      throw new TypeError('no chart');
    };

    const { provinces } = await reportOf(serviceOn(context, memoryStore()));

    expect(provinces).toMatchObject([{ state: 'published' }]);
  });

  it('keeps no message of an error in its history', async () => {
    const { context } = await copyOf(cloud, before);
    const { store } = context;
    const change = () => Promise.reject(new TypeError('Nguyễn'));
    const broken = { ...context, store: { ...store, works: { ...store.works, change } } };
    const executions = memoryStore();

    const payload = {
      ...{ province: '94', name: 'run-94-some', attempt: 1 },
      order: { function: 'reconcile-night', command: NIGHT.payload },
    };

    const outcome = await serviceOn(broken, executions).run(ordered(payload));

    expect(outcome).toMatchObject({
      status: 'FAILED',
      error: { ErrorMessage: 'see the log of the function' },
    });
    expect(JSON.stringify([outcome, await executions.find(NIGHT.name)])).not.toContain('Nguyễn');
  });

  it('takes the same way each time it is replayed', async () => {
    const { context } = await copyOf(cloud, before);
    const service = serviceOn(context, memoryStore());
    await reportOf(service);

    const way = wayOf(await service.history(NIGHT.name));

    await expect(way).toMatchFileSnapshot('histories/published.txt');
  });
});
