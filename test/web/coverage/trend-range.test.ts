import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../../web/coverage/trend-range.ts';

describe('the range a trend is drawn in', () => {
  it('never goes below none', () => {
    expect(rangeOf([1, 1], 'uncovered')).toEqual([0, 3]);
  });

  it('never goes above all', () => {
    expect(rangeOf([0.999, 1], 'rate')).toEqual([0.997, 1]);
  });

  it('leaves a quarter of what moved above and below', () => {
    expect(rangeOf([1600, 1700], 'uncovered')).toEqual([1575, 1725]);
  });
});
