import { MISSING } from '../spec.ts';
import { levelsOf, type Patterns } from './patterns.ts';
import { type Beforehand, type Counted, KNOWN_BEFORE, type Shares, sharesOf } from './shares.ts';

/** What the pairs of a session say, none of them labelled. */
export interface Estimate {
  m: Shares;
  /** Pairs that told of each field, weighed by how likely they are matches. */
  told: ReadonlyMap<string, number>;
  /** Share of the pairs that are matches. */
  matches: number;
  iterations: readonly Iteration[];
}

/** One step of the way. */
export interface Iteration {
  /**
   * Natural logarithm of the likelihood of all pairs and, up to a constant, of what was known of m beforehand: what the
   * steps maximise, so it never falls.
   */
  logLikelihood: number;
  /** The largest change of any m and of the share of matches. */
  change: number;
}

const MOST_ITERATIONS = 200;
/** Steps end when nothing moves by more than this. */
export const SETTLED = 1e-5;
const MATCHES_AT_FIRST = 0.5;

/**
 * m of every level and the share of matches among pairs that share a blocking key, by expectation–maximisation with u
 * fixed (Winkler 1988; Splink estimates in the same way), begun from and drawn a little towards `before`. Fields count
 * as independent given match or no match.
 */
export function maximise(patterns: Patterns, { before, u }: { before: Shares; u: Shares }): Estimate {
  const known = { shares: before, pairs: patterns.pairs * KNOWN_BEFORE };
  let counted: Counted = { shares: before, told: new Map() };
  let matches = MATCHES_AT_FIRST;
  const iterations: Iteration[] = [];
  for (;;) {
    const expected = expect(patterns, { m: counted.shares, u, matches });
    const next = sharesOf(patterns, known, (pattern) => expected.posterior.get(pattern) ?? 0);
    const change = Math.max(largestChange(counted.shares, next.shares), Math.abs(expected.matches - matches));
    const logLikelihood = expected.logLikelihood + logPrior(known, counted.shares, patterns.fields);
    iterations.push({ logLikelihood, change });
    counted = next;
    matches = expected.matches;
    if (change < SETTLED || iterations.length === MOST_ITERATIONS)
      return { m: counted.shares, told: counted.told, matches, iterations };
  }
}

/** Share of matches among pairs when m and u are known; only the share is estimated. */
export function shareOfMatches(patterns: Patterns, odds: { m: Shares; u: Shares }): number {
  let matches = MATCHES_AT_FIRST;
  for (let at = 0; at < MOST_ITERATIONS; at += 1) {
    const expected = expect(patterns, { ...odds, matches });
    if (Math.abs(expected.matches - matches) < SETTLED * matches) return expected.matches;
    matches = expected.matches;
  }
  return matches;
}

interface Expected {
  /** Probability that the pairs of a pattern are matches. */
  posterior: ReadonlyMap<number, number>;
  matches: number;
  logLikelihood: number;
}

function expect(
  { fields, counts, pairs }: Patterns,
  { m, u, matches }: { m: Shares; u: Shares; matches: number },
): Expected {
  const posterior = new Map<number, number>();
  let sum = 0;
  let logLikelihood = 0;
  for (const [pattern, count] of counts) {
    const levels = levelsOf(pattern, fields);
    const asMatch = matches * likelihood(levels, fields, m);
    const all = asMatch + (1 - matches) * likelihood(levels, fields, u);
    const probability = all === 0 ? 0 : asMatch / all;
    posterior.set(pattern, probability);
    sum += count * probability;
    logLikelihood += count * Math.log(all);
  }
  return { posterior, matches: pairs === 0 ? 0 : sum / pairs, logLikelihood };
}

/** Of the Dirichlet distribution that counts as so many pairs seen before; a level it does not expect says nothing. */
function logPrior(known: Beforehand, m: Shares, fields: Patterns['fields']): number {
  let sum = 0;
  for (const { field } of fields) {
    for (const [level, share] of known.shares.get(field)?.entries() ?? [])
      if (share > 0) sum += known.pairs * share * Math.log(m.get(field)?.[level] ?? 1);
  }
  return sum;
}

function likelihood(levels: Int8Array, fields: Patterns['fields'], shares: Shares): number {
  let product = 1;
  for (const [at, level] of levels.entries()) {
    if (level !== MISSING) product *= shares.get(fields[at]?.field ?? '')?.[level] ?? 1;
  }
  return product;
}

function largestChange(before: Shares, after: Shares): number {
  let largest = 0;
  for (const [field, shares] of after) {
    for (const [level, share] of shares.entries())
      largest = Math.max(largest, Math.abs(share - (before.get(field)?.[level] ?? 0)));
  }
  return largest;
}
