import { compareNames } from './compare-names.ts';
import { nameOf, writtenSyllables } from './full-name.ts';
import { areInitials } from './shared-words.ts';

/**
 * How one syllable of a name stands to its partner in another name, best first. The first six mean what they mean of
 * whole names (`NAME_AGREEMENTS`); `moved` stands elsewhere in the other name, `extra` stands in one name only.
 */
export const SYLLABLE_AGREEMENTS = [
  'equal',
  'tone',
  'diacritics',
  'heard',
  'initials',
  'one_typo',
  'different',
  'moved',
  'extra',
] as const;
export type SyllableAgreement = (typeof SYLLABLE_AGREEMENTS)[number];

/** Two syllables that stand side by side, as written; one of them only where the other name has none there. */
export interface AlignedSyllable {
  left?: string;
  right?: string;
  agreement: SyllableAgreement;
}

/** What putting two unlike syllables side by side costs; leaving one of them alone costs `ALONE`. */
const COST: Readonly<Record<SyllableAgreement, number>> = {
  equal: 0,
  tone: 1,
  diacritics: 2,
  heard: 3,
  initials: 3,
  one_typo: 4,
  different: 11,
  moved: 0,
  extra: 0,
};
/** Two syllables alone cost more than two that differ, so that `Lan` and `Mai` stand side by side. */
const ALONE = 6;

/**
 * Two names side by side, syllable by syllable, in the order of both: what a person looks at to tell whether they are
 * one name. Brackets and punctuation are left out as `nameOf` leaves them out.
 */
export function alignNames(left: string, right: string): AlignedSyllable[] {
  const [lefts, rights] = [syllablesOf(left), syllablesOf(right)];
  return withMoved(walk(costsOf(lefts, rights), { lefts, rights }), { lefts, rights });
}

interface Syllable {
  written: string;
  canonical: string;
}

interface Sides {
  lefts: readonly Syllable[];
  rights: readonly Syllable[];
}

function syllablesOf(raw: string): Syllable[] {
  const { syllables } = nameOf(raw);
  return writtenSyllables(raw).map((written, at) => ({ written, canonical: syllables[at] ?? '' }));
}

/** The least cost of what is left of both names from each place on. */
function costsOf(lefts: readonly Syllable[], rights: readonly Syllable[]): number[][] {
  const costs = Array.from({ length: lefts.length + 1 }, () => new Array<number>(rights.length + 1).fill(0));
  for (let i = lefts.length; i >= 0; i -= 1) {
    for (let j = rights.length; j >= 0; j -= 1) {
      const row = costs[i];
      if (row !== undefined) row[j] = cheapest({ i, j, lefts, rights }, costs);
    }
  }
  return costs;
}

interface Place extends Sides {
  i: number;
  j: number;
}

function cheapest({ i, j, lefts, rights }: Place, costs: readonly number[][]): number {
  const [a, b] = [lefts[i], rights[j]];
  const [skipLeft, skipRight] = [costAt(costs, i + 1, j) + ALONE, costAt(costs, i, j + 1) + ALONE];
  if (a === undefined) return b === undefined ? 0 : skipRight;
  if (b === undefined) return skipLeft;
  return Math.min(skipLeft, skipRight, costAt(costs, i + 1, j + 1) + COST[agreementOf(a, b)]);
}

const costAt = (costs: readonly number[][], i: number, j: number): number => costs[i]?.[j] ?? 0;

interface Pair {
  left?: Syllable;
  right?: Syllable;
}

/** Follows the least cost from the beginning; where two ways cost the same, syllables go side by side. */
function walk(costs: readonly number[][], { lefts, rights }: Sides): Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < lefts.length || j < rights.length) {
    const [left, right] = [lefts[i], rights[j]];
    const least = costAt(costs, i, j);
    if (left && right && least === costAt(costs, i + 1, j + 1) + COST[agreementOf(left, right)]) {
      pairs.push({ left, right });
      i += 1;
      j += 1;
    } else if (left && (right === undefined || least === costAt(costs, i + 1, j) + ALONE)) {
      pairs.push({ left });
      i += 1;
    } else if (right) {
      pairs.push({ right });
      j += 1;
    }
  }
  return pairs;
}

/** A syllable alone whose equal stands alone in the other name has only changed its place. */
function withMoved(pairs: readonly Pair[], { lefts, rights }: Sides): AlignedSyllable[] {
  const isPaired = new Set(pairs.flatMap(({ left, right }) => (left && right ? [left, right] : [])));
  const alone = (side: readonly Syllable[]) =>
    new Set(side.filter((one) => !isPaired.has(one)).map(({ canonical }) => canonical));
  const [onLeft, onRight] = [alone(lefts), alone(rights)];
  return pairs.map(({ left, right }) => {
    if (left && right)
      return { left: left.written, right: right.written, agreement: agreementOf(left, right) };
    if (left) return { left: left.written, agreement: onRight.has(left.canonical) ? 'moved' : 'extra' };
    const moved = onLeft.has(right?.canonical ?? '') ? 'moved' : 'extra';
    return { ...(right && { right: right.written }), agreement: moved };
  });
}

function agreementOf({ canonical: a }: Syllable, { canonical: b }: Syllable): SyllableAgreement {
  const [left, right] = [nameOf(a), nameOf(b)];
  if (a !== b && areInitials(left.bare, right.bare) && left.folded !== right.folded) return 'initials';
  const agreement = compareNames(left, right);
  return SYLLABLE_AGREEMENTS.find((one) => one === agreement) ?? 'different';
}
