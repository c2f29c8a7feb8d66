import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../shared/coverage/counts.ts';
import { hideSmallCells, hideSmallCounts, SMALL_CELL } from '../../../shared/coverage/small-cells.ts';
import { AS_OF, gap, outcome } from './samples.ts';

describe('small cells', () => {
  it.each([
    ['large cells and zeros stay', { a: 5, b: 0, c: 70 }, { a: 5, b: 0, c: 70 }],
    [
      'a lone small cell takes the next larger one with it',
      { a: 3, b: 9, c: 70 },
      { a: null, b: null, c: 70 },
    ],
    ['two ones would still be known, so a third goes', { a: 1, b: 1, c: 70 }, { a: null, b: null, c: null }],
    ['several that are not small together suffice', { a: 4, b: 3, c: 70 }, { a: null, b: null, c: 70 }],
    ['zeros are taken last', { a: 3, b: 0 }, { a: null, b: null }],
  ])('%s', (_, cells, shown) => {
    expect(hideSmallCells<'a' | 'b' | 'c'>(cells as Record<'a' | 'b' | 'c', number>)).toEqual(shown);
  });

  it('are never shown, nor to be had back from the total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 8 }), (values) => {
        const shown = hideSmallCells(Object.fromEntries(values.map((value, at) => [`group ${at}`, value])));

        const hidden = values.filter((_, at) => shown[`group ${at}`] === null);
        const left = values.filter((_, at) => shown[`group ${at}`] !== null);
        expect(left.every((value) => value === 0 || value >= SMALL_CELL)).toBe(true);
        expect(hidden).not.toHaveLength(1);
      }),
    );
  });

  it('of a unit hide what adds up to them', () => {
    const counts = countsOf([...Array.from({ length: 3 }, () => outcome()), gap()], AS_OF).get('31639');

    const shown = counts && hideSmallCounts(counts);

    expect(shown).toMatchObject({ inScope: null, covered: null, uncovered: null });
    expect(Object.values(shown?.causes ?? {})).toEqual(Array.from({ length: 8 }, () => null));
    expect(shown?.by.age).toEqual({ '2': { inScope: null, uncovered: null } });
  });

  it('leave a large unit as it is', () => {
    const many = [...Array.from({ length: 40 }, () => outcome()), ...Array.from({ length: 9 }, () => gap())];
    const counts = countsOf(many, AS_OF).get('31639');

    const shown = counts && hideSmallCounts(counts);

    expect(shown).toMatchObject({ inScope: 49, covered: 40, uncovered: 9, unsure: 0 });
    expect(shown?.causes.never_issued).toBe(9);
  });
});
