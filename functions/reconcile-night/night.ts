import type { BatchResult, DurableContext } from '@aws/durable-execution-sdk-js';
import type { Coded } from '../coded.ts';
import { STEP } from '../work/again.ts';
import { refusedBy } from '../work/keep-work.ts';
import type { NightEvent } from './command.ts';
import {
  findGapsOf,
  type ProvinceEnd,
  type ProvinceFound,
  type ProvinceTools,
  provinceOf,
  release,
  settle,
} from './province-night.ts';
import type { NightReport } from './report.ts';
import type { NightPlan } from './steps.ts';
import { visitedProvinces } from './visited-provinces.ts';

/** What the night is done with. */
export interface NightTools extends ProvinceTools {
  provincesAtOnce: number;
}

/**
 * The night: plan, then each province phase by phase, some of them at once. Replayed from its checkpoints it has to come by
 * the same way again: what reads a clock, a store or a setting is a step (`steps.ts`) or a phase of a province.
 */
export async function reconcileNight(
  durable: DurableContext,
  tools: NightTools,
  event: NightEvent,
): Promise<NightReport> {
  const plan = await durable.step('plan', () => tools.steps.plan(event), STEP);
  if (plan.refused !== undefined) return refusedNight(durable, tools, plan, plan.refused);
  const found = await eachOf(durable, tools, {
    name: 'find gaps',
    items: plan.provinces,
    nameOf: (province) => province,
    run: (child, province) => findGapsOf(child, tools, provinceOf(plan, province)),
  });
  const visited = await visitedProvinces(durable, tools, { plan, found });
  const ready = await foundAgain(durable, tools, { plan, found, again: new Set(visited.again) });
  const ends = await eachOf<ProvinceFound, ProvinceEnd>(durable, tools, {
    name: 'settle',
    items: ready,
    nameOf: (_, at) => plan.provinces[at] ?? '',
    run: async (child, one) => ('found' in one ? settle(child, tools, one.found) : one),
  });
  const { notCompared } = visited;
  const report = reportOf(plan, await withReleases(durable, tools, { plan, ends }));
  return notCompared === undefined ? report : { ...report, notCompared };
}

/**
 * Runs that are held are waited for when all provinces are through, all at once: a branch that waits keeps its place among those
 * that may run, and some held provinces would keep the others from their night.
 */
async function withReleases(
  durable: DurableContext,
  tools: NightTools,
  { plan, ends }: { plan: NightPlan; ends: ProvinceEnd[] },
): Promise<ProvinceEnd[]> {
  if (!ends.some((end) => 'held' in end)) return ends;
  return eachOf<ProvinceEnd, ProvinceEnd>(
    durable,
    { provincesAtOnce: ends.length },
    {
      name: 'releases',
      items: ends,
      nameOf: (_, at) => plan.provinces[at] ?? '',
      run: async (child, end) =>
        'report' in end && end.held ? release(child, tools, { ...end, held: end.held }) : end,
    },
  );
}

/** Cards of one province may be the cards of children in another, whose gaps are then found again. */
async function foundAgain(
  durable: DurableContext,
  tools: NightTools,
  { plan, found, again }: { plan: NightPlan; found: ProvinceFound[]; again: ReadonlySet<string> },
): Promise<ProvinceFound[]> {
  if (again.size === 0) return found;
  return eachOf<ProvinceFound, ProvinceFound>(durable, tools, {
    name: 'find gaps again',
    items: found,
    nameOf: (_, at) => plan.provinces[at] ?? '',
    run: async (child, one) =>
      'found' in one && again.has(one.found.province)
        ? findGapsOf(child, tools, { ...provinceOf(plan, one.found.province), spent: one.found.spent })
        : one,
  });
}

async function refusedNight(
  durable: DurableContext,
  { steps }: NightTools,
  { asOf, provinces, work }: NightPlan,
  problem: Coded,
): Promise<NightReport> {
  if (work !== undefined) await durable.step('end work', () => steps.end(work, refusedBy(problem)), STEP);
  return { asOf, provinces: [], failed: provinces.map((province) => ({ province, ...problem })) };
}

interface Each<Item, Result> {
  name: string;
  items: Item[];
  nameOf(item: Item, at: number): string;
  run(child: DurableContext, item: Item): Promise<Result>;
}

/** Every item in a child context of its own, in the order of the items. What none of them foresees ends the night. */
async function eachOf<Item, Result>(
  durable: DurableContext,
  { provincesAtOnce }: Pick<NightTools, 'provincesAtOnce'>,
  { name, items, nameOf, run }: Each<Item, Result>,
): Promise<Result[]> {
  const batch: BatchResult<Result> = await durable.map(name, items, (child, item) => run(child, item), {
    maxConcurrency: provincesAtOnce,
    itemNamer: nameOf,
    completionConfig: { toleratedFailurePercentage: 100 },
  });
  batch.throwIfError();
  return batch.getResults();
}

function reportOf({ asOf }: NightPlan, ends: readonly ProvinceEnd[]): NightReport {
  return {
    asOf,
    provinces: ends.flatMap((end) => ('report' in end ? [end.report] : [])),
    failed: ends.flatMap((end) => ('failed' in end ? [end.failed] : [])),
  };
}
