import { describe, expect, it } from 'vitest';
import { randomOf, sample, weighted } from '../../../local/province/random.ts';

describe('seeded chance', () => {
  it('repeats itself for a seed and a stream, and only for both', () => {
    const drawn = (seed: number, stream: string) => {
      const random = randomOf(seed, stream);
      return Array.from({ length: 20 }, () => random.int(0, 1_000_000));
    };

    expect(drawn(1, 'cards')).toEqual(drawn(1, 'cards'));
    expect(drawn(1, 'cards')).not.toEqual(drawn(2, 'cards'));
    expect(drawn(1, 'cards')).not.toEqual(drawn(1, 'births'));
  });

  it('draws from a table by weight', () => {
    const random = randomOf(3, 'test');
    const table = weighted([
      ['often', 9],
      ['seldom', 1],
      ['never', 0],
    ]);

    const drawn = Array.from({ length: 5000 }, () => random.draw(table));

    expect(drawn.filter((word) => word === 'often').length / 5000).toBeCloseTo(0.9, 1);
    expect(drawn).not.toContain('never');
  });

  it('samples without replacement, the heavier more often', () => {
    const values = Array.from({ length: 1000 }, (_, position) => position);
    const weight = (value: number) => (value < 500 ? 9 : 1);

    const chosen = sample(values, 100, { random: randomOf(1, 'test'), weight });

    expect(new Set(chosen).size).toBe(100);
    expect(chosen.filter((value) => value < 500).length).toBeGreaterThan(75);
  });

  it('reaches both ends of a range', () => {
    const random = randomOf(4, 'test');
    const drawn = new Set(Array.from({ length: 200 }, () => random.int(1, 3)));

    expect([...drawn].sort()).toEqual([1, 2, 3]);
  });

  it('has nothing to draw from an empty table', () => {
    expect(() => weighted([])).toThrow();
  });
});
