import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clustersOf } from '../../../shared/linkage/clusters.ts';
import { probabilityOf } from '../../../shared/linkage/engine/scorer.ts';

const SIZE = 8;
/** Bits between every two of some records. */
const weights = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), {
  minLength: SIZE * SIZE,
  maxLength: SIZE * SIZE,
});

function clustered(bits: readonly number[], threshold: number): number[][] {
  const weigh = (one: number, other: number): number =>
    bits[Math.min(one, other) * SIZE + Math.max(one, other)] ?? 0;
  const pairs = Array.from({ length: SIZE }, (_, left) =>
    Array.from({ length: left }, (_, right) => ({ left, right, weight: weigh(left, right) })),
  ).flat();
  const scored = pairs.map((pair) => ({ ...pair, probability: probabilityOf(pair.weight) }));
  return clustersOf(SIZE, scored, { threshold, weigh });
}

it('a record is in one cluster at most, and never alone', () => {
  fc.assert(
    fc.property(weights, (bits) => {
      const clusters = clustered(bits, 0.5);

      expect(new Set(clusters.flat()).size).toBe(clusters.flat().length);
      for (const { length } of clusters) expect(length).toBeGreaterThan(1);
    }),
  );
});

it('two records alone are joined exactly when their pair reaches the threshold', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: 0.05, max: 0.95 }),
      (weight, threshold) => {
        const pair = { left: 0, right: 1, weight, probability: probabilityOf(weight) };
        const isOne = clustersOf(2, [pair], { threshold, weigh: () => weight }).length === 1;

        expect(isOne).toBe(weight >= Math.log2(threshold / (1 - threshold)));
      },
    ),
  );
});
