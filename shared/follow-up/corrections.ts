import { type CaseFact, isOfPerson } from './case.ts';

/** A fact with its number in the list of its case; the first is 1. Corrections name facts by it. */
export interface NumberedFact {
  number: number;
  fact: CaseFact;
}

/** The facts with their numbers. Number before leaving any out: a correction counts the whole list. */
export function numbered(facts: readonly CaseFact[]): NumberedFact[] {
  return facts.map((fact, at) => ({ number: at + 1, fact }));
}

/**
 * The facts that nobody took back, in their order. A correction that was itself corrected takes back nothing, so
 * the fact it named stands again. What a night wrote always stands, and so does whatever a correction names that is
 * not before it: any facts in any order give an answer.
 */
export function standingFacts(facts: readonly NumberedFact[]): NumberedFact[] {
  const struck = struckNumbers(facts);
  return struck.size === 0 ? [...facts] : facts.filter(({ number }) => !struck.has(number));
}

const NONE: ReadonlySet<number> = new Set();

/** The numbers of the facts that were taken back. */
export function struckNumbers(facts: readonly NumberedFact[]): ReadonlySet<number> {
  if (!facts.some(({ fact }) => fact.kind === 'corrected')) return NONE;
  const persons = new Set(facts.filter(({ fact }) => isOfPerson(fact)).map(({ number }) => number));
  const struck = new Set<number>();
  for (const { number, fact } of facts.toReversed()) {
    const isCorrection = fact.kind === 'corrected' && !struck.has(number);
    if (isCorrection && fact.fact < number && persons.has(fact.fact)) struck.add(fact.fact);
  }
  return struck;
}

/** A fact as a case's history shows it. */
export interface HistoryLine extends NumberedFact {
  /** False when it was taken back. */
  stands: boolean;
}

/** The history of a case for people to read: every fact with its number, and whether it still stands. */
export function historyOf(facts: readonly CaseFact[]): HistoryLine[] {
  const all = numbered(facts);
  const struck = struckNumbers(all);
  return all.map((line) => ({ ...line, stands: !struck.has(line.number) }));
}
