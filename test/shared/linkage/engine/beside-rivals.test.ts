import { describe, expect, it } from 'vitest';
import { besideRivals } from '../../../../shared/linkage/engine/beside-rivals.ts';
import { probabilityOf } from '../../../../shared/linkage/engine/scorer.ts';

const probabilities = (...pairs: readonly [left: string, right: string, weight: number][]) => [
  ...besideRivals(pairs.map(([left, right, weight]) => ({ left, right, weight }))),
];

describe('besideRivals', () => {
  it('is the probability of the odds where nobody else fits', () => {
    expect(probabilities(['a', 'x', 3], ['b', 'y', -1])).toEqual([probabilityOf(3), probabilityOf(-1)]);
  });

  it('is shared by all who fit one right, and nobody', () => {
    expect(probabilities(['a', 'x', 1], ['b', 'x', 2], ['c', 'x', 0])).toEqual([2 / 8, 4 / 8, 1 / 8]);
  });

  it('is about a half for two who fit alike, however well', () => {
    for (const one of probabilities(['a', 'x', 30], ['b', 'x', 30])) expect(one).toBeCloseTo(0.5, 6);
  });

  it('is not less for a left that fits two rights', () => {
    expect(probabilities(['a', 'x', 1], ['a', 'y', 1])).toEqual([2 / 3, 2 / 3]);
  });

  it('is nothing of no pairs', () => {
    expect(probabilities()).toEqual([]);
  });
});
