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

/** Below this many candidates the prior stops growing: a short list is no evidence that its pairs belong together. */
const FEWEST_CANDIDATES = 50;

/** Log2 prior odds of one pair when so many lefts and rights are still free. */
export function priorBits<P extends Linkable>(spec: LinkSpec<P>, lefts: number, rights: number): number {
  const share = spec.model.expectedShare[spec.pass] ?? 0.5;
  return Math.log2(share / Math.max(lefts, rights, FEWEST_CANDIDATES));
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
