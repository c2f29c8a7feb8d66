import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../functions/api/endpoints.ts';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { Endpoint } from '../../../functions/api/http/endpoint.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { does } from '../../../shared/access/commands.ts';
import { ROLE_TRAITS, ROLES, type Role } from '../../../shared/access/roles.ts';
import { may } from '../../../shared/access/scope.ts';
import { cardRef } from '../../../shared/coverage/outcome.ts';
import { stateOf } from '../../../shared/follow-up/case-state.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from '../hamlet.ts';
import { newWorld, night, openServers, send } from '../world.ts';
import { type Claims, requestOf } from './http/requests.ts';

const [OWN, OTHER, DISTRICT] = ['31528', '31531', '943'];
let cloud: Cloud;
let api: ApiHandler;
/** A child with an open case at each commune. */
const childAt = new Map<string, string>();

beforeAll(async () => {
  cloud = await openServers();
  const { context } = await newWorld(cloud);
  await send(context, 'units', UNITS);
  await send(context, 'births', BIRTHS);
  await send(context, 'residents', RESIDENTS);
  await send(context, 'cards', CARDS);
  await night(context);
  for (const { childId, facts } of await context.store.cases.listOpen('94'))
    childAt.set(stateOf(facts).unit ?? '', childId);
  // A word on a card of each, so that reviewers have something to see of them.
  for (const [unit, childId] of childAt) {
    const word = { decision: 'different', by: 'officer', at: '2023-06-30T03:00:00Z' } as const;
    await context.store.reviews.add(
      { province: '94', left: `child:${childId}`, right: 'c:C1', units: [unit], ...word },
      0,
    );
  }
  api = apiHandler(context);
}, 60_000);
afterAll(() => cloud.stop());

/** One user of a role; whose role may have units has the own commune. */
function userOf(role: Role): Claims {
  return ROLE_TRAITS[role].units === 'forbidden' ? { role } : { role, units: [OWN] };
}

/** What operations are asked that take another body than a case does. */
const BODIES: Readonly<Record<string, unknown>> = { changeContact: { email: null }, dropContact: undefined };

/** Asks an operation about a unit, by its path, its query, or a child of the unit. */
async function ask({ id, method, path, command, takes }: Endpoint, as: Claims, unit: string) {
  const address = path.replace('{unit}', unit).replace('{childId}', childAt.get(unit) ?? 'nobody');
  const query: Record<string, string> = {
    ...(!path.includes('{') && { unit }),
    ...(method === 'DELETE' && { seen: '0123456789abcdef' }),
    ...(command !== undefined && does(command, 'exports_names') && { reason: 'inspection' }),
  };
  const word = {
    pairId: cardRef(childAt.get(unit) ?? '', 'C1'),
    decision: 'same',
    seen: '0-0123456789abcdef',
  };
  const usual = path.endsWith('/decisions')
    ? word
    : id in BODIES
      ? BODIES[id]
      : { seen: 99, command: { kind: 'reopen' } };
  const body = takes === 'workbook' ? 'no workbook' : usual;
  const headers = {
    'idempotency-key': `${as.role}-${unit}-${path}`,
    ...(takes === 'workbook' && { 'content-type': 'application/vnd.ms-excel' }),
  };
  const { statusCode } = await api(
    requestOf(method, address, { as, query, headers, ...(method !== 'GET' && { body }) }),
  );
  return statusCode;
}

/** These are asked at no unit: all see the units, and a search keeps to the own ones (children.test.ts). */
const ASKED_NOWHERE: ReadonlySet<string> = new Set(['listUnits', 'searchChildren']);

const GUARDED = ENDPOINTS.flatMap((endpoint) => {
  const { command, id } = endpoint;
  const isOfProvince = /^\/v1\/(uploads|imports|feeds|runs)\b/.test(endpoint.path);
  return command === undefined || ASKED_NOWHERE.has(id) || isOfProvince ? [] : [{ endpoint, command, id }];
});

describe.each(GUARDED)('$id', ({ endpoint, command }) => {
  const isOfChild = endpoint.path.includes('{childId}');

  it.each(ROLES)('lets a %s in exactly where the rules of access do', async (role) => {
    const as = userOf(role);
    const scope = { subject: 'x', role, province: '94', units: as.units ?? [] };
    for (const unit of [OWN, OTHER]) {
      const mayDo = may(scope, command, { province: '94', unit, ancestors: [DISTRICT, '94'] });

      const status = await ask(endpoint, as, unit);

      if (mayDo) expect([200, 409, 422, 403]).toContain(status);
      else expect(status).toBe(isOfChild ? 404 : 403);
      if (mayDo && endpoint.method === 'GET') expect(status).toBe(200);
    }
  });

  it('lets nobody in without a token', async () => {
    const { statusCode } = await api(requestOf(endpoint.method, endpoint.path.replace(/\{\w+\}/g, OWN)));

    expect(statusCode).toBe(401);
  });
});
