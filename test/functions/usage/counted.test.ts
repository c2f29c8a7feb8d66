import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FunctionContext } from '../../../functions/context.ts';
import { counted } from '../../../functions/usage/counted.ts';
import { findProvinceCost } from '../../../functions/usage/province-cost.ts';
import { meterUsage } from '../../../functions/usage/usage-meter.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from '../hamlet.ts';
import { AS_OF, newWorld, night, openServers, send } from '../world.ts';

const A_DAY = ['2023-07-21', '2023-07-21'] as const;

let cloud: Cloud;
let uncounted: FunctionContext;
let context: FunctionContext;

beforeAll(async () => {
  cloud = await openServers();
  ({ context: uncounted } = await newWorld(cloud));
  const { usage, counting } = meterUsage(cloud, 1024);
  const { email } = uncounted.outboxes;
  context = { ...uncounted, usage, outboxes: { ...(email && { email: counting(email) }) } };
});
afterAll(() => cloud.stop());

describe('counted work', () => {
  it('keeps what its invocation used, and nothing that came before', async () => {
    const { store } = context;
    await store.book.putRaw(Buffer.from('before'));

    await counted(context, { province: '01', kind: 'import' }, () =>
      store.book.putRaw(Buffer.from('within')),
    );

    const [usage, ...more] = await store.usages.between('01', ...A_DAY);
    expect(more).toEqual([]);
    expect(usage).toMatchObject({ kind: 'import', on: '2023-07-21', at: '2023-07-20T18:00:00.000Z' });
    expect(usage?.counts).toMatchObject({ 's3.puts': 1, 's3.gbIn': 6e-9, 'lambda.requests': 1 });
    expect(usage?.counts['lambda.gbSeconds']).toBeGreaterThan(0);
  });

  it('that fails was paid for all the same', async () => {
    const failing = counted(context, { province: '02', kind: 'import' }, () =>
      Promise.reject(new Error('killed')),
    );

    await expect(failing).rejects.toThrow('killed');
    expect(await context.store.usages.between('02', ...A_DAY)).toHaveLength(1);
  });

  it('does not fail for want of its bill, and says that it is missing', async () => {
    const steps: string[] = [];
    const usages = { ...context.store.usages, add: () => Promise.reject(new Error('throttled')) };
    const poor = {
      ...context,
      store: { ...context.store, usages },
      observe: ({ step }: { step: string }) => void steps.push(step),
    };

    expect(await counted(poor, { province: '03', kind: 'import' }, async () => 'done')).toBe('done');
    expect(steps).toEqual(['usage not kept']);
  });

  it('writes nothing where nobody counts', async () => {
    await counted(uncounted, { province: '04', kind: 'import' }, async () => undefined);

    expect(await context.store.usages.between('04', ...A_DAY)).toEqual([]);
  });
});

describe('what a province costs', () => {
  it('is known once its night was counted, with the imports before it', async () => {
    const { store } = context;
    await send(context, 'units', UNITS);
    await send(context, 'births', BIRTHS);
    await send(context, 'residents', RESIDENTS);
    await send(context, 'cards', CARDS);
    await night(context);

    const nights = await store.usages.between('94', AS_OF, AS_OF);
    const imports = await store.usages.between('94', ...A_DAY);
    const cost = await findProvinceCost(store, { province: '94', asOf: AS_OF }, 7);

    expect(nights.map(({ kind }) => kind)).toEqual(Array(6).fill('night'));
    expect(imports.map(({ kind }) => kind)).toEqual(Array(4).fill('import'));
    expect(nights.some(({ counts }) => (counts['s3.puts'] ?? 0) > 0)).toBe(true);
    expect(cost?.night).toBeGreaterThan(0);
    expect(cost?.sections.imports).toBeGreaterThan(0);
    expect(cost?.monthPerChild).toBeCloseTo((cost?.month ?? 0) / 7);
  });

  it('is not known of a night nobody counted', async () => {
    expect(await findProvinceCost(context.store, { province: '94', asOf: '2023-06-29' }, 7)).toBeUndefined();
  });
});
