import type { FunctionContext } from '../../../functions/context.ts';
import { readCoverage } from '../../../functions/coverage/coverage.ts';
import type { ImportReceipt } from '../../../functions/import-feed/command.ts';
import type { Feed } from '../../../shared/feeds/records.ts';
import { makeProvince, type Province } from '../../province/make-province.ts';
import { nightOf } from '../../work/night-of.ts';
import { deliver } from '../deliver.ts';
import { peakMemoryMb } from '../memory.ts';
import { compareWithTruth } from './compare.ts';
import { giveContacts } from './contacts.ts';
import { demoDirectory } from './marker.ts';
import { stopwatch, type Timed } from './phases.ts';
import type { DemoPlan } from './plan.ts';
import type { DemoReport } from './report.ts';
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
  const { files, units, truth } = await sourcesOf(plan, directory, timed);
  const imports: ImportReceipt[] = [];
  for (const feed of FEEDS) {
    const sources = files.filter((file) => file.feed === feed);
    imports.push(await timed(`import ${feed}`, () => importFeed(feed, sources, stage)));
  }
  await timed('contacts', () => giveContacts(context.store, plan.province, units));
  // The demo chooses how many children lack a card, so the circuit breaker has nothing to tell it.
  const run = await timed('reconcile', () => nightOf(context, { ...plan, release: true }));
  const found =
    run.state === 'published'
      ? await timed('compare with the truth', async () => ({
          coverage: await readCoverage(context.store, plan),
          truth: await compareWithTruth(context.store, plan.province, truth),
        }))
      : {};
  const seconds = (performance.now() - began) / 1000;
  return { plan, directory, imports, run, ...found, phases, seconds, peakMemoryMb: peakMemoryMb() };
}

/** The files and the truth only: the people behind them are let go before the run needs the memory. */
async function sourcesOf(
  plan: DemoPlan,
  directory: string,
  timed: Timed,
): Promise<Pick<Province, 'files' | 'units' | 'truth'>> {
  const { files, units, truth } = await timed('make province', async () => makeProvince(plan));
  await timed('write files', () => writeSources(directory, { files, truth }));
  return { files, units, truth };
}

const importFeed = (
  feed: Feed,
  sources: Province['files'],
  { context, plan, replaces }: DemoStage,
): Promise<ImportReceipt> =>
  deliver(
    context,
    { province: plan.province, feed, mode: 'snapshot', dryRun: false, release: replaces },
    sources,
  );
