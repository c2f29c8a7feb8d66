import type { DurableContext } from '@aws/durable-execution-sdk-js';
import type { Phase, PhaseResults, Spent } from '../reconcile-province/command.ts';
import type { RunReport } from '../reconcile-province/report.ts';
import { STEP } from '../work/again.ts';
import { DONE, type End, failedBy, refusedBy } from '../work/keep-work.ts';
import { awaitRelease } from '../work/release.ts';
import { callProvince, PhaseStopped } from './call-province.ts';
import type { FailedProvince } from './report.ts';
import { type NightPlan, type NightSteps, WAITS } from './steps.ts';

/** What the night of a province is done with. */
export interface ProvinceTools {
  steps: NightSteps;
  provinceFunction: string;
}

/** A province on its way through the night. */
export interface ProvinceState extends Pick<NightPlan, 'asOf' | 'release' | 'runId' | 'waits' | 'work'> {
  province: string;
  spent: Spent;
}

/** The same with its run begun. */
export type BegunProvince = ProvinceState & { runId: string };

/** What became of it: its report, or why there is none; of a run the night waits for, what it goes on with. */
export type ProvinceEnd = { report: RunReport; held?: BegunProvince } | { failed: FailedProvince };

/** The gaps are found, or the run was over before; a province that stopped here goes no further. */
export type ProvinceFound = { found: BegunProvince } | ProvinceEnd;

/** The first phase of a province. */
export async function findGapsOf(
  durable: DurableContext,
  tools: ProvinceTools,
  state: ProvinceState,
): Promise<ProvinceFound> {
  const phases = phasesOf(durable, tools, state);
  return orStopped(durable, { tools, state }, async () => {
    const { runId, repeated } = await phases.do('find gaps');
    if (repeated === undefined) return { found: { ...state, runId, spent: phases.spent() } };
    return ended(durable, { tools, state }, { ...repeated, ...phases.spent() });
  });
}

/** All phases after the gaps are found. */
export async function settle(
  durable: DurableContext,
  tools: ProvinceTools,
  state: BegunProvince,
): Promise<ProvinceEnd> {
  return orStopped(durable, { tools, state }, async () => {
    const report = await settled(durable, tools, state);
    const of = { scheduled: state.work === undefined };
    await durable.step('measure', () => tools.steps.measure(report, of), STEP);
    const end = await ended(durable, { tools, state }, report);
    return report.state === 'held' && state.waits ? { ...end, held: state } : end;
  });
}

async function settled(
  durable: DurableContext,
  tools: ProvinceTools,
  state: ProvinceState,
): Promise<RunReport> {
  const phases = phasesOf(durable, tools, state);
  const checked = await phases.do('check');
  if (checked.state === 'published') {
    await phases.do('publish');
    if (checked.followsUp) {
      await phases.do('follow up');
      await phases.do('send digests');
    }
  }
  const { report } = await phases.do('close');
  return { ...report, ...phases.spent() };
}

/** Waits for an officer's release and goes on with it; or gives up, and the run stays held. */
export async function release(
  durable: DurableContext,
  tools: ProvinceTools,
  { held: state, report }: { held: BegunProvince; report: RunReport },
): Promise<ProvinceEnd> {
  const { province, runId } = state;
  const work = await awaitRelease(durable, {
    tell: (callbackId) => tools.steps.awaitRelease({ province, runId, callbackId }),
    timeout: WAITS,
  });
  if (work === undefined) return { report };
  if (!(await durable.step('begin release', () => tools.steps.beginRelease(work), STEP))) return { report };
  // Planned anew: a file that came meanwhile makes another run, and this one is not let out any more.
  const again = await findGapsOf(durable, tools, { ...state, release: true, waits: false, work });
  return 'found' in again ? settle(durable, tools, again.found) : again;
}

interface Phases {
  do<P extends Phase>(phase: P): Promise<PhaseResults[P]>;
  spent(): Spent;
}

/** The phases of one province, and what they have cost together. */
function phasesOf(
  durable: DurableContext,
  { provinceFunction }: ProvinceTools,
  { province, asOf, release, runId, work, spent: before }: ProvinceState,
): Phases {
  let spent = before;
  const common = { province, asOf, release, ...(runId !== undefined && { runId }), ...(work && { work }) };
  return {
    do: (phase) =>
      callProvince(durable, {
        provinceFunction,
        command: { phase, ...common },
        tally: (more) => {
          spent = together(spent, more);
        },
      }),
    spent: () => spent,
  };
}

function together(before: Spent, more: Spent): Spent {
  const { peakMemoryMb } = more.peakMemoryMb > before.peakMemoryMb ? more : before;
  return { seconds: before.seconds + more.seconds, peakMemoryMb };
}

interface Stage {
  tools: ProvinceTools;
  state: ProvinceState;
}

/** One province that stops keeps no other from its night. */
async function orStopped<Result>(
  durable: DurableContext,
  stage: Stage,
  run: () => Promise<Result>,
): Promise<Result | { failed: FailedProvince }> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof PhaseStopped)) throw error;
    const { kind, problem } = error;
    await endWork(durable, stage, kind === 'refused' ? refusedBy(problem) : failedBy(problem));
    return { failed: { province: stage.state.province, ...problem } };
  }
}

async function ended(
  durable: DurableContext,
  stage: Stage,
  report: RunReport,
): Promise<{ report: RunReport }> {
  await endWork(durable, stage, DONE);
  return { report };
}

async function endWork(durable: DurableContext, { tools, state }: Stage, end: End): Promise<void> {
  const { work } = state;
  if (work !== undefined) await durable.step('end work', () => tools.steps.end(work, end), STEP);
}

/** A province as the night begins with it. */
export function provinceOf(plan: NightPlan, province: string): ProvinceState {
  const { asOf, release, runId, waits, work } = plan;
  const named = { ...(runId !== undefined && { runId }), ...(work !== undefined && { work }) };
  return { province, asOf, release, waits, ...named, spent: { seconds: 0, peakMemoryMb: 0 } };
}
