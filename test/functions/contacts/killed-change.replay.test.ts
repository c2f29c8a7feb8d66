import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { type Contact, contactTag } from '../../../shared/store/registry/contacts.ts';
import { requestOf } from '../api/http/requests.ts';
import { countingCalls, deadFrom } from '../deaths.ts';
import { UNITS } from '../hamlet.ts';
import { copyOf, newWorld, openServers, send, startProcess, type World } from '../world.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

const STANDING = { email: 'before@office.example', webhook: 'https://hook.example/before' };
const SEEN = contactTag(STANDING);
const NEW_EMAIL = { method: 'PUT', body: { seen: SEEN, email: 'after@office.example' } };
const NO_ADDRESS = { method: 'DELETE', query: { seen: SEEN } };

interface Change {
  method: string;
  body?: object;
  query?: Record<string, string>;
}

let keys = 0;

/** Asks for the change as after a kill: by then the first key is free again. */
async function ask(api: ApiHandler, { method, ...asked }: Change) {
  const headers = { 'idempotency-key': `contact-${++keys}` };
  const as = { role: 'operator' } as const;
  return api(requestOf(method, '/v1/contacts/31531', { as, headers, ...asked }));
}

/** What stands, and which changes the log tells of. */
async function endOf({ context: { store } }: World): Promise<{ contact?: Contact; told: string[] }> {
  const contact = await store.contacts.find('94', '31531');
  const { entries } = await store.audit.list({ province: '94', subject: 'test-operator' }, { limit: 10 });
  const told = entries.map((entry) =>
    entry.kind === 'contact_changed' ? `${entry.of} ${entry.channels}` : entry.kind,
  );
  return { ...(contact && { contact }), told: [...new Set(told)] };
}

it.each([
  ['that sets one address', NEW_EMAIL, '31531 email'],
  ['that drops them all', NO_ADDRESS, '31531 email,webhook'],
])(
  'a change %s, killed at any call and asked for again, ends as if it had not been',
  async (_, change, told) => {
    const start = await newWorld(cloud);
    await send(start.context, 'units', UNITS);
    await start.context.store.contacts.put({ province: '94', unit: '31531', ...STANDING });
    const undisturbed = await copyOf(cloud, start);
    const counter = countingCalls();
    await ask(apiHandler(startProcess(cloud, undisturbed, counter.observer).context), change);
    const done = await endOf(undisturbed);

    expect(done.told).toEqual([told]);
    for (let call = 1; call <= counter.calls(); call += 1) {
      for (const moment of ['before', 'after'] as const) {
        const world = await copyOf(cloud, start);
        const dying = apiHandler(startProcess(cloud, world, deadFrom(call, moment)).context);
        const killed = await ask(dying, change);
        const again = await ask(apiHandler(world.context), change);

        const when = `killed ${moment} call ${call}`;
        expect([killed.statusCode, again.statusCode], when).toEqual([500, 200]);
        expect(await endOf(world), when).toEqual(done);
      }
    }
  },
  120_000,
);
