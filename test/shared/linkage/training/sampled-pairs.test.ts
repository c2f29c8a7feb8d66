import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampledPairs } from '../../../../shared/linkage/training/sampled-pairs.ts';

describe('sampledPairs', () => {
  it('covers all pairs of two lists evenly', () => {
    const parts = 10;
    const cells = new Map<string, number>();
    for (const [left, right] of sampledPairs({ lefts: 700, rights: 1_300, isOneList: false }, 20_000)) {
      const cell = `${Math.floor((left / 700) * parts)} ${Math.floor((right / 1_300) * parts)}`;
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }

    expect(cells.size).toBe(parts * parts);
    expect(Math.min(...cells.values())).toBeGreaterThan(190);
    expect(Math.max(...cells.values())).toBeLessThan(210);
  });

  it('gives as many as asked for, each inside the lists', () => {
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(size, size, fc.nat(100), (lefts, rights, count) => {
        const pairs = [...sampledPairs({ lefts, rights, isOneList: false }, count)];

        expect(pairs).toHaveLength(count);
        expect(
          pairs.every(([left, right]) => left >= 0 && left < lefts && right >= 0 && right < rights),
        ).toBe(true);
      }),
    );
  });

  it('is the same every time', () => {
    const sizes = { lefts: 30, rights: 30, isOneList: false };

    expect([...sampledPairs(sizes, 50)]).toEqual([...sampledPairs(sizes, 50)]);
  });

  it('lets no record of a list meet itself', () => {
    const withItself = [...sampledPairs({ lefts: 5, rights: 5, isOneList: true }, 200)];
    const withAnother = [...sampledPairs({ lefts: 5, rights: 5, isOneList: false }, 200)];

    expect(withItself.some(([left, right]) => left === right)).toBe(false);
    expect(withItself.length).toBeGreaterThan(150);
    expect(withAnother.some(([left, right]) => left === right)).toBe(true);
  });

  it.each([
    [0, 5],
    [5, 0],
  ])('has no pairs of %i and %i records', (lefts, rights) => {
    expect([...sampledPairs({ lefts, rights, isOneList: false }, 10)]).toEqual([]);
  });
});
