import { describe, expect, it } from 'vitest';
import { link } from '../../../shared/linkage/link.ts';
import { plainSpec } from '../../../shared/linkage/plain-spec.ts';
import { scorePairs } from '../../../shared/linkage/score-pairs.ts';
import { modelOfThings, THINGS, type Thing } from './things.ts';

const spec = plainSpec(modelOfThings(), THINGS, 'all');

const LEFTS: Thing[] = [
  { ref: 'l2', word: 'fig', size: 10 },
  { ref: 'l1', word: 'plum', tags: ['x', 'y'], size: 50 },
];
const RIGHTS: Thing[] = [
  { ref: 'r3', word: 'fig', size: 12 },
  { ref: 'r1', word: 'date', tags: ['y', 'x'], size: 50 },
  { ref: 'r2', word: 'plum', size: 90 },
];

describe('scorePairs', () => {
  it('scores each candidate pair once, by positions in the lists it was given', () => {
    const { pairs, candidates } = scorePairs({ lefts: LEFTS, rights: RIGHTS }, spec);

    expect(pairs.map(({ left, right }) => `${LEFTS[left]?.ref}–${RIGHTS[right]?.ref}`).sort()).toEqual([
      'l1–r1',
      'l1–r2',
      'l2–r3',
    ]);
    expect(candidates).toEqual({ word: 2, tag: 2 });
  });

  it('weighs by prior, word and size', () => {
    const { pairs } = scorePairs({ lefts: LEFTS, rights: RIGHTS }, spec);

    const fig = pairs.find(({ left }) => left === 0);
    const bits = Math.log2(1 / 50) + Math.log2(0.9 / 0.001) + Math.log2(0.9 / 0.1);
    expect(fig?.weight).toBeCloseTo(bits, 9);
    expect(fig?.probability).toBeCloseTo(2 ** bits / (1 + 2 ** bits), 9);
  });

  it('leaves out what is below the floor, and keeps what just reaches it', () => {
    const all = scorePairs({ lefts: LEFTS, rights: RIGHTS }, spec).pairs.map(({ weight }) => weight);
    const floor = all.toSorted((a, b) => a - b)[1];

    const { pairs, candidates } = scorePairs({ lefts: LEFTS, rights: RIGHTS }, spec, floor);

    expect(pairs).toHaveLength(2);
    expect(candidates).toEqual({ word: 2, tag: 2 });
  });

  it('takes a list with itself pair by pair, no record with itself', () => {
    const list: Thing[] = ['c', 'a', 'b'].map((ref) => ({ ref, word: 'fig' }));

    const { pairs } = scorePairs({ lefts: list, rights: list }, spec);

    const found = pairs.map(({ left, right }) => [list[left]?.ref, list[right]?.ref].sort().join('–'));
    expect(found.sort()).toEqual(['a–b', 'a–c', 'b–c']);
  });

  it('takes two lists of equal content for two lists', () => {
    const list: Thing[] = [{ ref: 'a', word: 'fig' }];

    expect(scorePairs({ lefts: list, rights: [...list] }, spec).pairs).toHaveLength(1);
  });

  it('answers alike whatever the order of the lists, also where a block is full', () => {
    const narrow = { ...spec, blocking: spec.blocking.map((rule) => ({ ...rule, limit: 2 })) };
    const crowd: Thing[] = ['d', 'b', 'a', 'c'].map((ref, at) => ({ ref, word: 'fig', size: at * 30 }));
    const refs = (rights: Thing[]) =>
      scorePairs({ lefts: LEFTS, rights }, narrow)
        .pairs.map(({ right }) => rights[right]?.ref)
        .sort();

    expect(refs(crowd)).toEqual(['a', 'b']);
    expect(refs(crowd.toReversed())).toEqual(['a', 'b']);
  });
});

describe('plainSpec', () => {
  it('links by weights alone', () => {
    const outcome = link(LEFTS, RIGHTS, plainSpec(modelOfThings({ expectedShare: 2 }), THINGS, 'all'));

    expect(outcome.links.map(({ left, right, rule }) => [left, right, rule])).toEqual([[0, 0, 'scored']]);
    expect(outcome.unsure.map(({ left }) => left)).toEqual([1]);
    expect(outcome.pairs).toEqual({ word: 2, tag: 2 });
  });

  it('has no pairs in a pass the model does not describe', () => {
    const other = plainSpec(modelOfThings(), THINGS, 'none');

    expect(scorePairs({ lefts: LEFTS, rights: RIGHTS }, other)).toEqual({ pairs: [], candidates: {} });
  });

  it('keeps who is who: id and pass of the model, one entity a record', () => {
    expect(spec).toMatchObject({ id: 'things', pass: 'all', groups: { lefts: false, rights: false } });
    expect(spec.merge([{ ref: 'a' }])).toEqual({ ref: 'a' });
    expect(() => spec.merge([])).toThrow(new RangeError('nothing to merge'));
  });

  it('knows no provisional record, no exact agreement and no rival', () => {
    const twin = { ref: 'twin', word: 'fig', size: 10 };
    const [one = twin] = LEFTS;

    expect([spec.isProvisional(one), spec.agreeExactly(one, twin), spec.mayRival(one, twin)]).toEqual([
      false,
      false,
      false,
    ]);
    expect([spec.bucket(one), spec.outline(one)]).toEqual([undefined, undefined]);
  });

  it('refuses a model that speaks of what the records have not', () => {
    const model = modelOfThings({ blocking: { all: [{ id: 'a', on: ['colour'], limit: 1, budget: 1 }] } });

    expect(() => plainSpec(model, THINGS, 'all')).toThrow(RangeError);
  });
});
