// One measured process: does what the order says and prints the cost as one line of JSON.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FunctionContext } from '../../functions/context.ts';
import { ImportCommand } from '../../functions/import-feed/command.ts';
import { countedImport } from '../../functions/import-feed/counted-import.ts';
import { sealWith } from '../../functions/papers/seal.ts';
import { meterUsage } from '../../functions/usage/usage-meter.ts';
import { standsAlone } from '../../functions/work/stands-alone.ts';
import { giveContacts } from '../../local/cli/demo/contacts.ts';
import { type Cloud, startCloud } from '../../local/cloud/cloud.ts';
import { unitsOf } from '../../local/province/geography.ts';
import { makeProvince } from '../../local/province/make-province.ts';
import { changeOneNight } from '../../local/province/nights/change-one-night.ts';
import { writeProvince } from '../../local/province/write-province.ts';
import { nightOf } from '../../local/work/night-of.ts';
import { callCounter, meter } from '../../shared/store/meter.ts';
import { openStore } from '../../shared/store/open-store.ts';
import { emlOutbox } from '../../shared/store/outbox/eml-directory.ts';
import type { Cost, Order } from './order.ts';
import { readEverySize } from './stored.ts';

const PROVINCE = '94';
const MAP = '2023';
const SHARE_CHANGED = 0.005;

type Result = Pick<Cost, 'seconds' | 'rows' | 'note'>;

async function make(order: Order & { work: 'make' }): Promise<Result> {
  const { children, uncovered, seed } = order;
  const began = performance.now();
  const province = makeProvince({
    province: PROVINCE,
    map: MAP,
    asOf: '2023-06-30',
    children,
    uncovered,
    seed,
  });
  await writeProvince(order.directory, province);
  const next = changeOneNight(province, { share: SHARE_CHANGED, seed });
  await writeProvince(order.changed, next);
  const { births, residents, cards } = province.world.rows;
  const rows = births.length + residents.length + cards.length;
  return { seconds: secondsSince(began), rows, note: 'two nights of files' };
}

async function importFiles(context: FunctionContext, order: Order & { work: 'import' }): Promise<Result> {
  const names = (await readdir(order.directory)).filter((name) => name.includes(order.feed)).sort();
  const began = performance.now();
  const files = [];
  for (const name of names) {
    const sha256 = await context.store.book.putRaw(await readFile(join(order.directory, name)));
    files.push({ name, sha256 });
  }
  const command = ImportCommand.parse({ province: PROVINCE, feed: order.feed, mode: 'snapshot', files });
  const { state, rows, added, changed, unchanged, rejected } = await countedImport(context, command);
  const seconds = secondsSince(began);
  return { seconds, rows, note: `${state}: +${added} ~${changed} =${unchanged} !${rejected}` };
}

/** An address for every commune, so that the night delivers its messages as it does in earnest. */
async function setContacts({ store }: FunctionContext): Promise<Result> {
  const began = performance.now();
  const units = unitsOf(PROVINCE, MAP);
  await giveContacts(store, PROVINCE, units);
  return { seconds: secondsSince(began), rows: units.length, note: 'contacts' };
}

async function reconcile(context: FunctionContext, { asOf }: Order & { work: 'reconcile' }): Promise<Result> {
  const began = performance.now();
  const report = await nightOf(context, { province: PROVINCE, asOf });
  const seconds = secondsSince(began);
  const { state, inScope, uncovered, unsure, cards, cases, messages } = report;
  const found = `${uncovered} uncovered, ${unsure} unsure`;
  const done = `cases +${cases.opened + cases.reopened} -${cases.closed}, ${messages} messages`;
  const note = `${state}: ${found}, ${done}`;
  return { seconds, rows: inScope + cards.rows, note };
}

async function withCloud(
  data: string,
  work: (context: FunctionContext, cloud: Cloud) => Promise<Result>,
): Promise<Cost> {
  const cloud = await startCloud({ dir: data });
  const counters = { objects: callCounter(), registry: callCounter() };
  meter(cloud.s3, counters.objects.observer);
  meter(cloud.dynamo, counters.registry.observer);
  const { usage, counting } = meterUsage(cloud);
  const context = contextOn(cloud, data);
  const email = context.outboxes.email && counting(context.outboxes.email);
  try {
    const cpu = process.cpuUsage();
    const result = await work({ ...context, outboxes: { ...(email && { email }) } }, cloud);
    const calls = { objects: counters.objects.take(), registry: counters.registry.take() };
    return { ...result, ...memory(), cpuSeconds: cpuSecondsSince(cpu), ...calls, counts: usage.take() };
  } finally {
    await cloud.stop();
  }
}

function contextOn(cloud: Cloud, data: string): FunctionContext {
  const email = emlOutbox({ dir: join(data, 'outbox'), from: 'bench@baophu.example' });
  const portal = 'http://127.0.0.1:8080';
  const papers = { seal: sealWith('bench') };
  return {
    store: openStore(cloud),
    now: () => new Date(),
    outboxes: { email },
    portal,
    papers,
    ...standsAlone,
  };
}

const secondsSince = (began: number): number => (performance.now() - began) / 1000;
const memory = (): { peakMemoryMb: number } => ({ peakMemoryMb: process.resourceUsage().maxRSS / 1024 });
const NO_CALLS = { reads: 0, writes: 0 };
const NOTHING = { objects: NO_CALLS, registry: NO_CALLS, counts: {} };

function cpuSecondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

async function costOf(order: Order): Promise<Cost> {
  switch (order.work) {
    case 'make':
      return { ...(await make(order)), ...memory(), cpuSeconds: 0, ...NOTHING };
    case 'import':
      return withCloud(order.data, (context) => importFiles(context, order));
    case 'contacts':
      return withCloud(order.data, setContacts);
    case 'size':
      return withCloud(order.data, (_context, cloud) => readEverySize(cloud));
    case 'reconcile':
      return withCloud(order.data, (context) => reconcile(context, order));
  }
}

console.log(JSON.stringify(await costOf(JSON.parse(process.argv[2] ?? '{}'))));
