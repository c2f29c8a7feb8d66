import { CreateTableCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { FunctionContext } from '../../functions/context.ts';
import { ImportCommand, type ImportReceipt } from '../../functions/import-feed/command.ts';
import { countedImport } from '../../functions/import-feed/counted-import.ts';
import { sealWith } from '../../functions/papers/seal.ts';
import type { RunReport } from '../../functions/reconcile-province/report.ts';
import { standsAlone } from '../../functions/work/stands-alone.ts';
import { executionOf, type StartedWork } from '../../functions/work/work.ts';
import { type Cloud, startCloud } from '../../local/cloud/cloud.ts';
import { durableService } from '../../local/durable/durable-service.ts';
import type { Outcome } from '../../local/durable/execution-runs.ts';
import { memoryStore } from '../../local/durable/memory-store.ts';
import { type Clock, functionsHere } from '../../local/work/functions-here.ts';
import { nightOf } from '../../local/work/night-of.ts';
import type { Feed } from '../../shared/feeds/records.ts';
import { openClients } from '../../shared/store/clients.ts';
import { meter, type StoreObserver } from '../../shared/store/meter.ts';
import { openStore, type StorePlace } from '../../shared/store/open-store.ts';
import type { Outbox } from '../../shared/store/outbox/outbox.ts';
import { TABLE_DEFINITION } from '../../shared/store/registry/table.ts';
import { startHere } from './starting.ts';

const PROVINCE = '94';
export const AS_OF = '2023-06-30';
/** When a process that is told nothing else looks at its clock. */
const NIGHT = new Date('2023-07-20T18:00:00Z');

/** One bucket and one table of their own, a mail box, and a clock that stands still. */
export interface World {
  place: StorePlace;
  /** What was delivered, by message key; delivering a key again replaces it. */
  mail: Map<string, string>;
  context: FunctionContext;
  /** Resolves when whatever was started is over. */
  idle(): Promise<void>;
}

/** A process of its own on a world: own clients, so that it can be killed without the others noticing. */
export interface Process extends Pick<World, 'context' | 'idle'> {}

let worlds = 0;

/** The servers all worlds of a test file share; booting them anew for each world would take most of its time. */
export async function openServers(): Promise<Cloud> {
  return startCloud();
}

/** A new, empty world. */
export async function newWorld(cloud: Cloud): Promise<World> {
  const name = `world-${++worlds}`;
  await cloud.s3.send(new CreateBucketCommand({ Bucket: name }));
  await cloud.dynamo.send(new CreateTableCommand({ TableName: name, ...TABLE_DEFINITION }));
  const place = { s3: cloud.s3, dynamo: cloud.dynamo, bucket: name, table: name };
  const mail = new Map<string, string>();
  return { place, mail, ...onPlace(place, mailbox(mail)) };
}

/** A world that holds what another does; making one copy is cheaper than living its nights again. */
export async function copyOf(cloud: Cloud, world: World): Promise<World> {
  const copy = await newWorld(cloud);
  const { place } = copy;
  const { items, objects } = await rawContentsOf(world);
  await Promise.all([
    ...items.map((Item) => place.dynamo.send(new PutItemCommand({ TableName: place.table, Item }))),
    ...objects.map(([Key, Body]) => place.s3.send(new PutObjectCommand({ Bucket: place.bucket, Key, Body }))),
  ]);
  for (const [key, text] of world.mail) copy.mail.set(key, text);
  return copy;
}

/** A second process on the same world, whose every port call `observer` sees. */
export function startProcess(cloud: Cloud, world: World, observer: StoreObserver): Process {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const clients = openClients({ ...cloud.endpoints, region: 'local', credentials });
  meter(clients.s3, observer);
  meter(clients.dynamo, observer);
  const watched = mailbox(world.mail);
  const call = { service: 's3', command: 'deliver', kind: 'write', sent: 0, received: 0 } as const;
  const outbox: Outbox = {
    deliver: async (outgoing) => {
      await observer.before?.(call);
      await watched.deliver(outgoing);
      await observer.after?.(call);
    },
  };
  return onPlace({ ...world.place, ...clients }, outbox);
}

function onPlace(place: StorePlace, email: Outbox, executions = memoryStore()): Process {
  const here = startHere({ contextOf: () => context, executions, clock: skippingClock() });
  const context: FunctionContext = {
    store: openStore(place),
    now: () => NIGHT,
    outboxes: { email },
    portal: 'https://portal.example',
    papers: { seal: sealWith('a secret of the tests') },
    ...standsAlone,
    start: here.start,
    answer: here.answer,
  };
  return { context, idle: here.idle };
}

function mailbox(mail: Map<string, string>): Outbox {
  return {
    deliver: async ({ message }) => {
      mail.set(message.key, message.text);
    },
  };
}

/** Uploads the text and imports it, as an agency's upload does. */
export async function send(
  { store, ...rest }: FunctionContext,
  feed: Feed,
  text: string | readonly string[],
  changes: Partial<{ mode: 'snapshot' | 'delta'; dryRun: boolean; release: boolean }> = {},
): Promise<ImportReceipt> {
  const files = [];
  for (const [at, one] of [text].flat().entries()) {
    files.push({ name: `${feed}-${at}.csv`, sha256: await store.book.putRaw(new TextEncoder().encode(one)) });
  }
  const order = ImportCommand.parse({ province: PROVINCE, feed, mode: 'snapshot', files, ...changes });
  return countedImport({ store, ...rest }, order);
}

/** The night of the one province. */
export async function night(context: FunctionContext, asOf = AS_OF, release = false): Promise<RunReport> {
  return nightOf(context, { province: PROVINCE, asOf, release }, skippingClock());
}

/**
 * Does ordered work as a durable execution of its own, until it is over or waits for a release. Throws where the process did
 * not live to the end.
 */
export async function carryOut(
  context: FunctionContext,
  work: StartedWork,
  executions = memoryStore(),
): Promise<Outcome> {
  const functions = functionsHere(context);
  const service = durableService({ functions, store: executions, ...skippingClock() });
  const order = { name: executionOf(work), functionName: work.order.function, payload: work };
  const outcome = await service.run(order);
  if (outcome.status === 'FAILED') throw new Error(outcome.error.ErrorType);
  return outcome;
}

/** Time that passes at once where durable executions wait for it. */
export function skippingClock(): Clock {
  let slept = 0;
  const sleep = async (ms: number): Promise<void> => {
    slept += ms;
  };
  return { now: () => NIGHT.getTime() + slept, sleep };
}

/** Everything a world holds, comparable: the items of the table, the objects of the bucket, the mail. */
export async function contentsOf(
  world: World,
): Promise<{ items: string[]; objects: string[]; mail: string[] }> {
  const { items, objects } = await rawContentsOf(world);
  return {
    items: items.map((item) => JSON.stringify(item, sortedMembers)).sort(),
    objects: objects.map(([key, body]) => `${key} ${Buffer.from(body).toString('base64')}`).sort(),
    mail: [...world.mail].map(([key, text]) => `${key} ${text}`).sort(),
  };
}

async function rawContentsOf({ place }: World) {
  const { Items: items = [] } = await place.dynamo.send(new ScanCommand({ TableName: place.table }));
  const { Contents = [] } = await place.s3.send(new ListObjectsV2Command({ Bucket: place.bucket }));
  const objects = await Promise.all(
    Contents.map(async ({ Key = '' }): Promise<[string, Uint8Array]> => {
      const { Body } = await place.s3.send(new GetObjectCommand({ Bucket: place.bucket, Key }));
      return [Key, (await Body?.transformToByteArray()) ?? new Uint8Array()];
    }),
  );
  return { items, objects };
}

function sortedMembers(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
