import { ENDPOINTS } from '../../functions/api/endpoints.ts';
import type { ApiHandler } from '../../functions/api/handler.ts';
import type { Endpoint } from '../../functions/api/http/endpoint.ts';
import { ROLE_TRAITS, ROLES, type Role } from '../../shared/access/roles.ts';
import { listOf } from '../functions/api/filled-lists.ts';
import { requestOf } from '../functions/api/http/requests.ts';
import { upload } from '../functions/api/sending.ts';
import { RESIDENTS } from '../functions/hamlet.ts';
import type { World } from '../functions/world.ts';

const UNIT = '31528';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Questioned {
  api: ApiHandler;
  world: World;
  /** A child with a pair that reviewers are asked about. */
  reviewed: string;
}

/** Asks every operation once of what is there, and gives the status each answered with. */
export async function askEveryOperation(of: Questioned): Promise<Map<string, number>> {
  const met = new Map<string, number>();
  const told = await toTell(of);
  for (const endpoint of ENDPOINTS) met.set(endpoint.id, await askAs(of.api, endpoint, told));
  return met;
}

/** What paths, queries and bodies need. */
interface Told {
  names: Readonly<Record<string, string>>;
  bodies: Readonly<Record<string, unknown>>;
}

async function toTell({ api, world, reviewed }: Questioned): Promise<Told> {
  const { store } = world.context;
  const [opened] = await store.cases.listOpenOf('94', UNIT);
  const run = await store.runs.latestPublished('94');
  const imports = await store.imports.list('94', 'cards');
  const imported = imports.find(({ receipt = {} }) => 'rejects' in receipt);
  if (opened === undefined || run === undefined || imported === undefined) throw new Error('no such hamlet');
  const names = { unit: UNIT, childId: opened.childId, runId: run.runId, importId: imported.importId };
  return {
    names: { ...names, reason: 'inspection', reviewed },
    bodies: {
      recordFact: { seen: opened.version, command: { kind: 'contact', way: 'phone', on: '2023-07-03' } },
      startUpload: { feed: 'cards', name: 'cards.csv', size: 3, sha256: 'ab'.repeat(32) },
      startImport: { feed: 'residents', uploads: [await upload({ api, world }, 'residents', RESIDENTS)] },
      startRun: { asOf: '2023-07-03' },
      searchChildren: { by: 'id', id: opened.childId },
      changeContact: { email: null },
      decideReview: await wordOn(api, reviewed),
      returnList: await listOf(api, UNIT),
    },
  };
}

async function wordOn(api: ApiHandler, childId: string): Promise<object> {
  const as = { role: 'reviewer' } as const;
  const { body = '' } = await api(requestOf('GET', `/v1/reviews/${childId}`, { as }));
  const [{ pairId, seen }] = JSON.parse(body).pairs;
  return { pairId, seen, decision: 'same' };
}

/** By the first role that is let in. */
async function askAs(api: ApiHandler, endpoint: Endpoint, told: Told): Promise<number> {
  for (const role of ROLES) {
    const status = await ask(api, endpoint, { role, ...told });
    if (status !== 403) return status;
  }
  return 403;
}

async function ask(
  api: ApiHandler,
  { id, method, path, query, takes }: Endpoint,
  { role, names, bodies }: Told & { role: Role },
) {
  const isReview = path.startsWith('/v1/reviews/');
  const nameOf = (name: string) => names[isReview && name === 'childId' ? 'reviewed' : name] ?? '';
  const address = path.replaceAll(/\{(\w+)\}/gu, (_, name) => nameOf(name));
  const asked = 'shape' in query ? Object.keys(query.shape as object) : [];
  const needed = asked.filter((name) => name in names && !path.includes(`{${name}}`));
  const seen = method === 'DELETE' && { seen: '0123456789abcdef' };
  const body = bodies[id] ?? (method === 'POST' ? {} : undefined);
  const { statusCode = 0 } = await api({
    ...requestOf(method, address, {
      as: { role, units: ROLE_TRAITS[role].units === 'forbidden' ? [] : [UNIT] },
      query: { ...Object.fromEntries(needed.map((name) => [name, nameOf(name)])), ...seen },
      headers: { 'idempotency-key': `${role}-${id}`, ...(takes && { 'content-type': XLSX }) },
      ...(body !== undefined && { body: takes ? Buffer.from(body as Uint8Array).toString('base64') : body }),
    }),
    ...(takes && { isBase64Encoded: true }),
  });
  return statusCode;
}
