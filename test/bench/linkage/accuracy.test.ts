import { describe, expect, it } from 'vitest';
import { accuracyOf, countsOf } from '../../../bench/linkage/accuracy.ts';
import { lossOf } from '../../../bench/linkage/blocking-loss.ts';
import { SPLINK } from '../../../bench/linkage/published.ts';

const pairs = (...numbers: number[]) => new Set(numbers);

describe('the accuracy of found pairs', () => {
  it('counts what was found, found wrongly and missed', () => {
    const counts = countsOf(pairs(1, 2, 9), pairs(1, 2, 3, 4));

    expect(counts).toEqual({ truePositives: 2, falsePositives: 1, falseNegatives: 2 });
    expect(accuracyOf(counts)).toEqual({ precision: 2 / 3, recall: 0.5, f1: 4 / 7 });
  });

  it('is 1 where nothing was to be found and nothing was', () => {
    expect(accuracyOf(countsOf(pairs(), pairs()))).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('is the F1 that Splink published for its own counts', () => {
    const best = SPLINK.filter(({ threshold }) => threshold.includes('best'));

    expect(best.map((one) => accuracyOf(one).f1.toFixed(4))).toEqual(['0.9998', '0.9954', '0.8617']);
  });
});

describe('true pairs lost', () => {
  it('are told by whether any rule found them', () => {
    const [candidates, decided, truth] = [pairs(1, 2, 3), pairs(1, 5), pairs(1, 2, 4, 5)];

    expect(lossOf(candidates, decided, truth)).toEqual({ inBlocking: 1, inScoring: 1 });
  });
});
