import { describe, expect, it } from 'vitest';
import { link } from '../../../../shared/linkage/link.ts';
import { type Item, inRefs, items, type Weights, weighedSpec } from './weighed.ts';

const alike = (...refs: readonly string[]): Item[] =>
  refs.map((ref) => ({ ref, bucket: 'day', name: 'name' }));
const several = { lefts: false, rights: true };

function taken(
  lefts: Item[],
  rights: Item[],
  weights: Weights,
  changes: Parameters<typeof weighedSpec>[1] = {},
) {
  const outcome = link(lefts, rights, weighedSpec(weights, changes));
  const { links } = inRefs(outcome, lefts, rights);
  return outcome.links.map(({ rule }, at) => `${links[at]} ${rule}`);
}

describe('exact agreement', () => {
  it('takes a right that only one left agrees with, whatever others weigh', () => {
    const lefts = [...alike('a'), ...items('b')];

    expect(taken(lefts, alike('x'), { 'a–x': 5, 'b–x': 20 })).toEqual(['a–x exact']);
  });

  it.each<[string, Item]>([
    ['another bucket', { ref: 'x', bucket: 'other', name: 'name' }],
    ['another name', { ref: 'x', bucket: 'day', name: 'eman' }],
    ['another name of another outline', { ref: 'x', bucket: 'day', name: 'names' }],
    ['no bucket', { ref: 'x', name: 'name' }],
    ['no name', { ref: 'x', bucket: 'day' }],
  ])('is none with %s', (_, right) => {
    expect(taken(alike('a'), [right], { 'a–x': 5 })).toEqual(['a–x scored']);
  });

  it('is none of records without bucket or name on both sides', () => {
    expect(taken([{ ref: 'a', name: 'name' }], [{ ref: 'x', name: 'name' }], { 'a–x': 5 })).toEqual([
      'a–x scored',
    ]);
    expect(taken([{ ref: 'a', bucket: 'day' }], [{ ref: 'x', bucket: 'day' }], { 'a–x': 5 })).toEqual([
      'a–x scored',
    ]);
  });

  it('of two lefts is left to the scoring, even when one of them is linked', () => {
    const holder = { ...alike('b')[0], ref: 'b', ids: ['1'] };

    expect(taken(alike('a', 'b'), alike('x'), { 'a–x': 9, 'b–x': 1 })).toEqual(['a–x scored']);
    expect(taken([...alike('a'), holder], [...alike('x'), { ref: 'y', ids: ['1'] }], { 'a–x': 9 })).toEqual([
      'a–x scored',
      'b–y number',
    ]);
  });

  it.each<[string, number | [number, number]]>([
    ['too little evidence', 3],
    ['a field against it', [12, -2.1]],
  ])('is left to the scoring with %s', (_, bits) => {
    expect(taken(alike('a'), alike('x'), { 'a–x': bits })).not.toContain('a–x exact');
  });

  it('bears two bits against it', () => {
    expect(taken(alike('a'), alike('x'), { 'a–x': [12, -2] })).toEqual(['a–x exact']);
  });

  it('leaves out pairs another pass judged', () => {
    expect(taken(alike('a'), alike('x'), { 'a–x': 9 }, { admits: () => false })).toEqual([]);
  });
});

describe('two rights that agree exactly with one left', () => {
  it('are left to the scoring where a left has one', () => {
    expect(taken(alike('a'), alike('x', 'y'), { 'a–x': 9, 'a–y': 5 })).toEqual(['a–x scored']);
  });

  it('are taken where a left may have several, the second against seven bits more', () => {
    const groups = several;

    expect(taken(alike('a'), alike('x', 'y'), { 'a–x': 9, 'a–y': 10.2 }, { groups })).toEqual(['a–y exact']);
    expect(taken(alike('a'), alike('x', 'y'), { 'a–x': 10.2, 'a–y': 11 }, { groups })).toEqual([
      'a–x exact',
      'a–y exact',
    ]);
  });

  it('are both taken where the first is provisional', () => {
    const [x = { ref: 'x' }, y = { ref: 'y' }] = alike('x', 'y');
    const rights = [{ ...x, provisional: true }, y];

    expect(taken(alike('a'), rights, { 'a–x': 9, 'a–y': 4 }, { groups: several })).toEqual([
      'a–x exact',
      'a–y exact',
    ]);
  });
});

describe('a provisional right', () => {
  const rights: Item[] = [{ ref: 'x', provisional: true }, { ref: 'y' }];

  it('leaves its left open for a better one', () => {
    expect(taken(items('a'), rights, { 'a–x': 12, 'a–y': 8 })).toEqual(['a–x scored', 'a–y scored']);
    expect(link(items('a'), rights.slice(0, 1), weighedSpec({ 'a–x': 12 })).freeLefts).toEqual([0]);
  });

  it('that is not provisional does not', () => {
    expect(taken(items('a'), items('x', 'y'), { 'a–x': 12, 'a–y': 8 })).toEqual(['a–x scored']);
  });

  it('of one holder with one that is not leaves nothing open', () => {
    const holder = rights.map((one) => ({ ...one, ids: ['1'] }));
    const spec = weighedSpec({ 'a–x': 12, 'a–y': 12 }, { groups: several });

    expect(link(items('a'), holder, spec).freeLefts).toEqual([]);
    expect(
      link(
        items('a'),
        holder.map((one) => ({ ...one, provisional: true })),
        spec,
      ).freeLefts,
    ).toEqual([0]);
  });

  it('taken after a better one does not open its left again', () => {
    const both: Item[] = [{ ref: 'a', ids: ['1', '2'] }];
    const numbered = [
      { ref: 'x', ids: ['1'] },
      { ref: 'y', ids: ['2'], provisional: true },
    ];

    expect(link(both, numbered, weighedSpec({}, { groups: several })).freeLefts).toEqual([]);
  });
});
