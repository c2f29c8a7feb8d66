import { describe, expect, it } from 'vitest';
import type { FieldDescription } from '../../../shared/linkage/model.ts';
import { MISSING } from '../../../shared/linkage/spec.ts';
import { blockingOf, comparisonsOf } from '../../../shared/linkage/vocabulary.ts';
import { field, level, SIZE, THINGS, type Thing, WORD } from './things.ts';

/** The level two things reach, by its id. */
function levelOf(description: FieldDescription, left: Omit<Thing, 'ref'>, right: Omit<Thing, 'ref'>) {
  const [comparison] = comparisonsOf([description], THINGS);
  const at = comparison?.assess({ ref: 'l', ...left }, { ref: 'r', ...right });
  return at === undefined || at === MISSING ? undefined : comparison?.levels[at]?.id;
}

describe('a field with a measure of outcomes', () => {
  const words = field('word', [
    level('equal', { when: ['equal'] }),
    level('like', { when: ['same_length', 'begins_alike'] }),
    level('else'),
  ]);

  it.each([
    ['apple', 'apple', 'equal'],
    ['apple', 'ale', 'like'],
    ['apple', 'grape', 'like'],
    ['apple', 'fig', 'else'],
    ['apple', undefined, undefined],
    [undefined, undefined, undefined],
  ])('puts %s and %s on the level that speaks of them: %s', (left, right, expected) => {
    expect(levelOf(words, { ...(left && { word: left }) }, { ...(right && { word: right }) })).toBe(expected);
  });

  it('leaves outcomes no level speaks of to the last', () => {
    expect(levelOf(WORD, { word: 'apple' }, { word: 'ale' })).toBe('other');
  });

  it('takes a level that waits for nothing as one that is never reached', () => {
    const idle = field('word', [level('never'), level('equal', { when: ['equal'] }), level('else')]);

    expect(levelOf(idle, { word: 'fig' }, { word: 'fig' })).toBe('equal');
  });

  it('refuses an outcome the measure does not have', () => {
    const unknown = field('word', [level('equal', { when: ['euqal'] }), level('else')]);

    expect(() => comparisonsOf([unknown], THINGS)).toThrow(
      new RangeError('word: no level can be told by euqal'),
    );
  });

  it('refuses two levels of one outcome, since only the first could ever be reached', () => {
    const twice = field('word', [
      level('equal', { when: ['equal'] }),
      level('like', { when: ['begins_alike', 'equal'] }),
      level('else'),
    ]);

    expect(() => comparisonsOf([twice], THINGS)).toThrow(
      new RangeError('word: no level can be told by equal'),
    );
  });
});

describe('a field with a measure of similarity', () => {
  const sizes = field('size', [
    level('same', { atLeast: 1 }),
    level('near', { atLeast: 0.9 }),
    level('far', { atLeast: 0.5 }),
    level('else'),
  ]);

  it.each([
    [40, 40, 'same'],
    [40, 41, 'near'],
    [40, 50, 'near'],
    [40, 51, 'far'],
    [10, 90, 'else'],
    [0, 100, 'else'],
  ])('puts %i and %i on the best level whose floor they reach: %s', (left, right, expected) => {
    expect(levelOf(sizes, { size: left }, { size: right })).toBe(expected);
  });

  it('is no evidence where a side has no value', () => {
    expect(levelOf(sizes, { size: 40 }, {})).toBeUndefined();
  });

  it.each([
    ['go up', [level('a', { atLeast: 0.5 }), level('b', { atLeast: 0.9 }), level('c')]],
    ['stay', [level('a', { atLeast: 0.5 }), level('b', { atLeast: 0.5 }), level('c')]],
    ['have no floor before the last', [level('a'), level('b', { atLeast: 0.5 }), level('c')]],
    ['leave nothing to the last', [level('a', { atLeast: 0 }), level('b')]],
  ])('refuses levels that %s', (_, levels) => {
    expect(() => comparisonsOf([field('size', levels)], THINGS)).toThrow(
      new RangeError('size: levels go from the best down'),
    );
  });
});

describe('comparisonsOf', () => {
  it('keeps names, words and levels of every field in their order', () => {
    const comparisons = comparisonsOf([SIZE, { ...WORD, field: 'title' }], THINGS);

    expect(comparisons.map(({ field: name, label, levels }) => ({ name, label, levels }))).toEqual([
      { name: 'size', label: SIZE.label, levels: SIZE.levels },
      { name: 'title', label: WORD.label, levels: WORD.levels },
    ]);
  });

  it('learns the adjustment from the list of the call, for the levels of its field', () => {
    const [plain, adjusted] = comparisonsOf([WORD, { ...WORD, adjust: 'crowd' }], THINGS);
    const [one, other]: Thing[] = [{ ref: 'a' }, { ref: 'b' }];

    const adjust = one && other && adjusted?.adjustment?.([one, other, one]);

    expect(plain).not.toHaveProperty('adjustment');
    expect(plain).not.toHaveProperty('adjustedBy');
    expect(adjusted?.adjustedBy).toBe('crowd');
    expect(one && other && [adjust?.(one, other, 0), adjust?.(one, other, 1)]).toEqual([-3, 0]);
  });

  it.each([
    ['a measure', { ...WORD, compares: 'colour' }],
    ['an adjustment', { ...WORD, adjust: 'colour' }],
  ])('refuses %s the records do not have', (_, description) => {
    expect(() => comparisonsOf([description], THINGS)).toThrow(
      new RangeError('the model speaks of colour, which this record has not'),
    );
  });
});

describe('blocking rules', () => {
  const thing: Thing = { ref: 'a', word: 'fig', tags: ['x', 'y'], size: 47 };

  it('keep id and limit of what the model describes', () => {
    const [rule] = blockingOf([{ id: 'by_word', on: ['word', 'decade'], limit: 7, budget: 9 }], THINGS);

    expect(rule).toMatchObject({ id: 'by_word', limit: 7 });
    expect(rule?.on.map((part) => part(thing))).toEqual([['fig'], ['4']]);
  });

  it('cannot speak of a key the records do not have', () => {
    expect(() => blockingOf([{ id: 'a', on: ['colour'], limit: 1, budget: 1 }], THINGS)).toThrow(
      new RangeError('the model speaks of colour, which this record has not'),
    );
  });
});
