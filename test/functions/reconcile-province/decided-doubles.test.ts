import { describe, expect, it } from 'vitest';
import {
  pairsToJoin,
  type WordOnDrafts,
  wordsOnDrafts,
} from '../../../functions/reconcile-province/decided-doubles.ts';
import type { ChildDecision } from '../../../shared/linkage/memory/decision.ts';
import { type ChildDraft, draftOf } from '../../../shared/register/draft.ts';
import { idFoundedBy } from '../../../shared/register/founding.ts';
import { identify } from '../../../shared/register/identities.ts';
import { type IdentityMemory, noMemory } from '../../../shared/register/identity-memory.ts';
import { birth, resident } from '../../shared/register/rows.ts';

const one = (left: number, right: number): WordOnDrafts => ({ pair: [left, right], areOne: true });
const two = (left: number, right: number): WordOnDrafts => ({ pair: [left, right], areOne: false });

describe('pairs to join', () => {
  it('are the doubles found where nobody said anything', () => {
    expect(pairsToJoin([], [[0, 1]], 2)).toEqual([[0, 1]]);
  });

  it('are those called one before those that linkage found', () => {
    expect(pairsToJoin([one(1, 2)], [[0, 1]], 3)).toEqual([
      [1, 2],
      [0, 1],
    ]);
  });

  it('are none of two called two, be it through a third', () => {
    expect(pairsToJoin([two(0, 2)], [[0, 2]], 3)).toEqual([]);
    const bridge = [
      [0, 1],
      [1, 2],
    ] as const;
    expect(pairsToJoin([two(0, 2)], bridge, 3)).toEqual([[0, 1]]);
  });

  it('follow the later word, which comes first', () => {
    expect(pairsToJoin([one(0, 1), two(0, 1)], [], 2)).toEqual([[0, 1]]);
    expect(pairsToJoin([two(0, 1), one(0, 1)], [], 2)).toEqual([]);
    expect(pairsToJoin([one(0, 1), one(1, 2), two(0, 2)], [], 3)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});

const [EARLY, LATE] = [idFoundedBy('b:b1', '94'), idFoundedBy('r:r2', '94')];
const first = draftOf({ births: [birth({ key: 'b1' })], residents: [] });
const second = draftOf({ births: [], residents: [resident({ key: 'r2' })] });
const both = draftOf({ births: [birth({ key: 'b1' })], residents: [resident({ key: 'r2' })] });
const BEFORE = identify([first, second], noMemory('94')).memory;
const MERGED = identify([both], BEFORE).memory;

const word = (decision: 'same' | 'different', on: number): ChildDecision => ({
  province: '94',
  childId: EARLY,
  otherId: LATE,
  decision,
  by: 'account-7',
  at: `2023-07-0${on}T03:00:00.000Z`,
});

const placed = (drafts: readonly ChildDraft[], memory: IdentityMemory) =>
  wordsOnDrafts([word('same', 1)], drafts, memory).map(({ pair }) => pair);

describe('words on drafts', () => {
  it('find the two whose rows had the ids, also when one was buried in the other since', () => {
    expect(placed([first, second], BEFORE)).toEqual([[0, 1]]);
    expect(placed([second, first], BEFORE)).toEqual([[1, 0]]);
    expect(placed([first, second], MERGED)).toEqual([[0, 1]]);
  });

  it('find of the parts of a child the one with the founding row', () => {
    const stay = draftOf({ births: [], residents: [resident({ key: 'r1' })] });
    const whole = draftOf({ births: [birth({ key: 'b1' })], residents: [resident({ key: 'r1' })] });
    const { memory } = identify([whole, second], noMemory('94'));

    expect(placed([stay, first, second], memory)).toEqual([[1, 2]]);
    expect(placed([second, first, stay], memory)).toEqual([[1, 0]]);
  });

  it('are none on two that are one by their rows, or of whom one left', () => {
    expect(placed([both], MERGED)).toEqual([]);
    expect(placed([first], BEFORE)).toEqual([]);
    expect(wordsOnDrafts([], [first, second], BEFORE)).toEqual([]);
  });

  it('come with the latest first', () => {
    const words = [word('same', 2), word('different', 3), word('same', 1)];

    expect(wordsOnDrafts(words, [first, second], BEFORE).map(({ areOne }) => areOne)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
