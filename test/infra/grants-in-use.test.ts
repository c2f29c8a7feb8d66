import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiHandler } from '../../functions/api/handler.ts';
import { openContext } from '../../functions/deployed/context.ts';
import type { DeployedFunction } from '../../functions/deployed/environment.ts';
import { importFeedHandler } from '../../functions/import-feed/handler.ts';
import { receiveFilesHandler } from '../../functions/receive-files/handler.ts';
import { reconcileNightHandler } from '../../functions/reconcile-night/handler.ts';
import { reconcileProvinceHandler } from '../../functions/reconcile-province/handler.ts';
import { executionOf, type StartedWork } from '../../functions/work/work.ts';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { type DurableService, durableService } from '../../local/durable/durable-service.ts';
import type { Handler } from '../../local/durable/functions.ts';
import { memoryStore } from '../../local/durable/memory-store.ts';
import { hamletOfQuestions } from '../functions/api/questions.ts';
import { VARIABLES } from '../functions/deployed/surroundings.ts';
import { CARDS_NEXT } from '../functions/hamlet.ts';
import { batchOf, messageOf, put } from '../functions/receive-files/dropping.ts';
import { openServers, skippingClock, type World } from '../functions/world.ts';
import { askEveryOperation } from './every-operation.ts';
import { grantsIn } from './granted.ts';
import { templatesOf } from './synthesized.ts';
import { isAuditPartition, refusedOf, watchedClients } from './uses.ts';

const templates = templatesOf('demo');
const UNIT = '31528';
/** A row that is rejected. */
const WRONG = 'C9,,,,Nữ,45/45/2021,31528,2023-06-01,2027-09-30,active\n';

const liveOf = (name: string): string =>
  `arn:aws:lambda:ap-southeast-1:111122223333:function:bao-phu-demo-${name}:live`;

/** A function as its process on AWS opens it, on the store of a world. */
function opened<Name extends DeployedFunction>(name: Name, { place, context }: World) {
  const watched = watchedClients(cloud);
  const variables = {
    ...VARIABLES,
    BAO_PHU_BUCKET: place.bucket,
    BAO_PHU_RAW_BUCKET: place.bucket,
    BAO_PHU_TABLE: place.table,
    BAO_PHU_IMPORT_FUNCTION: liveOf('import-feed'),
    BAO_PHU_NIGHT_FUNCTION: liveOf('reconcile-night'),
    BAO_PHU_PROVINCE_FUNCTION: liveOf('reconcile-province'),
  };
  // As on AWS, where figures are published and what they are made of is read.
  const watch = { measure: () => undefined };
  const surroundings = { variables, clients: watched.clients, now: context.now, watch };
  return { ...watched, ...openContext(name, surroundings) };
}

let cloud: Cloud;
let world: World;
let reviewed: string;
let functions: ReturnType<typeof deployedOn>;
let service: DurableService;

function deployedOn(on: World) {
  return {
    api: opened('api', on),
    'receive-files': opened('receive-files', on),
    'import-feed': opened('import-feed', on),
    'reconcile-night': opened('reconcile-night', on),
    'reconcile-province': opened('reconcile-province', on),
  };
}

beforeAll(async () => {
  cloud = await openServers();
  ({ world, binh: reviewed } = await hamletOfQuestions(cloud));
  functions = deployedOn(world);
  for (const { refresh } of Object.values(functions)) await refresh();
  const run = (durable: boolean, handler: unknown) => ({ durable, handler: handler as Handler });
  service = durableService({
    functions: {
      'import-feed': run(true, importFeedHandler(functions['import-feed'].context)),
      'reconcile-night': run(true, reconcileNightHandler(functions['reconcile-night'].context)),
      [liveOf('reconcile-province')]: run(
        false,
        reconcileProvinceHandler(functions['reconcile-province'].context),
      ),
    },
    store: memoryStore(),
    ...skippingClock(),
  });
}, 60_000);
afterAll(() => cloud.stop());

/** Does what a function had another one begin. */
async function carryOut(name: 'api' | 'receive-files') {
  const works = functions[name].invoked.splice(0) as StartedWork[];
  for (const work of works) {
    const order = { name: executionOf(work), functionName: work.order.function, payload: work };
    expect(await service.run(order)).toMatchObject({ status: 'SUCCEEDED' });
  }
  return works.length;
}

/** What IAM would have refused a function of what it did since it was last asked. */
function refusedTo(name: keyof typeof functions): string[] {
  const uses = functions[name].uses.splice(0);
  expect(uses).not.toEqual([]);
  return refusedOf(uses, grantsIn(templates, name));
}

describe('what a function may do is enough for', () => {
  it('a file that is dropped, and its import', async () => {
    const { context, environment } = functions['receive-files'];
    const key = 'inbox/drop/94/cards/snapshot/cards.csv';
    await put(world, key, CARDS_NEXT + WRONG);

    await receiveFilesHandler(context, environment.BAO_PHU_PROVINCES)(batchOf(messageOf(key)));

    expect(await carryOut('receive-files')).toBe(1);
    expect(refusedTo('receive-files')).toEqual([]);
    expect(refusedTo('import-feed')).toEqual([]);
  });

  it('a night that publishes, opens and closes cases and sends digests', async () => {
    await world.context.store.contacts.put({ province: '94', unit: UNIT, email: 'a@commune.example' });
    const payload = { provinces: ['94'], asOf: '2023-07-02', waits: true };

    const end = await service.run({ name: 'night', functionName: 'reconcile-night', payload });

    expect(end).toMatchObject({ result: { provinces: [{ state: 'published' }], failed: [] } });
    const sent = functions['reconcile-province'].uses.filter(({ on }) => on === 'mail');
    expect(sent).not.toEqual([]);
    expect(refusedTo('reconcile-night')).toEqual([]);
    expect(refusedTo('reconcile-province')).toEqual([]);
  });

  it('every operation of the API, and the work it orders', async () => {
    const api = apiHandler(functions.api.context);

    const met = await askEveryOperation({ api, world, reviewed });

    expect([...met].filter(([, status]) => ![200, 201, 202, 409].includes(status))).toEqual([]);
    expect(await carryOut('api')).toBeGreaterThan(0);
    expect(refusedTo('api')).toEqual([]);
    expect(refusedTo('import-feed')).toEqual([]);
    expect(refusedTo('reconcile-province')).toEqual([]);
  });
});

describe('the partitions nobody may change anything in', () => {
  it('are those the access log lies in, and no others', async () => {
    const { Items = [] } = await world.place.dynamo.send(new ScanCommand({ TableName: world.place.table }));
    const kinds = (isAudit: boolean) =>
      new Set(
        Items.filter(({ pk }) => isAuditPartition(pk?.S ?? '') === isAudit).map((item) => item.__edb_e__?.S),
      );

    expect(kinds(true)).toEqual(new Set(['AuditEntry', 'AuditTrace']));
    expect(kinds(false)).not.toContain('AuditEntry');
    expect(kinds(false)).not.toContain('AuditTrace');
  });
});
