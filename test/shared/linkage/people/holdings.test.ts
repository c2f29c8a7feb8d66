import { describe, expect, it } from 'vitest';
import { holdingsOf } from '../../../../shared/linkage/people/holdings.ts';

const links = [
  { left: 0, right: 3 },
  { left: 2, right: 0 },
  { left: 2, right: 2 },
  { left: 2, right: 1 },
];

describe('holdingsOf', () => {
  const holdings = holdingsOf(links, 5);

  it('knows the owner of every right', () => {
    expect([0, 1, 2, 3, 4].map(holdings.ownerOf)).toEqual([2, 2, 2, 0, undefined]);
  });

  it('knows all a left holds', () => {
    expect([0, 1, 2].map(holdings.heldBy)).toEqual([[3], [], [0, 2, 1]]);
  });
});
