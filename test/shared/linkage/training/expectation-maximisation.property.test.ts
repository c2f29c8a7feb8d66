import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximise, shareOfMatches } from '../../../../shared/linkage/training/expectation-maximisation.ts';
import type { Shares } from '../../../../shared/linkage/training/shares.ts';
import { patternsOf, sharesBy, type Truth } from './generated-patterns.ts';

const TRUTH: Truth = {
  m: sharesBy({ name: [0.9, 0.07, 0.03], date: [0.97, 0.02, 0.01], sex: [0.99, 0.01], place: [0.8, 0.2] }),
  u: sharesBy({
    name: [0.001, 0.01, 0.989],
    date: [0.003, 0.02, 0.977],
    sex: [0.5, 0.5],
    place: [0.02, 0.98],
  }),
  matches: 0.3,
  pairs: 100_000,
};
/** Little more than that the first level speaks for a match. */
const VAGUE = sharesBy({ name: [0.6, 0.3, 0.1], date: [0.6, 0.3, 0.1], sex: [0.7, 0.3], place: [0.5, 0.5] });

/** The largest difference of any share. */
function apart(some: Shares, others: Shares): number {
  const differences = [...some].flatMap(([field, shares]) =>
    [...shares].map((share, at) => Math.abs(share - (others.get(field)?.[at] ?? 0))),
  );
  return Math.max(...differences);
}

const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const shares = (levels: number) =>
  fc.array(share, { minLength: levels, maxLength: levels }).map((parts) => {
    const sum = parts.reduce((all, part) => all + part, 0);
    return parts.map((part) => part / sum);
  });
const byField = fc.record({ name: shares(3), date: shares(2), sex: shares(2) }).map(sharesBy);
const truths = fc.record<Truth>({
  m: byField,
  u: byField,
  matches: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
  pairs: fc.constant(1_000),
});

describe('maximise', () => {
  it('finds m and the share of matches from a vague idea, drawn a little towards it', () => {
    const { m, matches } = maximise(patternsOf(TRUTH), { before: VAGUE, u: TRUTH.u });

    expect(apart(m, TRUTH.m)).toBeLessThan(0.03);
    expect(matches).toBeCloseTo(TRUTH.matches, 2);
  });

  it('stays where the pairs are as known beforehand', () => {
    const { m, matches } = maximise(patternsOf(TRUTH), { before: TRUTH.m, u: TRUTH.u });

    expect(apart(m, TRUTH.m)).toBeLessThan(1e-6);
    expect(matches).toBeCloseTo(TRUTH.matches, 5);
  });

  it('holds a mistake that no pair shows for possible', () => {
    const clean = patternsOf({ ...TRUTH, m: sharesBy({ ...Object.fromEntries(TRUTH.m), sex: [1, 0] }) });

    const { m } = maximise(clean, { before: VAGUE, u: TRUTH.u });

    expect(m.get('sex')?.[1]).toBeGreaterThan(0.001);
  });

  it('ends when nothing moves any more, and says how it came there', () => {
    const { iterations } = maximise(patternsOf(TRUTH), { before: VAGUE, u: TRUTH.u });

    const changes = iterations.map(({ change }) => change);
    expect(changes.at(-1)).toBeLessThan(1e-5);
    expect(changes.slice(0, -1).every((change) => change >= 1e-5)).toBe(true);
    expect(changes[0]).toBeGreaterThan(0.1);
  });

  it('goes on while m moves, even where the share of matches is right from the start', () => {
    const { iterations } = maximise(patternsOf({ ...TRUTH, matches: 0.5 }), { before: VAGUE, u: TRUTH.u });

    expect(iterations[0]?.change).toBeGreaterThan(0.2);
  });

  it('gives up after 200 steps where matches can hardly be told from chance', () => {
    const like = sharesBy({ name: [0.5, 0.5], date: [0.5, 0.5] });
    const alike = {
      m: sharesBy({ name: [0.55, 0.45], date: [0.55, 0.45] }),
      u: like,
      matches: 0.02,
      pairs: 1_000,
    };

    const { iterations } = maximise(patternsOf(alike), { before: alike.m, u: like });

    expect(iterations).toHaveLength(200);
  });

  it('counts the matches that told of each field', () => {
    const { told, matches } = maximise(patternsOf(TRUTH), { before: TRUTH.m, u: TRUTH.u });

    for (const count of told.values()) expect(count).toBeCloseTo(matches * TRUTH.pairs, 3);
  });

  it('takes no value on either side for no evidence', () => {
    const { fields, counts, pairs } = patternsOf(TRUTH);
    const silent = { fields: [...fields, { field: 'note', levels: 1 }], pairs };
    const patterns = {
      ...silent,
      counts: new Map([...counts].map(([pattern, count]) => [pattern * 2, count])),
    };

    const { m, matches, told } = maximise(patterns, { before: TRUTH.m, u: TRUTH.u });

    expect(apart(TRUTH.m, m)).toBeLessThan(1e-6);
    expect(matches).toBeCloseTo(TRUTH.matches, 5);
    expect(told.get('note')).toBeCloseTo(0, 9);
  });

  it('takes a pair that neither matches nor chance can give for no match', () => {
    const [m, u] = [sharesBy({ sex: [1, 0] }), sharesBy({ sex: [0.5, 0] })];
    const impossible = { fields: [{ field: 'sex', levels: 2 }], counts: new Map([[2, 10]]), pairs: 10 };

    expect(maximise(impossible, { before: m, u }).matches).toBe(0);
  });

  it('makes pairs and what was known before more likely with every step', () => {
    fc.assert(
      fc.property(truths, byField, (truth, before) => {
        const { iterations } = maximise(patternsOf(truth), { before, u: truth.u });

        const likelihoods = iterations.map(({ logLikelihood }) => logLikelihood);
        const steps = likelihoods.slice(1).map((now, at) => now - (likelihoods[at] ?? now));
        expect(Math.min(0, ...steps)).toBeGreaterThan(-1e-9 * truth.pairs);
      }),
    );
  });

  it('gives shares of all levels of a field, and a share of matches', () => {
    fc.assert(
      fc.property(truths, byField, (truth, before) => {
        const { m, matches } = maximise(patternsOf(truth), { before, u: truth.u });

        for (const levels of m.values()) expect(levels.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        expect(matches).toBeGreaterThanOrEqual(0);
        expect(matches).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('shareOfMatches', () => {
  it.each([0.9, 0.3, 0.001])('finds %d where m and u are known', (matches) => {
    const found = shareOfMatches(patternsOf({ ...TRUTH, matches }), TRUTH);

    expect(Math.abs(found / matches - 1)).toBeLessThan(0.001);
  });

  it('is none of no pairs', () => {
    expect(shareOfMatches({ ...patternsOf(TRUTH), counts: new Map(), pairs: 0 }, TRUTH)).toBe(0);
  });
});
