import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../functions/api/endpoints.ts';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { Endpoint } from '../../../functions/api/http/endpoint.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { ROLE_TRAITS, ROLES, type Role } from '../../../shared/access/roles.ts';
import { may } from '../../../shared/access/scope.ts';
import { BIRTHS, CARDS, UNITS } from '../hamlet.ts';
import { newWorld, night, openServers, send, type World } from '../world.ts';
import { type Claims, requestOf } from './http/requests.ts';
import { ask, OFFICER, upload } from './sending.ts';

let cloud: Cloud;
let world: World;
let api: ApiHandler;
let importId: string;
let runId: string;
let uploadId: string;

beforeAll(async () => {
  cloud = await openServers();
  world = await newWorld(cloud);
  const { context } = world;
  await send(context, 'units', UNITS);
  importId = (await send(context, 'births', BIRTHS.replace('094321000005,Võ Thị Giang', ','))).importId;
  await send(context, 'cards', CARDS);
  runId = (await night(context)).runId;
  api = apiHandler(context);
  uploadId = await upload({ api, world }, 'cards', CARDS);
}, 60_000);
afterAll(() => cloud.stop());

const OF_PROVINCE = ENDPOINTS.filter(({ path }) =>
  /^\/v1\/(uploads|imports|feeds|runs)\b/.test(path),
).flatMap((endpoint) =>
  endpoint.command === undefined ? [] : [{ endpoint, command: endpoint.command, id: endpoint.id }],
);

const BODIES: Record<string, () => object> = {
  startUpload: () => ({ feed: 'cards', name: 'a.csv', size: 1, sha256: 'ab'.repeat(32) }),
  startImport: () => ({ feed: 'cards', uploads: [uploadId] }),
  startRun: () => ({}),
};

async function asks(endpoint: Endpoint, as: Claims): Promise<number> {
  const path = endpoint.path.replace('{importId}', importId).replace('{runId}', runId);
  const query = endpoint.id === 'exportRejects' ? { reason: 'inspection' } : undefined;
  const body = BODIES[endpoint.id]?.();
  const { status } = await ask(api, endpoint.method as 'GET' | 'POST', path, {
    as,
    ...(query && { query }),
    ...(body && { body }),
  });
  await world.idle();
  return status;
}

/** One user of a role; whose role may have units has a commune. */
function userOf(role: Role): Claims {
  return ROLE_TRAITS[role].units === 'forbidden' ? { role } : { role, units: ['31528'] };
}

describe.each(OF_PROVINCE)('$id', ({ endpoint, command }) => {
  it.each(ROLES)('lets a %s in exactly where the rules of access do', async (role) => {
    const as = userOf(role);
    const scope = { subject: 'x', role, province: '94', units: as.units ?? [] };

    const status = await asks(endpoint, as);

    if (may(scope, command, { province: '94', ancestors: [] }))
      expect([200, 201, 202, 409]).toContain(status);
    else expect(status).toBe(403);
  });

  it('lets nobody in without a token', async () => {
    const { statusCode } = await api(requestOf(endpoint.method, endpoint.path.replace(/\{\w+\}/g, importId)));

    expect(statusCode).toBe(401);
  });

  it('shows another province nothing of this one', async () => {
    const status = await asks(endpoint, { ...OFFICER, province: '95' });

    if (endpoint.path.includes('{')) expect(status).toBe(404);
    if (endpoint.id === 'startImport') expect(status).toBe(422);
    expect([200, 201, 404, 409, 422]).toContain(status);
  });
});

describe('another province', () => {
  it('sees no import and no run, by no list and no cursor', async () => {
    const as: Claims = { ...OFFICER, province: '95' };
    const { body } = await ask(api, 'GET', '/v1/imports', { as: OFFICER, query: { limit: '1' } });

    const imports = await ask(api, 'GET', '/v1/imports', { as });
    const runs = await ask(api, 'GET', '/v1/runs', { as });
    const reused = await ask(api, 'GET', '/v1/imports', { as, query: { cursor: body.next } });

    expect([imports.body, runs.body]).toEqual([{ imports: [] }, { runs: [] }]);
    expect(reused.status).toBe(400);
  });
});
