import { describe, expect, it } from 'vitest';
import {
  isContradicted,
  learnFields,
  priorBits,
  probabilityOf,
  scorerOf,
  sumOf,
  weightOf,
} from '../../../../shared/linkage/engine/scorer.ts';
import { plainSpec } from '../../../../shared/linkage/plain-spec.ts';
import { modelOfThings, THINGS, type Thing, WORD } from '../things.ts';

const model = modelOfThings({ expectedShare: 0.8 });
const whole = { lefts: 4_000, rights: 5_000 };

describe('priorBits', () => {
  it('is the expected number of matches over all pairs', () => {
    expect(priorBits({ model }, whole, whole)).toBeCloseTo(Math.log2((0.8 * 4_000) / (4_000 * 5_000)), 9);
  });

  it('grows as the lists empty, on either side', () => {
    const bits = [
      whole,
      { lefts: 1_000, rights: 5_000 },
      { lefts: 1_000, rights: 500 },
      { lefts: 250, rights: 125 },
    ].map((open) => priorBits({ model }, whole, open));

    expect(bits.map((one) => Math.round((one - (bits[0] ?? 0)) * 10) / 10)).toEqual([0, 2, 5.3, 9.3]);
  });

  it('does not grow because few are left, beyond fifty a side', () => {
    const few = priorBits({ model }, whole, { lefts: 50, rights: 50 });

    expect(priorBits({ model }, whole, { lefts: 1, rights: 1 })).toBe(few);
    expect(priorBits({ model }, whole, { lefts: 0, rights: 0 })).toBe(few);
  });

  it('is that of fifty records for shorter lists', () => {
    const one = { lefts: 1, rights: 1 };

    expect(priorBits({ model }, one, one)).toBeCloseTo(Math.log2(0.8 / 50), 9);
  });
});

describe('scorerOf', () => {
  const spec = plainSpec(
    modelOfThings({ fields: [{ ...WORD, adjust: 'crowd' }, ...modelOfThings().fields.slice(1)] }),
    THINGS,
    'all',
  );
  const rights: Thing[] = [{ ref: 'r', word: 'fig', size: 10 }, { ref: 's' }];
  const scorer = scorerOf(learnFields(spec, rights), -4);
  const fig: Thing = { ref: 'l', word: 'fig', size: 90 };
  const [right = fig] = rights;

  it('adds to the odds beforehand what each field is worth, adjusted to this pair', () => {
    expect(scorer.weigh(fig, right)).toBeCloseTo(-4 + Math.log2(900) - 2 + Math.log2(1 / 9), 9);
  });

  it('says so step by step', () => {
    expect(scorer.evidence(fig, right)).toEqual([
      { field: 'prior', level: 'expected', weight: -4 },
      { field: 'word', level: 'equal', weight: expect.closeTo(Math.log2(900) - 2, 9), rarity: -2 },
      { field: 'size', level: 'far', weight: expect.closeTo(Math.log2(1 / 9), 9) },
    ]);
    expect(sumOf(scorer.evidence(fig, right))).toBeCloseTo(scorer.weigh(fig, right), 9);
  });

  it('takes nothing from a field a side has no value of', () => {
    expect(scorer.weigh(fig, { ref: 's' })).toBe(-4);
    expect(scorer.evidence(fig, { ref: 's' })).toHaveLength(1);
  });

  it('adjusts each pair for itself, also after another on the same level', () => {
    const [word] = spec.comparisons;
    const bySize = {
      ...spec,
      comparisons: word ? [{ ...word, adjustment: () => (one: Thing) => one.size ?? 0 }] : [],
    };
    const evidenceOf = scorerOf(learnFields(bySize, rights), 0).evidence;
    const rarities = [1, 2, 2, 0, 1].map((size) => evidenceOf({ ...fig, size }, right)[1]?.rarity);

    expect(rarities).toEqual([1, 2, 2, undefined, 1]);
  });

  it('gives each pair its own evidence, also after a pair on the same level', () => {
    const before = scorer.evidence(fig, right);
    scorer.evidence({ ...fig, word: 'date' }, right);

    expect(scorer.evidence(fig, right)).toEqual(before);
  });
});

describe('evidence', () => {
  const hit = (field: string, weight: number) => ({ field, level: 'any', weight });

  it('is contradicted by a field more than two bits against, whatever the odds beforehand', () => {
    expect(isContradicted([hit('prior', -12), hit('word', -2)])).toBe(false);
    expect(isContradicted([hit('prior', -12), hit('word', 9), hit('size', -2.1)])).toBe(true);
  });
});

describe('odds and probabilities', () => {
  it('are two ways to say the same', () => {
    expect([0, 1, -3].map(probabilityOf)).toEqual([0.5, 2 / 3, 1 / 9]);
    for (const probability of [0.01, 0.3, 0.9, 0.999])
      expect(probabilityOf(weightOf(probability))).toBeCloseTo(probability, 12);
  });
});
