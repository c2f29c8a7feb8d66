import { describe, expect, it } from 'vitest';
import { rarity } from '../../../bench/linkage/rarity.ts';
import type { FieldDescription } from '../../../shared/linkage/model.ts';
import { record } from './records.ts';

const level = (id: string) => ({ id, label: { vi: id, en: id }, m: 0.5, u: 0.5 });
const FIELD: FieldDescription = {
  field: 'name',
  label: { vi: 'Tên', en: 'Name' },
  compares: 'name',
  levels: ['equal', 'alike', 'different'].map(level),
};
const [AGREES, DIFFERS] = [0, 2];

/** Four of five live in Leeds: chance agrees on a city with 0.68. */
const cities = ['leeds', 'leeds', 'leeds', 'leeds', 'truro'].map((city) => record({ city }));
const ofCity = rarity(['city'])(cities, FIELD);
const [leeds, truro] = [record({ city: 'leeds' }), record({ city: 'truro' })];

describe('the rarity of a value', () => {
  it('adds the bits by which it is rarer than a value that agrees by chance', () => {
    expect(ofCity(truro, truro, AGREES)).toBeCloseTo(Math.log2(0.68 / 0.2));
    expect(ofCity(leeds, leeds, AGREES)).toBeCloseTo(Math.log2(0.68 / 0.8));
  });

  it('is that of the commoner of two values written alike', () => {
    expect(ofCity(record({ city: 'leedss' }), leeds, AGREES)).toBeCloseTo(Math.log2(0.68 / 0.8));
  });

  it('counts for nothing on the last level, which agrees on nothing', () => {
    expect(ofCity(truro, truro, DIFFERS)).toBe(0);
  });

  it('adds up over two columns, in whichever order they are filled', () => {
    const people = [
      record({ given: 'mia', surname: 'green' }),
      record({ given: 'mia', surname: 'white' }),
      record({ given: 'otto', surname: 'green' }),
    ];
    const adjust = rarity(['given', 'surname'])(people, FIELD);
    const [straight, turned] = [
      record({ given: 'otto', surname: 'white' }),
      record({ given: 'white', surname: 'otto' }),
    ];

    expect(adjust(straight, turned, AGREES)).toBeCloseTo(2 * Math.log2(5 / 9 / (1 / 3)));
    expect(adjust(turned, straight, AGREES)).toBeCloseTo(adjust(straight, turned, AGREES));
  });
});
