import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKeptLine, keepList } from '../../../web/device/kept-lists.ts';
import { findPage, keepPage } from '../../../web/device/kept-pages.ts';
import { findUnsent, keepUnsent, listUnsent, recordAnyway } from '../../../web/device/outbox.ts';
import type { Device } from '../../../web/device/schema.ts';
import { sendWaiting } from '../../../web/device/send-outbox.ts';
import type { Unsent } from '../../../web/device/unsent.ts';
import { keepKnown } from '../../../web/sign-in/known-device.ts';
import { aCase, aPage } from '../child/a-page.ts';
import { freshDevice, recordedOf } from './fresh-device.ts';
import { Killed, type Mishap, ServerDouble } from './server-double.ts';

const ME = 'me';
const day = (at: number) => `2023-07-${String(at + 1).padStart(2, '0')}`;
const visitOn = (at: number) => ({ kind: 'contact', way: 'visit', on: day(at) }) as const;

/** Sends with a mishap for each request in turn, none once they are used up; a kill ends the tab, not the test. */
async function sendWith(
  device: Device,
  server: ServerDouble,
  {
    mishaps = [],
    during = async () => undefined,
  }: { mishaps?: Mishap[]; during?: () => Promise<unknown> } = {},
): Promise<void> {
  const send = async (entry: Unsent) => {
    await during();
    const answer = await server.send(entry, mishaps.shift() ?? 'none');
    await during();
    return answer;
  };
  const dying = { subject: ME, send: (entry: Unsent) => send(entry).catch(dieOrPass) };
  await Promise.race([sendWaiting(device, dying), killed.next()]);
}

const killed = { next: () => new Promise<void>((resolve) => (killed.tell = resolve)), tell: () => {} };

/** A killed tab gets no answer, ever. */
function dieOrPass(error: unknown): Promise<never> {
  if (!(error instanceof Killed)) throw error;
  killed.tell();
  return new Promise(() => undefined);
}

/** A person at work: they record on the page of their device, or on one that shows what was read first of all. */
class Person {
  readonly meant: { childId: string; command: Unsent['command'] }[] = [];
  readonly #device: Device;
  readonly #plans: Plan[];

  constructor(device: Device, plans: readonly Plan[]) {
    this.#device = device;
    this.#plans = [...plans];
  }

  get isDone(): boolean {
    return this.#plans.length === 0;
  }

