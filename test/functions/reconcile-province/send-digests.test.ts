import { beforeEach, describe, expect, it } from 'vitest';
import type { FunctionContext } from '../../../functions/context.ts';
import { sealWith } from '../../../functions/papers/seal.ts';
import { deliverWaiting, writeDigests } from '../../../functions/reconcile-province/send-digests.ts';
import { standsAlone } from '../../../functions/work/stands-alone.ts';
import { planCases } from '../../../shared/follow-up/plan-cases.ts';
import { DeliveryError } from '../../../shared/store/outbox/delivery-error.ts';
import type { Outbox } from '../../../shared/store/outbox/outbox.ts';
import { nextTryAt } from '../../../shared/store/outbox/retry-plan.ts';
import { unitIndex } from '../../../shared/units/unit-index.ts';
import { gap, UNITS } from '../../shared/coverage/samples.ts';
import { runOf } from '../../shared/follow-up/nights.ts';
import { temporaryCloud } from '../../shared/store/temporary-cloud.ts';

const { store } = temporaryCloud();
const HOOK = 'https://gateway.example/hook';

let provinces = 0;
let province = '';
let taken: string[] = [];
beforeEach(() => {
  province = `d${++provinces}`;
  taken = [];
});

const taking: Outbox = {
  deliver: async ({ message }) => {
    taken.push(message.key);
  },
};
const failing: Outbox = {
  deliver: () => Promise.reject(new DeliveryError('status_503', 'unit 31639')),
};

/** The night at an hour after the run began, with this way out for webhooks. */
function at(hours: number, webhook: Outbox): FunctionContext {
  const now = new Date(Date.parse(runOf(1).at) + hours * 3_600_000);
  return {
    store: store(),
    now: () => now,
    outboxes: { webhook },
    portal: 'https://portal.example',
    papers: { seal: sealWith('test') },
    ...standsAlone,
  };
}

/** Writes the digests of a first night that found one child without a card. */
async function writeFirst(): Promise<void> {
  const run = { ...runOf(1), province };
  const cases = planCases(new Map(), [gap()], run).map(({ next }) => next);
  const watch = { passedOn: () => undefined, lapsing: new Map<string, number>() };
  await writeDigests(at(0, taking), { cases, run, units: unitIndex(UNITS), watch });
}

const addressOf = (unit: string) => store().contacts.put({ province, unit, webhook: HOOK });
const messages = () => store().messages.ofRun(province, runOf(1).runId);
const deliver = (hours: number, outbox: Outbox) =>
  deliverWaiting(at(hours, outbox), province, runOf(1).runId);

describe('the digests of a night', () => {
  it('go to the commune, and to the province where it has an address', async () => {
    await writeFirst();
    const without = await messages();
    await addressOf(province);

    await writeFirst();

    expect(without.map(({ unit, channel }) => [unit, channel])).toEqual([['31639', 'email']]);
    expect((await messages()).map(({ unit }) => unit).sort()).toEqual(['31639', province].sort());
  });

  it('hold nothing of a child', async () => {
    await addressOf('31639');
    await writeFirst();

    expect(JSON.stringify(await messages())).not.toMatch(/child-|Lâm|Thạch|never_issued/);
  });
});

describe('a delivery that fails', () => {
  it('rests, is tried again after it, and says how it went', async () => {
    await addressOf('31639');
    await writeFirst();

    await deliver(0, failing);
    await deliver(0.9, taking);
    const resting = await messages();
    await deliver(1, taking);

    expect(resting).toMatchObject([
      { state: 'pending', failures: 1, lastFailure: { at: runOf(1).at, reason: 'status_503' } },
    ]);
    expect(taken).toHaveLength(1);
    expect(await messages()).toMatchObject([{ state: 'sent', failures: 1 }]);
  });

  it('is given up after a week of nights, with its reason', async () => {
    await addressOf('31639');
    await writeFirst();

    for (let night = 0; night < 7; night++) await deliver(night * 24, failing);
    const before = await messages();
    await deliver(7 * 24, failing);
    await deliver(8 * 24, taking);

    expect(before).toMatchObject([{ state: 'pending', failures: 7 }]);
    expect(await messages()).toMatchObject([
      { state: 'given_up', failures: 8, lastFailure: { reason: 'status_503' } },
    ]);
    expect(taken).toEqual([]);
  });

  it('is not tried for ever where nobody gives an address', async () => {
    await writeFirst();

    await deliver(6 * 24, taking);
    const before = await messages();
    await deliver(7 * 24, taking);
    await addressOf('31639');
    await deliver(8 * 24, taking);

    expect(before).toMatchObject([{ state: 'pending' }]);
    expect(await messages()).toMatchObject([{ state: 'given_up', lastFailure: { reason: 'no_address' } }]);
    expect(taken).toEqual([]);
  });

  it('is of the outbox; any other failure ends the night', async () => {
    await addressOf('31639');
    await writeFirst();

    await expect(deliver(0, { deliver: () => Promise.reject(new Error('killed')) })).rejects.toThrow(
      'killed',
    );
    expect(await messages()).toMatchObject([{ state: 'pending' }]);
  });

  it('is none while there is no way out', async () => {
    await addressOf('31639');
    await writeFirst();

    await deliverWaiting({ ...at(0, taking), outboxes: {} }, province, runOf(1).runId);

    expect((await messages())[0]).not.toHaveProperty('failures');
  });
});

describe('the plan of tries', () => {
  it('waits longer each time, always less than from one night to the next', () => {
    const first = '2023-07-01T18:00:00.000Z';
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((failures) => {
      const next = nextTryAt(failures, first);
      return next && (Date.parse(next) - Date.parse(first)) / 3_600_000;
    });

    expect(waits).toEqual([1, 4, 12, 20, 20, 20, 20, undefined]);
  });
});
