import type { ChildOutcome } from '../coverage/outcome.ts';
import type { Cause } from '../coverage/status.ts';
import type { ChildId } from '../register/child.ts';
import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import {
  type Case,
  type CaseChange,
  type CaseFact,
  type ClosingProof,
  isOfPerson,
  type NightFact,
} from './case.ts';
import { type CaseState, isOpen, stateOf } from './case-state.ts';
import type { RunStamp } from './run-stamp.ts';
import { withFacts } from './writes.ts';

/** The run that plans, and what it knows of ids that are no more. */
export interface PlanningRun extends RunStamp {
  /** The child each id was merged into. */
  mergedInto?: ReadonlyMap<ChildId, ChildId>;
}

/**
 * Whether a run may touch cases at all. A run over an older date than the latest published one answers a question
 * about the past; were it to act, it would reopen what has since been settled.
 */
export function mayFollowUp(asOf: IsoDate, latestPublishedAsOf: IsoDate | undefined): boolean {
  return latestPublishedAsOf === undefined || asOf >= latestPublishedAsOf;
}

/**
 * What the run has to write so that the cases say what the outcomes say: at most one change a child, by child id.
 * A case this run already wrote is left alone, so a run that was killed among its writes and starts again plans
 * just the rest. Unsure children open nothing and close nothing. `existing` holds all cases of the province,
 * `outcomes` all children of its register: a case whose child is in no outcome is closed as merged or gone.
 */
export function planCases(
  existing: ReadonlyMap<ChildId, Case>,
  outcomes: Iterable<ChildOutcome>,
  run: PlanningRun,
): CaseChange[] {
  const changes: CaseChange[] = [];
  const seen = new Set<ChildId>();
  for (const outcome of outcomes) {
    seen.add(outcome.childId);
    const found = existing.get(outcome.childId);
    if (found || outcome.status === 'uncovered')
      pushChange(changes, found ?? caseFor(outcome.childId, run), { outcome, run });
  }
  for (const [childId, found] of existing) {
    if (!seen.has(childId)) pushChange(changes, found, { run, ...mergedOf(childId, run) });
  }
  return changes.sort((a, b) => (a.next.childId < b.next.childId ? -1 : 1));
}

/** How many children the planned changes newly flag; what the circuit breaker looks at. */
export function newlyFlagged(changes: readonly CaseChange[]): number {
  const isFlag = ({ kind }: CaseFact) => kind === 'opened' || kind === 'reopened';
  return changes.filter(({ appended }) => appended.some(isFlag)).length;
}

interface Evidence {
  /** Absent when the register knows the child no more. */
  outcome?: ChildOutcome;
  /** The child it was merged into. */
  into?: ChildId;
  run: RunStamp;
}

function mergedOf(childId: ChildId, { mergedInto }: PlanningRun): Pick<Evidence, 'into'> {
  const into = mergedInto?.get(childId);
  return into === undefined ? {} : { into };
}

function caseFor(childId: ChildId, { province }: RunStamp): Case {
  return { province, childId, unit: province, version: 0, facts: [] };
}

function pushChange(changes: CaseChange[], found: Case, evidence: Evidence): void {
  if (found.facts.some((fact) => !isOfPerson(fact) && fact.runId === evidence.run.runId)) return;
  const appended = factsFrom(stateOf(found.facts), evidence);
  if (appended.length > 0) changes.push({ next: withFacts(found, appended), appended });
}

function factsFrom(state: CaseState, evidence: Evidence): NightFact[] {
  const { outcome, run } = evidence;
  const proof = proofOf(evidence);
  const stamp = { on: run.asOf, at: run.at, runId: run.runId };
  if (proof) return proofFacts(state, proof, stamp);
  if (outcome === undefined) return [];
  const unit = outcome.unit ?? run.province;
  if (isOpen(state)) return [...unitFacts(state, unit, stamp), ...causeFacts(state, outcome.cause, stamp)];
  if (outcome.cause === undefined || !mayOpen(state, outcome.cause, unit)) return [];
  return [openingFact(state, { unit, cause: outcome.cause }, stamp)];
}

/** Where communes agreed on another one, the child is theirs still, as long as the data name the same one as then. */
function openingFact(state: CaseState, found: { unit: UnitCode; cause: Cause }, stamp: Stamp): NightFact {
  if (state.stage === 'unopened') return { kind: 'opened', ...stamp, ...found };
  const agreed = found.unit === state.unitInData ? state.unit : undefined;
  if (agreed === undefined || agreed === found.unit) return { kind: 'reopened', ...stamp, ...found };
  return { kind: 'reopened', ...stamp, unit: agreed, unitInData: found.unit, cause: found.cause };
}

/** Once the data bear out what a person closed a case for, they decide again: a gap after that is a new gap. */
function proofFacts(state: CaseState, proof: ClosingProof, stamp: Stamp): NightFact[] {
  if (isOpen(state)) return [{ kind: 'closed_by_data', ...stamp, proof }];
  return state.closure?.by === 'person' ? [{ kind: 'confirmed_by_data', ...stamp, proof }] : [];
}

type Stamp = Pick<NightFact, 'on' | 'at' | 'runId'>;

/** Compared with what the data said last, so that a transfer people agreed on stands until the data move on. */
function unitFacts(state: CaseState, unit: UnitCode, stamp: Stamp): NightFact[] {
  const from = state.unit ?? unit;
  return unit === state.unitInData ? [] : [{ kind: 'unit_changed', ...stamp, from, unit }];
}

function causeFacts(state: CaseState, cause: Cause | undefined, stamp: Stamp): NightFact[] {
  return cause === undefined || cause === state.cause ? [] : [{ kind: 'cause_changed', ...stamp, cause }];
}

/** What shows that the child needs no card here any more, if anything does. */
function proofOf({ outcome, into }: Evidence): ClosingProof | undefined {
  if (outcome === undefined) return into === undefined ? { kind: 'gone' } : { kind: 'merged', into };
  if (outcome.standing !== 'in_scope') return { kind: 'standing', standing: outcome.standing };
  if (outcome.status === 'covered' && outcome.card) return { kind: 'card', card: outcome.card };
  return undefined;
}

/** Causes that only a card which once was there can have. */
const LAPSES: ReadonlySet<Cause> = new Set(['expired', 'withdrawn', 'decreased']);

/**
 * Whether an uncovered child without an open case gets one. What a person closed for a reason stays closed while
 * the data only repeat what they said then; a card lost since, or another commune, contradicts the reason.
 */
function mayOpen(state: CaseState, cause: Cause, unit: UnitCode): boolean {
  if (state.closure?.by !== 'person') return true;
  return unit !== state.unitInData || (LAPSES.has(cause) && cause !== state.cause);
}
