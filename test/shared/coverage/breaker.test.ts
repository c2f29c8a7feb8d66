import { describe, expect, it } from 'vitest';
import { checkBreaker } from '../../../shared/coverage/breaker.ts';

const QUIET = { newlyFlagged: 0, first: false };

describe('the circuit breaker', () => {
  it.each([
    ['a first run at 5 %', { newlyFlagged: 500, inScope: 10_000, first: true }, false],
    ['a first run above 5 %', { newlyFlagged: 501, inScope: 10_000, first: true }, true],
    ['1 % of the children', { newlyFlagged: 100, inScope: 10_000, first: false }, false],
    ['more than 1 % of the children', { newlyFlagged: 101, inScope: 10_000, first: false }, true],
    ['five times the usual', { newlyFlagged: 50, inScope: 10_000, usual: 10, first: false }, false],
    ['more than five times the usual', { newlyFlagged: 51, inScope: 10_000, usual: 10, first: false }, true],
    [
      'a few children after quiet nights',
      { newlyFlagged: 20, inScope: 10_000, usual: 0, first: false },
      false,
    ],
    [
      'more than a few after quiet nights',
      { newlyFlagged: 21, inScope: 10_000, usual: 0, first: false },
      true,
    ],
    ['1.4 % of Sóc Trăng at the first run', { newlyFlagged: 1_651, inScope: 119_885, first: true }, false],
    ['1.4 % of Sóc Trăng at a later run', { newlyFlagged: 1_651, inScope: 119_885, first: false }, true],
    ['half of the children', { ...QUIET, inScope: 10_000, withoutCommune: 5_000 }, false],
    ['more than half of the children', { ...QUIET, inScope: 10_000, withoutCommune: 5_001 }, true],
    ['a handful of children', { ...QUIET, inScope: 20, withoutCommune: 20 }, false],
    ['nothing in an empty province', { newlyFlagged: 0, inScope: 0, first: false }, false],
  ])('decides on %s', (_, input, held) => {
    expect(checkBreaker({ withoutCommune: 0, ...input }).held).toBe(held);
  });

  it('says which rule holds the run and how many would have passed', () => {
    const verdict = checkBreaker({
      withoutCommune: 0,
      newlyFlagged: 90,
      inScope: 10_000,
      usual: 10,
      first: false,
    });

    expect(verdict).toEqual({ held: true, limit: 50, reason: 'times_the_usual' });
  });

  it('speaks of the map first where few children have a commune, however many are flagged', () => {
    const verdict = checkBreaker({ newlyFlagged: 900, inScope: 1_000, withoutCommune: 1_000, first: true });

    expect(verdict).toEqual({ held: true, limit: 500, reason: 'without_commune' });
  });

  it('never lets the usual raise the share of the children', () => {
    const verdict = checkBreaker({
      withoutCommune: 0,
      newlyFlagged: 101,
      inScope: 10_000,
      usual: 1_000,
      first: false,
    });

    expect(verdict).toEqual({ held: true, limit: 100, reason: 'share_of_children' });
  });
});
