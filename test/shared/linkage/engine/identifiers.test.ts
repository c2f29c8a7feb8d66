import { describe, expect, it } from 'vitest';
import { link } from '../../../../shared/linkage/link.ts';
import { type Item, inRefs, type Weights, weighedSpec } from './weighed.ts';

const numbered = (...refs: readonly string[]): Item[] =>
  refs.map((one) => {
    const [ref = '', ...ids] = one.split(' ');
    return { ref, ids };
  });

const several = { lefts: false, rights: true };

function joined(
  lefts: Item[],
  rights: Item[],
  changes: Parameters<typeof weighedSpec>[1] = {},
  weights: Weights = {},
) {
  const outcome = link(lefts, rights, weighedSpec(weights, changes));
  return { ...inRefs(outcome, lefts, rights), outcome };
}

describe('a number', () => {
  it('joins the two who bear it, whatever else is known of them', () => {
    const { links, free, outcome } = joined(numbered('a 1', 'b 2'), numbered('x 2', 'y 3'));

    expect([links, free]).toEqual([['b–x'], ['a', 'y']]);
    expect(outcome.links[0]).toMatchObject({
      rule: 'number',
      weight: 12,
      evidence: [{ field: 'number', level: 'borne_out', weight: 12 }],
    });
    expect(outcome.links[0]?.probability).toBeCloseTo(1 - 2 ** -12, 6);
  });

  it('joins by any of those a record bears', () => {
    expect(joined(numbered('a 1 2'), numbered('x 3 2')).links).toEqual(['a–x']);
  });

  it('joins nobody who may not be one person', () => {
    const identifiers = [
      { id: 'number', of: ({ ids = [] }: Item) => ids, sane: (left: Item) => left.ref !== 'a' },
    ];

    expect(joined(numbered('a 1', 'b 2'), numbered('x 1', 'y 2'), { identifiers }).links).toEqual(['b–y']);
  });

  it('of two lefts decides for neither', () => {
    expect(joined(numbered('a 1', 'b 1'), numbered('x 1')).links).toEqual([]);
  });

  it('of two rights decides for neither where a left has one', () => {
    expect(joined(numbered('a 1'), numbered('x 1', 'y 1')).links).toEqual([]);
  });

  it('of two rights joins both where a left may have several', () => {
    expect(joined(numbered('a 1'), numbered('x 1', 'y 1'), { groups: several }).links).toEqual([
      'a–x',
      'a–y',
    ]);
  });

  it('on more than twenty records says nothing of any of them', () => {
    const crowd = (count: number) => numbered(...Array.from({ length: count }, (_, at) => `x${at + 10} 1`));

    expect(joined(numbered('a 1'), crowd(20), { groups: several }).links).toHaveLength(20);
    expect(joined(numbered('a 1'), crowd(21), { groups: several }).links).toEqual([]);
  });

  it('borne twice by one record counts once', () => {
    expect(joined(numbered('a 1 1'), numbered('x 1 1')).links).toEqual(['a–x']);
  });

  it('weighs more than any likeness', () => {
    expect(joined(numbered('a 1', 'b'), numbered('x 1'), {}, { 'b–x': 20 }).links).toEqual(['a–x']);
  });
});

describe('records of one list with an equal number', () => {
  it('are linked together, whichever of them is like the left', () => {
    const { links, outcome } = joined(
      numbered('a'),
      numbered('y 1', 'x 1'),
      { groups: several },
      { 'a–x': 9 },
    );

    expect(links).toEqual(['a–x', 'a–y']);
    expect(outcome.links.map(({ rule }) => rule)).toEqual(['scored', 'scored']);
  });

  it('are followed from number to number', () => {
    const rights = numbered('x 1', 'y 1 2', 'z 2 3');

    expect(joined(numbered('a 3'), rights, { groups: several }).links).toEqual(['a–x', 'a–y', 'a–z']);
  });

  it('are linked apart from those of other numbers', () => {
    const rights = numbered('x 1', 'y 2', 'z 1', 'w 2');

    expect(joined(numbered('a', 'b'), rights, { groups: several }, { 'a–x': 9, 'b–w': 9 }).links).toEqual([
      'a–x',
      'a–z',
      'b–w',
      'b–y',
    ]);
  });

  it('are in question together', () => {
    const rights = numbered('y 1', 'x 1');

    expect(joined(numbered('a'), rights, { groups: several }, { 'a–x': 1 })).toMatchObject({
      unsure: ['a–x low_probability', 'a–y low_probability'],
      free: [],
    });
  });

  it('are left together', () => {
    expect(joined(numbered('a'), numbered('y 1', 'x 1'), { groups: several }).free).toEqual(['a', 'y', 'x']);
  });

  it('stay apart where they may not be one person', () => {
    const identifiers = [
      {
        id: 'number',
        of: ({ ids = [] }: Item) => ids,
        sane: (one: Item, other: Item) => one.ref === 'a' || other.ref !== 'y',
      },
    ];

    expect(
      joined(numbered('a'), numbered('x 1', 'y 1'), { groups: several, identifiers }, { 'a–x': 9 }).links,
    ).toEqual(['a–x']);
  });

  it('on the left are all given the right', () => {
    const groups = { lefts: true, rights: false };

    expect(joined(numbered('b 1', 'a 1'), numbered('x'), { groups }, { 'a–x': 9 }).links).toEqual([
      'a–x',
      'b–x',
    ]);
  });
});