  async recordNext(): Promise<void> {
    const plan = this.#plans.shift();
    if (plan === undefined) return;
    const { childId, isStale } = plan;
    const command = visitOn(this.meant.length);
    const kept = await findPage(this.#device, { subject: ME, childId });
    const seen = isStale ? 1 : (kept?.page.case?.version ?? 1);
    this.meant.push({ childId, command });
    await keepUnsent(this.#device, ME, recordedOf(childId, { command, seen }));
  }
}

interface Plan {
  childId: string;
  isStale: boolean;
}

const CHILDREN = ['child-a', 'child-b', 'child-c'] as const;

/** A device of somebody who has read the pages of all children. */
async function deviceWithPages(): Promise<Device> {
  const device = await freshDevice();
  keepKnown({ subject: ME, role: 'commune_staff', province: '94', units: ['31510'] });
  const takenAt = '2023-07-03T02:00:00.000Z';
  for (const childId of CHILDREN)
    await keepPage(device, { subject: ME, childId, takenAt, page: aPage({ childId }) });
  return device;
}

const MISHAP = fc.constantFrom<Mishap>(
  'none',
  'lost_before',
  'lost_after',
  'killed_before',
  'killed_after',
  'trouble',
);
const TABS = fc.array(fc.array(MISHAP, { maxLength: 5 }), { maxLength: 5 });
const PLAN = fc.record({ childId: fc.constantFrom(...CHILDREN), isStale: fc.boolean() });

/** Each outcome of every child stands on the server once, in the order of recording, and nothing is left to send. */
async function expectAllWritten(device: Device, server: ServerDouble, { meant }: Person): Promise<void> {
  for (const child of CHILDREN)
    expect(
      server.written
        .filter(({ childId }) => childId === child)
        .map(({ childId, command }) => ({ childId, command })),
    ).toEqual(meant.filter(({ childId }) => childId === child));
  expect(await listUnsent(device, ME)).toEqual([]);
}

describe('the outbox', () => {
  it('sends each outcome once and in order, whatever fails on the way and whenever it was recorded', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(PLAN, { minLength: 1, maxLength: 7 }),
        fc.nat({ max: 7 }),
        TABS,
        async (plans, beforehand, tabs) => {
          const [device, server] = [await deviceWithPages(), new ServerDouble()];
          const person = new Person(device, plans);
          for (let count = 0; count < beforehand; count++) await person.recordNext();

          const during = () => person.recordNext();
          for (const mishaps of tabs) await sendWith(device, server, { mishaps: [...mishaps], during });
          await sendWith(device, server, { during });
          while (!person.isDone) {
            await person.recordNext();
            await sendWith(device, server, { during });
          }

          await expectAllWritten(device, server, person);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('has the kept page and list tell what was written, and gives the next outcome on it', async () => {
    const [device, server] = [await deviceWithPages(), new ServerDouble()];
    const list = { subject: ME, unit: '31510', which: 'all', today: '2023-07-03' } as const;
    const lines = [{ childId: 'child-a', ...aCase() }];
    await keepList(device, { ...list, takenAt: '2023-07-03T02:00:00.000Z', lines });
    await keepUnsent(device, ME, recordedOf('child-a'));

    await sendWith(device, server);

    const kept = await findPage(device, { subject: ME, childId: 'child-a' });
    expect(kept?.page.case?.version).toBe(2);
    expect(kept?.page.history.at(-1)?.fact.kind).toBe('contacted');
    const line = await findKeptLine(device, { subject: ME, childId: 'child-a' });
    expect(line?.line.version).toBe(2);
  });

  it('takes a conflict with the outcome itself as its confirmation, a day after its key was forgotten', async () => {
    const [device, server] = [await freshDevice(), new ServerDouble()];
    const command = { kind: 'snooze', until: '2023-07-20' } as const;
    await keepUnsent(device, ME, recordedOf('child-a', { command }));
    await keepUnsent(device, ME, recordedOf('child-a', { command: visitOn(4) }));

    await sendWith(device, server, { mishaps: ['lost_after'] });
    server.forgetKeys();
    await sendWith(device, server);

    expect(server.written.map(({ command: { kind } }) => kind)).toEqual(['snooze', 'contact']);
    expect(await listUnsent(device, ME)).toEqual([]);
  });

  it('leaves a conflict one where the same was written by somebody else', async () => {
    const [device, server] = [await freshDevice(), new ServerDouble()];
    const recorded = recordedOf('child-a', { command: { kind: 'snooze', until: '2023-07-20' } });
    await keepUnsent(device, 'somebody-else', recorded);
    await sendWaiting(device, { subject: 'somebody-else', send: (entry) => server.send(entry, 'none') });
    await keepUnsent(device, ME, recorded);

    await sendWith(device, server);

    expect((await listUnsent(device, ME)).map(({ state }) => state)).toEqual(['conflict']);
  });

  it('holds what follows a conflict until a person has decided', async () => {
    const device = await freshDevice();
    const server = new ServerDouble();
    const first = await keepUnsent(device, ME, recordedOf('child-a', { command: visitOn(0) }));
    await keepUnsent(device, ME, recordedOf('child-a', { command: visitOn(1) }));
    await keepUnsent(device, ME, recordedOf('child-b'));
    server.touch('child-a');

    await sendWith(device, server);
    const stuck = await listUnsent(device, ME);
    await recordAnyway(device, first);
    await sendWith(device, server);

    expect(stuck.map(({ childId, state }) => [childId, state])).toEqual([
      ['child-a', 'conflict'],
      ['child-a', 'waiting'],
    ]);
    expect(server.written.map(({ childId }) => childId)).toEqual(['child-b', 'child-a', 'child-a']);
    expect(await listUnsent(device, ME)).toEqual([]);
  });

  it('shows a conflict where somebody wrote between two outcomes of one child', async () => {
    const device = await freshDevice();
    const server = new ServerDouble();
    await keepUnsent(device, ME, recordedOf('child-a', { command: visitOn(0) }));
    const second = await keepUnsent(device, ME, recordedOf('child-a', { command: visitOn(1) }));

    await sendWith(device, server, { mishaps: ['none', 'lost_before'] });
    server.touch('child-a');
    await sendWith(device, server);

    const entry = await findUnsent(device, second);
    expect(entry?.state).toBe('conflict');
    expect(entry?.problem?.conflict).toMatchObject({ seen: 2, version: 3 });
  });

  it('goes on with other children where the server stumbles over one', async () => {
    const device = await freshDevice();
    const server = new ServerDouble();
    await keepUnsent(device, ME, recordedOf('child-a'));
    await keepUnsent(device, ME, recordedOf('child-b'));

    await sendWith(device, server, { mishaps: ['trouble'] });

    expect(server.written.map(({ childId }) => childId)).toEqual(['child-b']);
    expect((await listUnsent(device, ME)).map(({ state }) => state)).toEqual(['waiting']);
  });

  it('sends only what the signed-in person recorded', async () => {
    const device = await freshDevice();
    const server = new ServerDouble();
    await keepUnsent(device, 'somebody-else', recordedOf('child-a'));

    await sendWith(device, server);

    expect(server.written).toEqual([]);
    expect(await listUnsent(device, ME)).toEqual([]);
    expect(await listUnsent(device, 'somebody-else')).toHaveLength(1);
  });
});
