import { describe, expect, it } from 'vitest';
import { FULL_SIZE, sizeConflict, sizeOf } from '../../bench/province-size.ts';

describe('the size of a synthetic province', () => {
  it('leaves as large a part without a card as Sóc Trăng had, where nobody says how many', () => {
    expect(sizeOf({ children: 119_885, uncovered: undefined })).toEqual(FULL_SIZE);
    expect(sizeOf({ children: 1_000, uncovered: undefined })).toEqual({ children: 1_000, uncovered: 14 });
    expect(sizeOf({ children: 1_000, uncovered: 0 })).toEqual({ children: 1_000, uncovered: 0 });
  });

  it('has no more children without a card than children', () => {
    expect(sizeConflict({ children: 5, uncovered: 5 })).toBeUndefined();
    expect(sizeConflict({ children: 5, uncovered: 6 })).toContain('at most');
  });
});
