import { describe, expect, it } from 'vitest';
import { clustersOf, pairWeightOf } from '../../../shared/linkage/clusters.ts';
import { probabilityOf } from '../../../shared/linkage/engine/scorer.ts';
import type { LinkModel } from '../../../shared/linkage/model.ts';
import { plainSpec } from '../../../shared/linkage/plain-spec.ts';
import { scorePairs } from '../../../shared/linkage/score-pairs.ts';
import type { Vocabulary } from '../../../shared/linkage/vocabulary.ts';

/** Clusters of records 0, 1, 2 … with these bits between them; every other pair weighs `otherwise`. */
function clustered(
  bits: Readonly<Record<string, number>>,
  size: number,
  { otherwise = -10, threshold = 0.5 } = {},
): number[][] {
  const pairs = Object.entries(bits).map(([between, weight]) => {
    const [left = 0, right = 0] = between.split('-').map(Number);
    return { left, right, weight, probability: probabilityOf(weight) };
  });
  const weigh = (one: number, other: number) =>
    bits[`${Math.min(one, other)}-${Math.max(one, other)}`] ?? otherwise;
  return clustersOf(size, pairs, { threshold, weigh });
}

describe('records that are one person', () => {
  it('are those whose pairs are more likely true than not', () => {
    expect(clustered({ '0-1': 5, '2-3': -1 }, 4)).toEqual([[0, 1]]);
  });

  it('include one that a rule found by way of another only, when nothing speaks against it', () => {
    expect(clustered({ '0-1': 8, '1-2': 8 }, 3, { otherwise: -2 })).toEqual([[0, 1, 2]]);
  });

  it('are not joined by one chance likeness when everything else tells them apart', () => {
    const twoFamilies = { '0-1': 9, '2-3': 9, '1-2': 3 };

    expect(clustered(twoFamilies, 4)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('take the likelier partner of a record that two claim', () => {
    expect(clustered({ '0-1': 4, '1-2': 7 }, 3)).toEqual([[1, 2]]);
  });

  it('take the first partner in the list of a record that two claim alike', () => {
    expect(clustered({ '0-1': 5, '1-2': 5 }, 3)).toEqual([[0, 1]]);
  });

  it('join by the mean of all their pairs, not by their sum', () => {
    expect(clustered({ '0-1': 9, '0-2': 4, '1-2': 4, '2-3': 5 }, 4)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('are as sure as the threshold asks', () => {
    const bits = { '0-1': 5, '2-3': 3 };

    expect(clustered(bits, 4)).toHaveLength(2);
    expect(clustered(bits, 4, { threshold: 0.95 })).toEqual([[0, 1]]);
  });

  it('are given in ascending order whatever joined first', () => {
    expect(clustered({ '0-2': 6, '1-2': 9, '0-1': 6 }, 3)).toEqual([[0, 1, 2]]);
  });

  it('need better pairs where a chain runs through a large part of the list', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 401 }, (_, at) => [`${at}-${at + 1}`, at === 200 ? 0.5 : 4]),
    );

    const clusters = clustered(chain, 402, { otherwise: 1 });

    expect(clusters.map(({ length }) => length)).toEqual([201, 201]);
  });
});

interface Thing {
  ref: string;
  colour: string;
}

const MODEL: LinkModel = {
  id: 'things',
  version: 1,
  basis: 'made up',
  thresholds: { link: 0.5, unsure: 0.5, tie: 0, secondHolder: 10 },
  expectedShare: 1,
  fields: [
    {
      field: 'colour',
      label: { vi: 'Màu', en: 'Colour' },
      compares: 'colour',
      levels: [
        { id: 'equal', label: { vi: 'giống', en: 'equal' }, when: ['equal'], m: 0.9, u: 0.001 },
        { id: 'different', label: { vi: 'khác', en: 'different' }, m: 0.1, u: 0.999 },
      ],
    },
  ],
  blocking: { all: [{ id: 'first_letter', on: ['first_letter'], limit: 10, budget: 10 }] },
  sessions: [],
};

const VOCABULARY: Vocabulary<Thing> = {
  measures: {
    colour: { outcomes: ['equal', 'different'], of: (left, right) => Number(left.colour !== right.colour) },
  },
  adjustments: {},
  keys: { first_letter: ({ colour }) => [colour.slice(0, 1)] },
};

describe('the weight of any pair of a list', () => {
  const things = ['blue', 'red', 'blue', 'brown'].map((colour, at) => ({ ref: `t${at}`, colour }));
  const spec = plainSpec(MODEL, VOCABULARY, 'all');
  const weigh = pairWeightOf(things, spec);

  it('is that of the scored candidates', () => {
    const { pairs } = scorePairs({ lefts: things, rights: things }, spec);

    expect(pairs).toHaveLength(3);
    for (const { left, right, weight } of pairs) expect(weigh(left, right)).toBe(weight);
  });

  it('is told of pairs that no rule found, in either order', () => {
    expect(weigh(0, 1)).toBe(weigh(0, 3));
    expect(weigh(1, 0)).toBe(weigh(0, 1));
  });

  it('is nothing a cluster can be made of where there is no record', () => {
    expect(weigh(0, 9)).toBe(Number.NEGATIVE_INFINITY);
  });
});
