import { describe, expect, it } from 'vitest';
import { rounded, trainedField } from '../../../../shared/linkage/training/trained-field.ts';
import { field, level } from '../things.ts';

const CODE = field('code', [
  level('equal', { when: ['equal'], m: 0.8, u: 0.01 }),
  level('like', { when: ['like'], m: 0.1, u: 0.04 }),
  level('different', { m: 0.1, u: 0.95 }),
]);

/** m and u of the levels after so many matches told of the field, by what was drawn. */
function figures({ m = [0.9, 0.06, 0.04], told = 1_000, drawn = [0.02, 0.08, 0.9], matches = 0 }) {
  const learnt = { m: Float64Array.from(m), told };
  const trained = trainedField(CODE, learnt, { shares: Float64Array.from(drawn), matches });
  return { m: trained.levels.map((one) => one.m), u: trained.levels.map(({ u }) => u) };
}

describe('a trained field', () => {
  it('takes m and u as they were learnt, and keeps its words', () => {
    const drawn = { shares: Float64Array.of(0.02, 0.08, 0.9), matches: 0 };

    const { levels, ...words } = trainedField(
      CODE,
      { m: Float64Array.of(0.9, 0.06, 0.04), told: 1_000 },
      drawn,
    );

    const { levels: described, ...kept } = CODE;
    expect(words).toEqual(kept);
    expect(levels).toEqual([
      { ...described[0], m: 0.9, u: 0.02 },
      { ...described[1], m: 0.06, u: 0.08 },
      { ...described[2], m: 0.04, u: 0.9 },
    ]);
  });

  it('keeps what is described where nothing was drawn', () => {
    const { levels } = trainedField(
      CODE,
      { m: Float64Array.of(0.8, 0.1, 0.1), told: 0 },
      { shares: undefined, matches: 0 },
    );

    expect(levels).toEqual(CODE.levels);
  });

  it('takes the matches off what was drawn by chance', () => {
    const ofChance = [0.02, 0.08, 0.9];
    const ofMatches = [0.9, 0.06, 0.04];
    const drawn = ofChance.map((share, at) => 0.99 * share + 0.01 * (ofMatches[at] ?? 0));

    expect(figures({ drawn, matches: 0.01 }).u).toEqual(ofChance);
  });

  it('never takes off more than was drawn', () => {
    const { u } = figures({ drawn: [0.001, 0.1, 0.899], matches: 0.01, told: 1_000 });

    expect(u[0]).toBe(0.000_5);
  });

  it('takes nothing off where no match told of the field', () => {
    expect(figures({ told: 0, matches: 0.5 }).u).toEqual([0.02, 0.08, 0.9]);
  });

  it('holds chance for at least half a match in those that told', () => {
    expect(figures({ drawn: [0, 0.08, 0.92], told: 1_000 }).u).toEqual([0.000_5, 0.08, 0.9195]);
    expect(figures({ drawn: [0, 0.08, 0.92], told: 100 }).u).toEqual([0.005, 0.08, 0.915]);
  });

  it('holds chance for no more than is described by that', () => {
    expect(figures({ drawn: [0, 0.08, 0.92], told: 2 }).u).toEqual([0.01, 0.08, 0.91]);
    expect(figures({ drawn: [0, 0.08, 0.92], told: 0 }).u).toEqual([0.01, 0.08, 0.91]);
  });
});

describe('figures', () => {
  it('have six digits', () => {
    expect([rounded(0.123_456_789), rounded(0.000_012_345_678), rounded(1)]).toEqual([
      0.123_457, 0.000_012_345_7, 1,
    ]);
  });
});
