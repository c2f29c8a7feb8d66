import type { Person } from './person.ts';
import type { SpeltName } from './spelt-name.ts';

/** How often names occur among the people of a call or of a whole province, all folded. */
export interface NameFrequencies {
  /** Names counted. */
  total: number;
  full: ReadonlyMap<string, number>;
  surnames: ReadonlyMap<string, number>;
  /** Everything between surname and given name; the empty text for none. */
  middles: ReadonlyMap<string, number>;
  given: ReadonlyMap<string, number>;
}

/** Counts names and their parts. */
export function nameFrequencies(people: Iterable<Person>): NameFrequencies {
  const counts = { full: newCount(), surnames: newCount(), middles: newCount(), given: newCount() };
  let total = 0;
  for (const { names } of people) {
    const [name] = names;
    if (name === undefined) continue;
    const { surname, middle, given } = partsOf(name);
    total += 1;
    increment(counts.full, name.folded);
    increment(counts.surnames, surname);
    increment(counts.middles, middle);
    increment(counts.given, given);
  }
  return { total, ...counts };
}

interface NameParts {
  surname: string;
  middle: string;
  given: string;
}

function partsOf({ bare }: SpeltName): NameParts {
  return { surname: bare[0] ?? '', middle: bare.slice(1, -1).join(' '), given: bare.at(-1) ?? '' };
}

const newCount = (): Map<string, number> => new Map();

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** People a share of a part of a name is counted on less than; keeps a short list from calling every part rare. */
const PRIOR_PEOPLE = 50;
/** Shares of a surname, of middle names and of a given name met by chance (8,728 people, domain 10.1), where few are counted. */
const TYPICAL = { surname: 0.12, middle: 0.01, given: 0.01 } as const;
/** People the guess from its parts weighs as much as, against the count of the whole name. */
const GUESSED_PEOPLE = 2_000;

/**
 * Share of the other people who bear a name. A whole name is too rare to be counted well, so its count is drawn towards
 * what its surname, middle name and given name would give if they were drawn apart.
 */
export function shareOfName(name: SpeltName, frequencies: NameFrequencies): number {
  const { surname, middle, given } = partsOf(name);
  const { total, full, surnames, middles } = frequencies;
  const guess =
    partShare(surnames.get(surname), total, TYPICAL.surname) *
    partShare(middles.get(middle), total, TYPICAL.middle) *
    shareOfGiven(given, frequencies);
  return (others(full.get(name.folded)) + GUESSED_PEOPLE * guess) / (total + GUESSED_PEOPLE);
}

/** Share of people whose given name it is, folded. */
export function shareOfGiven(given: string, { total, given: counts }: NameFrequencies): number {
  return partShare(counts.get(given), total, TYPICAL.given);
}

function partShare(count: number | undefined, total: number, typical: number): number {
  return (others(count) + PRIOR_PEOPLE * typical) / (total + PRIOR_PEOPLE);
}

/** The bearer that is being compared is counted too and says nothing of others. */
const others = (count: number | undefined): number => Math.max(0, (count ?? 0) - 1);
