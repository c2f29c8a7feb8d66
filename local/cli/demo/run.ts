import type { FunctionContext } from '../../../functions/context.ts';
import type { ImportReceipt } from '../../../functions/import-feed/command.ts';
import type { RunReport } from '../../../functions/reconcile-province/report.ts';
import type { Feed } from '../../../shared/feeds/records.ts';
import { makeProvince, type Province } from '../../province/make-province.ts';
import type { TrueChild } from '../../province/truth.ts';
import { deliver } from '../deliver.ts';
import { peakMemoryMb } from '../memory.ts';
import { nightOf } from '../night.ts';
import { type Answer, type Score, type Shares, scoreAgainst, sharesOf } from './against-truth.ts';
import { giveContacts } from './contacts.ts';
import { demoDirectory } from './marker.ts';
import { stopwatch } from './phases.ts';
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
  const province = await timed('make province', async () => makeProvince(plan));
  await timed('write files', () => writeSources(directory, province));
  const imports: Omit<ImportReceipt, 'rejects'>[] = [];
  for (const feed of FEEDS)
    imports.push(await timed(`import ${feed}`, () => importFeed(feed, province, stage)));
  await timed('contacts', () => giveContacts(context.store, plan.province, communesOf(province)));
  const { children } = province.truth;
  // The demo chooses how many children lack a card, so the circuit breaker has nothing to tell it.
  const run = await timed('reconcile', () => nightOf(context, { ...plan, release: true }));
  const found = await timed('compare with the truth', () => compare(context, run, children));
  const seconds = (performance.now() - began) / 1000;
  return { plan, directory, imports, run, ...found, phases, seconds, peakMemoryMb: peakMemoryMb() };
}

async function importFeed(
  feed: Feed,
  province: Province,
  { context, plan, replaces }: DemoStage,
): Promise<Omit<ImportReceipt, 'rejects'>> {
  const sources = province.files.filter((file) => file.feed === feed);
  const order = {
    province: plan.province,
    feed,
    mode: 'snapshot',
    dryRun: false,
    release: replaces,
  } as const;
  const { rejects: _rows, ...receipt } = await deliver(context, order, sources);
  return receipt;
}

const communesOf = ({ units }: Province): string[] =>
  units.filter(({ level }) => level === 'commune').map(({ code }) => code);

async function compare(
  { store }: FunctionContext,
  { state, province }: RunReport,
  children: readonly TrueChild[],
): Promise<Pick<DemoReport, 'coverage' | 'truth'>> {
  if (state !== 'published') return { truth: {} };
  const { readCoverage } = await import('../../../functions/api/coverage.ts');
  const { readRegister } = await import('../../../functions/api/register.ts');
  const coverage = await readCoverage(store, { province });
  const answers: Answer[] = [];
  for await (const line of readRegister(store, { province })) answers.push(line);
  return { coverage, truth: tableOf(scoreAgainst(children, answers)) };
}

const tableOf = (scores: Map<string, Score>): Record<string, Score & Shares> =>
  Object.fromEntries([...scores].map(([group, score]) => [group, { ...score, ...sharesOf(score) }]));
