import type { LinkModel } from '../model.ts';
import {
  type Adjustment,
  type Comparison,
  type LevelHit,
  type Linkable,
  type LinkSpec,
  MISSING,
} from '../spec.ts';

/** Weighs pairs of one call; weights are log2 odds, the prior included. */
export interface Scorer<P> {
  weigh(left: P, right: P): number;
  /** The same sum, step by step: the prior first, then the fields in the order of the spec. */
  evidence(left: P, right: P): LevelHit[];
}

export interface WeighedComparison<P> {
  comparison: Comparison<P>;
  bits: Float64Array;
  adjust: Adjustment<P> | undefined;
  /** The last hit on each level: most pairs share them, and evidence is most of what a link takes. */
  hits: (LevelHit | undefined)[];
}

/** Field of the first step of every evidence: how likely a pair is before anything was compared. */
export const PRIOR = 'prior';

/** A list counts as at least this long: that few records are left is no evidence that they belong together. */
const SHORTEST = 50;

/** Records on either side: of the whole lists, or of those still looking for a partner. */
export interface Sizes {
  lefts: number;
  rights: number;
}

/**
 * Log2 prior odds that two records still open are one person's. With nothing decided it is the expected number of
 * matches over all pairs. What is linked already takes no part any more, while the expected number of matches with a
 * given set of mistakes stays that of the whole lists: so the odds grow as the lists empty (m and u are shares of all
 * true and of all chance pairs, not of those left over). Never above evens: no pair is one person's for want of others.
 */
export function priorBits(
  { model }: { model: Pick<LinkModel, 'expectedShare'> },
  whole: Sizes,
  open: Sizes,
): number {
  const matches = model.expectedShare * Math.max(SHORTEST, Math.min(whole.lefts, whole.rights));
  const pairs = Math.max(SHORTEST, open.lefts) * Math.max(SHORTEST, open.rights);
  return Math.min(0, Math.log2(matches / pairs));
}

/** Weights of every level with the frequencies learnt from `rights`, all records of that side of the call. */
export function learnFields<P extends Linkable>(
  spec: LinkSpec<P>,
  rights: readonly P[],
): WeighedComparison<P>[] {
  return spec.comparisons.map((comparison) => weighed(comparison, rights));
}

/** A scorer of pairs whose log2 odds beforehand are `prior`. */
export function scorerOf<P>(fields: readonly WeighedComparison<P>[], prior: number): Scorer<P> {
  const beforehand: LevelHit = { field: PRIOR, level: 'expected', weight: prior };
  return {
    weigh: (left, right) => {
      let sum = prior;
      for (const field of fields) sum += bitsOf(field, left, right);
      return sum;
    },
    evidence: (left, right) => {
      const hits = [beforehand];
      for (const field of fields) {
        const hit = hitOf(field, left, right);
        if (hit !== undefined) hits.push(hit);
      }
      return hits;
    },
  };
}

function weighed<P>(comparison: Comparison<P>, rights: readonly P[]): WeighedComparison<P> {
  const bits = Float64Array.from(comparison.levels, ({ m, u }) => Math.log2(m / u));
  return { comparison, bits, adjust: comparison.adjustment?.(rights), hits: [] };
}

function bitsOf<P>({ comparison, bits, adjust }: WeighedComparison<P>, left: P, right: P): number {
  const level = comparison.assess(left, right);
  if (level === MISSING) return 0;
  return (bits[level] ?? 0) + (adjust === undefined ? 0 : adjust(left, right, level));
}

function hitOf<P>(weighed: WeighedComparison<P>, left: P, right: P): LevelHit | undefined {
  const { comparison, adjust, hits } = weighed;
  const level = comparison.assess(left, right);
  if (level === MISSING) return undefined;
  const rarity = adjust === undefined ? 0 : adjust(left, right, level);
  const last = hits[level];
  if (last !== undefined && (last.rarity ?? 0) === rarity) return last;
  const hit = newHit(weighed, level, rarity);
  hits[level] = hit;
  return hit;
}

function newHit<P>({ comparison, bits }: WeighedComparison<P>, level: number, rarity: number): LevelHit {
  const hit = {
    field: comparison.field,
    level: comparison.levels[level]?.id ?? '',
    weight: (bits[level] ?? 0) + rarity,
  };
  return rarity === 0 ? hit : { ...hit, rarity };
}

/** The weight a list of evidence adds up to. */
export function sumOf(evidence: readonly LevelHit[]): number {
  return evidence.reduce((sum, hit) => sum + hit.weight, 0);
}

/** A field this many bits against a pair contradicts it: other candidates have to be looked at first. */
const CONTRADICTION = -2;

/** Whether any field, the prior aside, speaks against the pair. */
export function isContradicted(evidence: readonly LevelHit[]): boolean {
  return evidence.some((hit) => hit.field !== PRIOR && hit.weight < CONTRADICTION);
}

/** Probability of log2 odds. */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}

/** Log2 odds of a probability. */
export function weightOf(probability: number): number {
  return Math.log2(probability / (1 - probability));
}
