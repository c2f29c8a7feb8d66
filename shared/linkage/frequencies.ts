import type { Person } from './person.ts';

/** How often names occur among the people of a call or of a whole province. */
export interface NameFrequencies {
  /** Names counted. */
  total: number;
  /** By folded full name. */
  full: ReadonlyMap<string, number>;
  /** By folded last syllable. */
  given: ReadonlyMap<string, number>;
}

/**
 * Counts folded full and given names. `every` takes one person in so many, by position, where counting all would
 * cost more than it tells.
 */
export function nameFrequencies(people: readonly Person[], every = 1): NameFrequencies {
  const full = new Map<string, number>();
  const given = new Map<string, number>();
  let total = 0;
  for (let at = 0; at < people.length; at += every) {
    const name = people[at]?.names[0];
    if (name === undefined) continue;
    total += 1;
    increment(full, name.folded);
    increment(given, name.bare.at(-1) ?? '');
  }
  return { total, full, given };
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Counted people a typical share weighs as much as; keeps small lists from calling every name rare or common. */
const PRIOR_PEOPLE = 2_000;

/** Share of people with this value, drawn towards `typical` where few were counted. */
export function shareOf(count: number, total: number, typical: number): number {
  return (count + PRIOR_PEOPLE * typical) / (total + PRIOR_PEOPLE);
}
