import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { Case, CaseFact } from './case.ts';
import { afterFact, type CaseState, isOpen, stateOf } from './case-state.ts';
import type { RunStamp } from './run-stamp.ts';

/** How a commune's cases moved in one run. `movedIn` and `movedOut` are open cases that changed commune. */
export interface DigestCounts {
  opened: number;
  reopened: number;
  movedIn: number;
  movedOut: number;
  closed: number;
  /** Open after the run, the new ones included. */
  stillOpen: number;
}

/** What one commune is told after one run: counts only, never a child. */
export interface Digest {
  runId: string;
  province: UnitCode;
  unit: UnitCode;
  asOf: IsoDate;
  counts: DigestCounts;
}

/**
 * One digest for each commune with something new in this run, by unit code. Made from nothing but the facts of
 * the run and those recorded before it began: made again after a restart, or after people went on working, it
 * says the same. `cases` are all cases of the province.
 */
export function digestsOf(cases: Iterable<Case>, run: RunStamp): Digest[] {
  const byUnit = new Map<UnitCode, DigestCounts>();
  const countsAt = (unit: UnitCode): DigestCounts => {
    const counts = byUnit.get(unit) ?? noCounts();
    byUnit.set(unit, counts);
    return counts;
  };
  for (const { facts } of cases)
    countCase(
      facts.filter((fact) => isNoLater(fact, run) || isOf(fact, run)),
      run,
      countsAt,
    );
  return [...byUnit]
    .filter(([, counts]) => saysSomethingNew(counts))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, counts]) => ({ runId: run.runId, province: run.province, unit, asOf: run.asOf, counts }));
}

/** One name per (run, commune): the outbox delivers a key once, however often the night is run. */
export function messageKey({ runId, unit }: Digest): string {
  return `digest/${runId}/${unit}`;
}

function noCounts(): DigestCounts {
  return { opened: 0, reopened: 0, movedIn: 0, movedOut: 0, closed: 0, stillOpen: 0 };
}

function isOf(fact: CaseFact, run: RunStamp): boolean {
  return 'runId' in fact && fact.runId === run.runId;
}

function isNoLater(fact: CaseFact, run: RunStamp): boolean {
  return fact.at <= run.at;
}

type CountsAt = (unit: UnitCode) => DigestCounts;

function countCase(facts: readonly CaseFact[], run: RunStamp, countsAt: CountsAt): void {
  let state = stateOf([]);
  for (const fact of facts) {
    if (isOf(fact, run)) countFact(fact, state, countsAt);
    state = afterFact(state, fact);
  }
  if (isOpen(state) && state.unit !== undefined) countsAt(state.unit).stillOpen += 1;
}

function countFact(fact: CaseFact, before: CaseState, countsAt: CountsAt): void {
  switch (fact.kind) {
    case 'opened':
    case 'reopened':
      countsAt(fact.unit)[fact.kind] += 1;
      return;
    case 'unit_changed':
      // The data may catch up with a transfer that was accepted before: then nothing moves.
      if (fact.from === fact.unit) return;
      countsAt(fact.from).movedOut += 1;
      countsAt(fact.unit).movedIn += 1;
      return;
    case 'closed_by_data':
      if (before.unit !== undefined) countsAt(before.unit).closed += 1;
      return;
    default:
      return;
  }
}

function saysSomethingNew({ opened, reopened, movedIn, movedOut, closed }: DigestCounts): boolean {
  return opened + reopened + movedIn + movedOut + closed > 0;
}
