import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, MISSING } from '../../../../shared/linkage/spec.ts';
import { levelsOf, patternCounter } from '../../../../shared/linkage/training/patterns.ts';
import { level } from '../things.ts';

/** A pair is the levels it reaches, all of them on the left. */
interface Reached {
  levels: readonly number[];
}

const sizes = fc.array(fc.integer({ min: 1, max: 13 }), { minLength: 1, maxLength: 8 });
const pairsOf = (counts: readonly number[]) =>
  fc.array(fc.tuple(...counts.map((count) => fc.integer({ min: MISSING, max: count - 1 }))));
const counted = sizes.chain((counts) => fc.record({ counts: fc.constant(counts), pairs: pairsOf(counts) }));

function comparisonsOf(counts: readonly number[]): Comparison<Reached>[] {
  return counts.map((count, at) => ({
    field: `f${at}`,
    label: { vi: '', en: '' },
    levels: Array.from({ length: count }, (_, one) => level(`${one}`)),
    assess: ({ levels }) => levels[at] ?? MISSING,
  }));
}

describe('patternCounter', () => {
  it('keeps the levels of every pair, however many share them', () => {
    fc.assert(
      fc.property(counted, ({ counts, pairs }) => {
        const counter = patternCounter(comparisonsOf(counts));
        for (const levels of pairs) counter.add({ levels }, { levels: [] });

        const patterns = counter.patterns();

        const back = [...patterns.counts].flatMap(([pattern, count]) =>
          Array.from({ length: count }, () => levelsOf(pattern, patterns.fields).join()),
        );
        expect(back.sort()).toEqual(pairs.map((levels) => levels.join()).sort());
        expect(patterns.pairs).toBe(pairs.length);
      }),
    );
  });

  it('names the fields and how many levels each has', () => {
    const { fields } = patternCounter(comparisonsOf([3, 2])).patterns();

    expect(fields).toEqual([
      { field: 'f0', levels: 3 },
      { field: 'f1', levels: 2 },
    ]);
  });

  it('refuses more patterns than whole numbers can tell apart', () => {
    const most = comparisonsOf(Array.from({ length: 52 }, () => 1));

    expect(() => patternCounter(most)).not.toThrow();
    expect(() => patternCounter([...most, ...comparisonsOf([1])])).toThrow(RangeError);
  });
});
