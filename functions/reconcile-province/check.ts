import { checkIdentity, type IdentityCheck } from '../../shared/coverage/accounting.ts';
import { type BreakerVerdict, checkBreaker } from '../../shared/coverage/breaker.ts';
import { type CoverageFact, unknownCommuneOf } from '../../shared/coverage/facts.ts';
import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import { mayFollowUp, newlyFlagged, planCases } from '../../shared/follow-up/plan-cases.ts';
import type { RunStamp } from '../../shared/follow-up/run-stamp.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import { followedUpBy } from './begin.ts';
import type { CasesOfRun } from './cases-of-run.ts';
import type { Assessed } from './find-gaps.ts';

/** Whether a run may be let out, and whether it speaks to the communes at all; kept with the run. */
export interface Verdict {
  identity: IdentityCheck;
  /** Absent for a run over a past date, which leaves the cases alone, and for one that does not add up. */
  followUp?: { newlyFlagged: number; withoutCommune?: number; breaker?: BreakerVerdict };
}

/** What a run found, and the cases it found it among. */
interface FoundOfRun {
  assessed: Assessed;
  outcomes: readonly ChildOutcome[];
  cases: CasesOfRun;
}

/** Holds a run against the accounting identity, then against the circuit breaker. */
export async function checkRun(
  store: Store,
  run: Run,
  { assessed, outcomes, cases }: FoundOfRun,
): Promise<Verdict> {
  const facts = await store.outcome.read<CoverageFact>(assessed.facts);
  const identity = checkIdentity(facts, assessed);
  if (!identity.holds || !mayFollowUp(run.asOf, await followedUpTo(store, run))) return { identity };
  const changes = planCases(await cases.byChild(), outcomes, stampOf(run));
  const flagged = run.newlyFlagged ?? newlyFlagged(changes);
  const usual = median(run.inherited.recentFlags);
  const withoutCommune = withoutCommuneIn(facts, run);
  const breaker = checkBreaker({
    newlyFlagged: flagged,
    inScope: assessed.inScope,
    withoutCommune,
    first: run.inherited.followedUpTo === undefined,
    ...(usual !== undefined && { usual }),
  });
  return { identity, followUp: { newlyFlagged: flagged, withoutCommune, breaker } };
}

function withoutCommuneIn(facts: readonly CoverageFact[], { province }: Run): number {
  return facts.find(({ unit }) => unit === unknownCommuneOf(province))?.inScope ?? 0;
}

/**
 * Asked anew rather than inherited: while this run was held, or lay killed, a later night may have gone by, and
 * what that one settled must not be opened again.
 */
async function followedUpTo(store: Store, run: Run): Promise<IsoDate | undefined> {
  const latest = await store.runs.latestPublished(run.province);
  return latest === undefined || latest.runId === run.runId
    ? run.inherited.followedUpTo
    : followedUpBy(latest);
}

/** The run as its facts and messages quote it. */
export function stampOf({ runId, province, asOf, startedAt }: Run): RunStamp {
  return { runId, province, asOf, at: startedAt };
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
