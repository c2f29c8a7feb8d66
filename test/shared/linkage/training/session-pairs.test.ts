import { describe, expect, it } from 'vitest';
import { sessionPairs } from '../../../../shared/linkage/training/session-pairs.ts';
import type { TrainingLists } from '../../../../shared/linkage/training/training-lists.ts';
import { comparisonsOf, keyPartsOf } from '../../../../shared/linkage/vocabulary.ts';
import { SIZE, THINGS, type Thing } from '../things.ts';

const comparisons = comparisonsOf([SIZE], THINGS);
const ruleOn = (part: string) => ({ id: part, on: keyPartsOf([part], THINGS), limit: 50 });

/** Pairs of each session, and those it was the first to see. */
function counted(lists: TrainingLists<Thing>, ...parts: readonly string[]): { all: number; fresh: number }[] {
  const seen = new Set<number>();
  return parts
    .map((part) => sessionPairs(lists, { rule: ruleOn(part), comparisons, seen }))
    .map(({ all, fresh }) => ({ all: all.pairs, fresh: fresh.pairs }));
}

/** Three things of one word; each shares its tag with the next one of the other list. */
const lefts: Thing[] = ['a', 'b', 'c'].map((ref, at) => ({
  ref,
  word: 'fig',
  tags: [`t${at}`],
  size: 10 * at,
}));
const rights: Thing[] = ['x', 'y', 'z'].map((ref, at) => ({
  ref,
  word: 'fig',
  tags: [`t${at + 1}`],
  size: 10,
}));

describe('the pairs of a session', () => {
  it('are those that share its key', () => {
    expect(counted({ lefts, rights }, 'word')).toEqual([{ all: 9, fresh: 9 }]);
    expect(counted({ lefts, rights }, 'tag')).toEqual([{ all: 2, fresh: 2 }]);
  });

  it('are fresh where no session before has seen them', () => {
    expect(counted({ lefts, rights }, 'tag', 'word')).toEqual([
      { all: 2, fresh: 2 },
      { all: 9, fresh: 7 },
    ]);
    expect(counted({ lefts, rights }, 'word', 'tag')).toEqual([
      { all: 9, fresh: 9 },
      { all: 2, fresh: 0 },
    ]);
  });

  it('are told apart however many more records one list has', () => {
    const one = lefts.slice(0, 1);
    const many = Array.from({ length: 30 }, (_, at): Thing => ({ ref: `m${at}`, word: 'fig', tags: ['t0'] }));

    expect(counted({ lefts: one, rights: many }, 'tag', 'word')[1]).toEqual({ all: 30, fresh: 0 });
    expect(counted({ lefts: many, rights: one }, 'tag', 'word')[1]).toEqual({ all: 30, fresh: 0 });
  });

  it('are each counted once in one list, and never a record with itself', () => {
    expect(counted({ lefts, rights: lefts }, 'word')).toEqual([{ all: 3, fresh: 3 }]);
    expect(counted({ lefts, rights: lefts }, 'tag')).toEqual([{ all: 0, fresh: 0 }]);
  });

  it('are counted by the levels they reach', () => {
    const { all } = sessionPairs({ lefts, rights }, { rule: ruleOn('word'), comparisons, seen: new Set() });

    expect(all.fields).toEqual([{ field: 'size', levels: 2 }]);
    expect([...all.counts.values()].sort()).toEqual([3, 6]);
  });
});
