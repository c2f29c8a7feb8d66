import { describe, expect, it } from 'vitest';
import type { Patterns } from '../../../../shared/linkage/training/patterns.ts';
import { sharesOf } from '../../../../shared/linkage/training/shares.ts';

const FIELDS = [
  { field: 'word', levels: 2 },
  { field: 'size', levels: 3 },
];
const NOTHING = { shares: new Map<string, Float64Array>(), pairs: 0 };

/** Patterns of pairs whose levels of word and size are given; -1 for none. */
function patternsOf(...pairs: readonly [word: number, size: number, count: number][]): Patterns {
  const counts = new Map(pairs.map(([word, size, count]) => [(word + 1) * 4 + size + 1, count]));
  return { fields: FIELDS, counts, pairs: pairs.reduce((sum, [, , count]) => sum + count, 0) };
}

const listsOf = (shares: ReadonlyMap<string, Float64Array>) =>
  Object.fromEntries([...shares].map(([field, share]) => [field, [...share]]));

describe('sharesOf', () => {
  it('counts each level among the pairs where both sides have a value', () => {
    const { shares, told } = sharesOf(patternsOf([0, 2, 3], [1, -1, 1], [-1, 0, 1]), NOTHING, () => 1);

    expect(listsOf(shares)).toEqual({ word: [0.75, 0.25], size: [0.25, 0, 0.75] });
    expect(Object.fromEntries(told)).toEqual({ word: 4, size: 4 });
  });

  it('counts a pair as much as it is likely of the kind that is counted', () => {
    const patterns = patternsOf([0, 0, 10], [1, 1, 10]);
    const isMatch = (pattern: number) => (pattern === 5 ? 0.9 : 0.1);

    const { shares, told } = sharesOf(patterns, NOTHING, isMatch);

    expect(shares.get('word')?.[0]).toBeCloseTo(0.9, 12);
    expect(told.get('word')).toBeCloseTo(10, 12);
  });

  it('draws the shares towards what was known, as strongly as so many pairs would', () => {
    const before = { shares: new Map([['word', Float64Array.of(0.5, 0.5)]]), pairs: 10 };

    const { shares, told } = sharesOf(patternsOf([0, -1, 30]), before, () => 1);

    expect([...(shares.get('word') ?? [])]).toEqual([35 / 40, 5 / 40]);
    expect(told.get('word')).toBe(30);
  });

  it('holds levels for even where nothing was known of the field', () => {
    const { shares, told } = sharesOf(patternsOf([0, -1, 1]), { ...NOTHING, pairs: 3 }, () => 1);

    expect([...(shares.get('size') ?? [])]).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(told.get('size')).toBe(0);
  });

  it('has no shares of a field that neither was known nor met', () => {
    expect(listsOf(sharesOf(patternsOf(), NOTHING, () => 1).shares)).toEqual({
      word: [0, 0],
      size: [0, 0, 0],
    });
  });
});
