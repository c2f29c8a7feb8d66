import type { ChildId } from '../register/child.ts';
import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { Case, CaseFact, NightFact } from './case.ts';
import { isOfPerson } from './case.ts';
import { afterFact, type CaseState, isOpen } from './case-state.ts';
import { numbered, standingFacts } from './corrections.ts';
import { type DigestCounts, isNews, Tallies } from './digest-counts.ts';
import type { RunStamp } from './run-stamp.ts';

/** What one unit is told after one run: counts only, never a child. */
export interface Digest {
  runId: string;
  province: UnitCode;
  unit: UnitCode;
  level: 'commune' | 'province';
  asOf: IsoDate;
  counts: DigestCounts;
}

/** Which deadlines of a case have passed on a day. */
export interface Passed {
  /** Of the step that is owed next. */
  late: boolean;
  /** The last day to have the card. */
  overdue: boolean;
  /** The case is on the province's list too. */
  escalated: boolean;
}

/** What a digest tells beside the facts of the night. */
export interface DigestWatch {
  /** The reference date of the night before; absent on the first, when whatever has passed is new. */
  previous?: IsoDate;
  /** The deadlines of an open case on a day; undefined where nobody has to act. */
  passedOn(childId: ChildId, state: CaseState, on: IsoDate): Passed | undefined;
  /** By commune, how many covered children lose their card soon. */
  lapsing: ReadonlyMap<UnitCode, number>;
}

/**
 * One digest for each commune with something new in this run, by unit code, and then one for the province with the sums.
 * Made from nothing but the facts of the run and those recorded before it began: made again after a restart, or
 * after people went on working, it says the same. `cases` are all cases of the province.
 */
export function digestsOf(cases: Iterable<Case>, run: RunStamp, watch: DigestWatch): Digest[] {
  const tallies = new Tallies();
  for (const one of cases) countCase(one, { run, watch, tallies });
  for (const [unit, count] of watch.lapsing) tallies.add(unit, 'lapsing', count);
  const { runId, province, asOf } = run;
  const communes = tallies.byUnit().filter(({ unit }) => unit !== province);
  const digests: Omit<Digest, 'runId' | 'province' | 'asOf'>[] = [
    ...communes.map((tally) => ({ ...tally, level: 'commune' as const })),
    { unit: province, level: 'province', counts: tallies.sum() },
  ];
  return digests
    .filter(({ unit, counts }) => isNews(counts) || tallies.hasFreshOffer(unit))
    .map((digest) => ({ runId, province, asOf, ...digest }));
}

/** One name per (run, unit): the outbox delivers a key once, however often the night is run. */
export function messageKey({ runId, unit }: Digest): string {
  return `digest/${runId}/${unit}`;
}

interface Counting {
  run: RunStamp;
  watch: DigestWatch;
  tallies: Tallies;
}

function countCase({ childId, facts }: Case, counting: Counting): void {
  const { run, tallies } = counting;
  const known = numbered(facts).filter(({ fact }) => fact.at <= run.at && !isOf(fact, run));
  const before = standingFacts(known).reduce((state, { fact }) => afterFact(state, fact), UNOPENED);
  let state = before;
  for (const fact of facts) {
    if (!isOf(fact, run)) continue;
    countFact(fact, state, tallies);
    state = afterFact(state, fact);
  }
  if (isOpen(state) && state.unit !== undefined) countOpen({ childId, state, unit: state.unit }, counting);
}

const UNOPENED: CaseState = { stage: 'unopened' };

function isOf(fact: CaseFact, run: RunStamp): fact is NightFact {
  return !isOfPerson(fact) && fact.runId === run.runId;
}

function countFact(fact: NightFact, before: CaseState, tallies: Tallies): void {
  switch (fact.kind) {
    case 'opened':
    case 'reopened':
      tallies.add(fact.unit, fact.kind);
      return;
    case 'unit_changed':
      // The data may catch up with a transfer that was accepted before: then nothing moves.
      if (fact.from === fact.unit) return;
      tallies.add(fact.from, 'movedOut');
      tallies.add(fact.unit, 'movedIn');
      return;
    case 'closed_by_data':
      if (before.unit !== undefined) tallies.add(before.unit, 'closed');
      return;
    default:
      return;
  }
}

interface OpenCase {
  childId: ChildId;
  state: CaseState;
  unit: UnitCode;
}

function countOpen({ childId, state, unit }: OpenCase, { run, watch, tallies }: Counting): void {
  tallies.add(unit, 'stillOpen');
  const passed = watch.passedOn(childId, state, run.asOf);
  const then = watch.previous === undefined ? undefined : watch.passedOn(childId, state, watch.previous);
  for (const deadline of ['late', 'overdue', 'escalated'] as const)
    if (passed?.[deadline] && !then?.[deadline]) tallies.add(unit, deadline);
  if (state.offeredTo === undefined) return;
  tallies.add(state.offeredTo, 'offered');
  if (isFresh(state.offeredOn, watch.previous)) tallies.markFreshOffer(state.offeredTo);
}

/** Offered since the night before, which may have been on that very day. */
function isFresh(offeredOn: IsoDate | undefined, previous: IsoDate | undefined): boolean {
  return offeredOn !== undefined && (previous === undefined || offeredOn >= previous);
}
