import { describe, expect, it } from 'vitest';
import type { ChildDecision, Decision } from '../../../../shared/linkage/memory/decision.ts';
import { latestByPair, pairOf, standingAmong } from '../../../../shared/linkage/memory/last-words.ts';

type Said = Pick<Decision, 'decision'> & { on: number };

const word = ({ decision, on }: Said) =>
  ({ province: '94', by: 'officer', at: `2023-06-0${on}T03:00:00.000Z`, decision }) as const;
const onCard = (childId: string, cardKey: string, said: Said): Decision => ({
  ...word(said),
  childId,
  cardKey,
});
const onChildren = (childId: string, otherId: string, said: Said): ChildDecision => ({
  ...word(said),
  childId,
  otherId,
});

describe('the words that stand', () => {
  it('are the last on each pair, in whatever order they come', () => {
    const later = onCard('a', 'C1', { decision: 'different', on: 2 });
    const earlier = onCard('a', 'C1', { decision: 'same', on: 1 });

    expect(latestByPair([later, earlier])).toEqual(new Map([['a card C1', later]]));
    expect(standingAmong([later, earlier])).toEqual(new Set([later]));
  });

  it('give a card to the child it was confirmed for last, and leave every refusal', () => {
    const first = onCard('a', 'C1', { decision: 'same', on: 1 });
    const second = onCard('b', 'C1', { decision: 'same', on: 2 });
    const refused = onCard('c', 'C1', { decision: 'different', on: 3 });

    expect(standingAmong([first, second, refused])).toEqual(new Set([second, refused]));
  });

  it('on two children are on one pair, whichever is named first', () => {
    const one = onChildren('a', 'b', { decision: 'same', on: 1 });
    const other = onChildren('b', 'a', { decision: 'different', on: 2 });

    expect(pairOf(one)).toBe(pairOf(other));
    expect(standingAmong([one, other])).toEqual(new Set([other]));
  });
});
