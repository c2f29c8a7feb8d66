import { type Case, type CaseFact, isOfPerson } from './case.ts';
import { stateOf } from './case-state.ts';

/** The case after one more write that appends these facts; saved over the version it was made from. */
export function withFacts(one: Case, appended: readonly CaseFact[]): Case {
  const facts = [...one.facts, ...appended];
  return { ...one, unit: stateOf(facts).unit ?? one.unit, version: one.version + 1, facts };
}

/**
 * The facts by write, in their order; as many as the case's version says. A person's command is one fact and a
 * write of its own; what one run wrote to a case it wrote at once.
 */
export function writesOf(facts: readonly CaseFact[]): CaseFact[][] {
  const writes: CaseFact[][] = [];
  for (const fact of facts) {
    const last = writes.at(-1);
    if (last !== undefined && isSameWrite(last[0], fact)) last.push(fact);
    else writes.push([fact]);
  }
  return writes;
}

/** What was written after a version, and nothing when that version is not yet there. */
export function factsAfter({ facts }: Case, version: number): CaseFact[] {
  return writesOf(facts).slice(version).flat();
}

/** What stood at a version. */
export function factsAt({ facts }: Case, version: number): CaseFact[] {
  return writesOf(facts).slice(0, version).flat();
}

function isSameWrite(first: CaseFact | undefined, fact: CaseFact): boolean {
  if (first === undefined || isOfPerson(first) || isOfPerson(fact)) return false;
  return first.runId === fact.runId;
}
