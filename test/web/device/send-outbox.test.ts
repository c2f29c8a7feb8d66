import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUnsent, keepUnsent, listUnsent, recordAnyway } from '../../../web/device/outbox.ts';
import type { Device } from '../../../web/device/schema.ts';
import { sendWaiting } from '../../../web/device/send-outbox.ts';
import type { Unsent } from '../../../web/device/unsent.ts';
import { freshDevice, recordedOf } from './fresh-device.ts';
import { Killed, type Mishap, ServerDouble } from './server-double.ts';

const ME = 'me';
const day = (at: number) => `2023-07-${String(at + 1).padStart(2, '0')}`;
const visitOn = (at: number) => ({ kind: 'contact', way: 'visit', on: day(at) }) as const;

/** Sends with a mishap for each request in turn, none once they are used up; a kill ends the tab, not the test. */
async function sendWith(device: Device, server: ServerDouble, mishaps: Mishap[] = []): Promise<void> {
  const send = (entry: Unsent) => server.send(entry, mishaps.shift() ?? 'none');
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

describe('the outbox', () => {
  it('sends each outcome once and in order, whatever fails on the way', async () => {
    const children = fc.constantFrom('child-a', 'child-b', 'child-c');
    const mishap = fc.constantFrom<Mishap>(
      'none',
      'lost_before',
      'lost_after',
      'killed_before',
      'killed_after',
      'trouble',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(children, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(mishap, { maxLength: 5 }), { maxLength: 5 }),
        async (recorded, tabs) => {
          const device = await freshDevice();
          const server = new ServerDouble();
          for (const [at, childId] of recorded.entries())
            await keepUnsent(device, ME, recordedOf(childId, { command: visitOn(at) }));

          for (const mishaps of tabs) await sendWith(device, server, [...mishaps]);
          await sendWith(device, server);

          const meant = recorded.map((childId, at) => ({ childId, command: visitOn(at) }));
          for (const child of new Set(recorded))
            expect(
              server.written
                .filter(({ childId }) => childId === child)
                .map(({ childId, command }) => ({ childId, command })),
            ).toEqual(meant.filter(({ childId }) => childId === child));
          expect(await listUnsent(device, ME)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
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

    await sendWith(device, server, ['none', 'lost_before']);
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

    await sendWith(device, server, ['trouble']);

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
