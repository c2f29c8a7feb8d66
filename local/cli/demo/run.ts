import { readCoverage } from '../../../functions/api/coverage.ts';
import { readRegister } from '../../../functions/api/register.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import type { ImportReceipt } from '../../../functions/import-feed/command.ts';
import type { RunReport } from '../../../functions/reconcile-province/report.ts';
import type { Feed } from '../../../shared/feeds/records.ts';
import { makeProvince, type Province } from '../../province/make-province.ts';
import {
  type Measures,
  measuresOf,
  type ReportedChild,
  type Score,
  scoreRun,
  type Tally,
} from '../../province/score.ts';
import type { Truth } from '../../province/truth.ts';
import { deliver } from '../deliver.ts';
import { peakMemoryMb } from '../memory.ts';
import { nightOf } from '../night.ts';
import { giveContacts } from './contacts.ts';
import { demoDirectory } from './marker.ts';
import { stopwatch } from './phases.ts';
import type { DemoPlan } from './plan.ts';
import type { Comparison, DemoReport } from './report.ts';
import { writeSources } from './sources.ts';

const FEEDS = ['units', 'births', 'residents', 'cards'] as const satisfies readonly Feed[];

export interface DemoStage {
  context: FunctionContext;
  data: string;
  plan: DemoPlan;
  /** The province holds an earlier demo's rows, which the guard would keep this one from replacing. */
  replaces: boolean;
}

/** Plays the demo from the making of the province to the comparison with its truth. */
export async function playDemo(stage: DemoStage): Promise<DemoReport> {
  const { context, plan } = stage;
  const { phases, timed } = stopwatch(context.observe);
  const began = performance.now();
  const directory = demoDirectory(stage.data, plan.province);
  const province = await timed('make province', async () => makeProvince(plan));
  await timed('write files', () => writeSources(directory, province));
  const imports: ImportReceipt[] = [];
  for (const feed of FEEDS)
    imports.push(await timed(`import ${feed}`, () => importFeed(feed, province, stage)));
  await timed('contacts', () => giveContacts(context.store, plan.province, province.units));
  const { truth } = province;
  // The demo chooses how many children lack a card, so the circuit breaker has nothing to tell it.
  const run = await timed('reconcile', () => nightOf(context, { ...plan, release: true }));
  const found = await timed('compare with the truth', () => compare(context, run, truth));
  const seconds = (performance.now() - began) / 1000;
  return { plan, directory, imports, run, ...found, phases, seconds, peakMemoryMb: peakMemoryMb() };
}

async function importFeed(
  feed: Feed,
  province: Province,
  { context, plan, replaces }: DemoStage,
): Promise<ImportReceipt> {
  const sources = province.files.filter((file) => file.feed === feed);
  const order = {
    province: plan.province,
    feed,
    mode: 'snapshot',
    dryRun: false,
    release: replaces,
  } as const;
  return deliver(context, order, sources);
}

async function compare(
  { store }: FunctionContext,
  { state, province }: RunReport,
  truth: Truth,
): Promise<Pick<DemoReport, 'coverage' | 'truth'>> {
  if (state !== 'published') return {};
  const reported: ReportedChild[] = [];
  for await (const line of readRegister(store, { province })) reported.push(line);
  return {
    coverage: await readCoverage(store, { province }),
    truth: comparisonOf(scoreRun(truth, reported)),
  };
}

function comparisonOf({ all, byGroup: { kinh, khmer, hoa } }: Score): Comparison {
  const measured = (tally: Tally): Tally & Measures => ({ ...tally, ...measuresOf(tally) });
  return { all: measured(all), kinh: measured(kinh), khmer: measured(khmer), hoa: measured(hoa) };
}
