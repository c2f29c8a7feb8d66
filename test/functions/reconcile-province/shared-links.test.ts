import { describe, expect, it } from 'vitest';
import { sharedLinks } from '../../../functions/reconcile-province/shared-links.ts';
import type { DecidedChildren } from '../../../shared/linkage/memory/decision.ts';
import type { Link } from '../../../shared/linkage/spec.ts';

const held = (left: number, right: number): Link => ({
  left,
  right,
  rule: 'scored',
  probability: 0.99,
  weight: 9,
  evidence: [],
});

function one(left: number, right: number): DecidedChildren {
  const word = { province: '94', childId: `${left}`, otherId: `${right}`, by: 'officer', at: '2023-07-01' };
  return { left, right, decision: { ...word, decision: 'same' }, changes: [] };
}

const told = (links: readonly Link[], pairs: readonly DecidedChildren[]): string[] =>
  sharedLinks(links, pairs).map(({ left, right, rule }) => `${left}–${right} ${rule}`);

describe('children called one', () => {
  it('hold the cards of each other, and of nobody else', () => {
    expect(told([held(0, 5), held(1, 6), held(2, 7)], [one(0, 1)])).toEqual([
      '0–6 same_child',
      '1–5 same_child',
    ]);
  });

  it('do so through a third one, however the words come', () => {
    const words = [one(0, 1), one(2, 3), one(3, 1)];

    expect(told([held(0, 5)], words).sort()).toEqual(['1–5 same_child', '2–5 same_child', '3–5 same_child']);
    expect(told([held(0, 5)], words.toReversed()).sort()).toEqual(told([held(0, 5)], words).sort());
  });

  it('share nothing where nobody said so, or nothing is held', () => {
    expect(told([held(0, 5)], [])).toEqual([]);
    expect(told([], [one(0, 1)])).toEqual([]);
  });
});
