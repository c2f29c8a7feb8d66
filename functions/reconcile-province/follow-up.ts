import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { Case, CaseChange } from '../../shared/follow-up/case.ts';
import { isOpen, stateOf } from '../../shared/follow-up/case-state.ts';
import { type PlanningRun, planCases } from '../../shared/follow-up/plan-cases.ts';
import type { RunStamp } from '../../shared/follow-up/run-stamp.ts';
import type { ChildId } from '../../shared/register/child.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import { CodedError } from '../errors.ts';
import type { CasesOfRun } from './cases-of-run.ts';
import type { CaseCounts } from './report.ts';

/** More requests under way than this win nothing against the embedded registry (measured). */
const SAVES_AT_ONCE = 64;
/** A person may record something while the night writes; nobody records five things in one instant. */
const ATTEMPTS = 5;

/**
 * Brings the cases in line with the outcomes. What the run wrote before a crash is planned no second time; where a
 * person wrote in between, the child is planned again on what they wrote.
 */
export async function followUp(
  cases: CasesOfRun,
  outcomes: readonly ChildOutcome[],
  run: PlanningRun,
): Promise<void> {
  const changes = planCases(await cases.byChild(), outcomes, run);
  const late: ChildId[] = [];
  await mapLimit(changes, SAVES_AT_ONCE, async ({ next }) => {
    if ((await cases.save(next)) === 'conflict') late.push(next.childId);
  });
  if (late.length === 0) return;
  const wanted = new Set(late);
  const theirs = new Map(
    outcomes.filter(({ childId }) => wanted.has(childId)).map((one) => [one.childId, one]),
  );
  for (const childId of late) await followUpOne(cases, { childId, outcome: theirs.get(childId) }, run);
}

async function followUpOne(
  cases: CasesOfRun,
  { childId, outcome }: { childId: ChildId; outcome: ChildOutcome | undefined },
  run: PlanningRun,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const standing = await cases.findAnew(childId);
    const existing = new Map(standing ? [[childId, standing]] : []);
    const [change]: CaseChange[] = planCases(existing, outcome ? [outcome] : [], run);
    if (change === undefined || (await cases.save(change.next)) === 'saved') return;
  }
  throw new CodedError('E9007');
}

/** What the run did to the cases, told from its facts alone, so that a restarted run tells the same. */
export function countCases(cases: Iterable<Case>, { runId }: Pick<RunStamp, 'runId'>): CaseCounts {
  const counts = { opened: 0, reopened: 0, closed: 0, moved: 0, open: 0 };
  for (const { facts } of cases) {
    if (isOpen(stateOf(facts))) counts.open += 1;
    for (const fact of facts) {
      if (!('runId' in fact) || fact.runId !== runId) continue;
      if (fact.kind === 'opened') counts.opened += 1;
      if (fact.kind === 'reopened') counts.reopened += 1;
      if (fact.kind === 'closed_by_data') counts.closed += 1;
      if (fact.kind === 'unit_changed') counts.moved += 1;
    }
  }
  return counts;
}
