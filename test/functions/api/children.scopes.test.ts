import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import { readRegister } from '../../../functions/children/register.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { settledHamlet } from '../settled-hamlet.ts';
import { openServers } from '../world.ts';
import { ask as askOf, staffOf } from './http/asking.ts';
import { type Claims, requestOf } from './http/requests.ts';

/** A brother of Giang, without a card too. */
const BROTHER = 'B9,,Võ Văn Hòa,Nam,02/02/2020,Huỳnh Thị Tư,31528\n';

let cloud: Cloud;
let context: FunctionContext;
let api: ApiHandler;
/** Ids by the key of the birth. */
const idOf = new Map<string, string>();

beforeAll(async () => {
  cloud = await openServers();
  context = (await settledHamlet(cloud, { births: BROTHER })).context;
  for await (const { childId, sources } of readRegister(context.store, { province: '94' }))
    for (const birth of sources.births) idOf.set(birth, childId);
  api = apiHandler(context);
}, 60_000);
afterAll(() => cloud.stop());

const child = (birth: string): string => idOf.get(birth) ?? 'nobody';

const ask = (method: string, path: string, as: Claims, body?: unknown) =>
  askOf(api, method, path, { as, body });

const search = (as: Claims, body: unknown) => ask('POST', '/v1/children/search', as, body);
const read = (as: Claims, childId: string) => ask('GET', `/v1/children/${childId}`, as);
const entriesOf = async (subject: string) =>
  (await context.store.audit.list({ province: '94', subject }, { limit: 20 })).entries;

describe('a child of another commune', () => {
  it('is found by nobody who has no business with it', async () => {
    const ways = [
      { by: 'id', id: child('B5') },
      { by: 'number', number: '094321000005' },
      { by: 'name_and_date', name: 'Võ Thị Giang', dateOfBirth: '2021-04-09' },
    ];
    const [own, foreign] = await Promise.all(
      ['31528', '31531'].map((unit) => Promise.all(ways.map((way) => search(staffOf(unit), way)))),
    );

    expect(own?.map(({ body }) => body.children.length)).toEqual([1, 1, 1]);
    expect(foreign?.map(({ status, body }) => [status, body])).toEqual(
      ways.map(() => [200, { children: [] }]),
    );
  });

  it('has a page that is answered like one that is not there', async () => {
    const foreign = await read(staffOf('31531', 'prying'), child('B5'));
    const absent = await read(staffOf('31531'), 'nobody-here');

    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
    expect(await entriesOf('prying')).toMatchObject([
      {
        kind: 'refused',
        command: 'read_child',
        why: 'place',
        child: { childId: child('B5'), unit: '31528' },
      },
    ]);
  });

  it('is shown to the commune it is offered to, without its brother, and no more to the one that gave it away', async () => {
    const id = child('B5');
    const post = (as: Claims, seen: number, command: object) =>
      api(
        requestOf('POST', `/v1/cases/${id}/facts`, {
          as,
          body: { seen, command },
          headers: { 'idempotency-key': `transfer-${seen}` },
        }),
      );

    await post(staffOf('31528'), 1, { kind: 'offer_transfer', to: '31531' });
    const offered = await read(staffOf('31531'), id);
    const found = await search(staffOf('31531'), { by: 'id', id });
    const still = await read(staffOf('31528'), id);
    await post(staffOf('31531'), 2, { kind: 'accept_transfer' });
    const taken = await read(staffOf('31531'), id);
    const gone = await read(staffOf('31528'), id);
    const brother = await read(staffOf('31528'), child('B9'));

    expect(offered).toMatchObject({ status: 200, body: { unit: '31528', siblings: [] } });
    expect(found.body.children).toHaveLength(1);
    expect(still).toMatchObject({ status: 200, body: { siblings: [{ childId: child('B9') }] } });
    expect(taken).toMatchObject({ status: 200, body: { unit: '31531', person: { name: 'Võ Thị Giang' } } });
    expect(gone.status).toBe(404);
    expect(brother).toMatchObject({ status: 200, body: { siblings: [] } });
  });
});

describe('nobody but people who work with children', () => {
  it.each(['reviewer', 'auditor', 'operator'] as const)(
    'searches or reads them: not the %s',
    async (role) => {
      const found = await search({ role }, { by: 'id', id: child('B1') });
      const page = await read({ role }, child('B1'));

      expect([found.status, page.status]).toEqual([403, 404]);
    },
  );
});
