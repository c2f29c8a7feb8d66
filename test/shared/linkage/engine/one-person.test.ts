import { describe, expect, it } from 'vitest';
import { link } from '../../../../shared/linkage/link.ts';
import { guardOf, type Item, inRefs, items, type Weights, weighedSpec } from './weighed.ts';

type Changes = Parameters<typeof weighedSpec>[1];

describe('two records of one person', () => {
  const twice: Item[] = [
    { ref: 'x', bucket: 'd', name: 'one' },
    { ref: 'y', bucket: 'd', name: 'one' },
  ];
  const groups = { lefts: false, rights: true };
  const given = (weights: Weights, changes: Changes = {}, rights = twice) => {
    const lefts = items('a');
    return inRefs(link(lefts, rights, weighedSpec(weights, { groups, ...changes })), lefts, rights);
  };

  it('are both linked, as no choice could tell them apart', () => {
    expect(given({ 'a–x': 8, 'a–y': 8, 'x–y': 9 }).links).toEqual(['a–x', 'a–y']);
  });

  it.each([
    ['one person has one record', { groups: { lefts: true, rights: false } }],
    ['they do not agree exactly', { agreeExactly: () => false }],
    ['nothing says on which day', { bucket: () => undefined }],
  ])('are a question where %s', (_, changes) => {
    expect(given({ 'a–x': 8, 'a–y': 8, 'x–y': 9 }, changes).unsure).toEqual(['a–x tie', 'a–y tie']);
  });

  it('are a question where they stand in two buckets, weigh too little, or contradict each other', () => {
    const apart = twice.map((one, at) => ({ ...one, bucket: `d${at}` }));

    expect(given({ 'a–x': 8, 'a–y': 8, 'x–y': 9 }, {}, apart).links).toEqual([]);
    expect(given({ 'a–x': 8, 'a–y': 8, 'x–y': 3 }).links).toEqual([]);
    expect(given({ 'a–x': 8, 'a–y': 8, 'x–y': [12, -3] }).links).toEqual([]);
  });

  it('stay one where the second fits less but well enough', () => {
    expect(given({ 'a–x': 9, 'a–y': 4, 'x–y': 9 }).links).toEqual(['a–x', 'a–y']);
    expect(given({ 'a–x': 9, 'a–y': 3, 'x–y': 9 }).links).toEqual(['a–x']);
    expect(given({ 'a–x': 9, 'a–y': [8, -4], 'x–y': 9 }).links).toEqual(['a–x']);
  });

  it('are not joined where the second is another’s', () => {
    const [lefts, rights] = [items('a', 'b'), twice];
    const weights = { 'a–x': 9, 'a–y': 8, 'b–y': 9, 'x–y': 9 };

    expect(inRefs(link(lefts, rights, weighedSpec(weights, { groups })), lefts, rights).links).toEqual([
      'a–x',
      'b–y',
    ]);
  });

  it('are not joined against a guard', () => {
    const guards = [guardOf('wary', 'unsure', 'a–y')];

    expect(given({ 'a–x': 9, 'a–y': 8, 'x–y': 9 }, { guards }).links).toEqual(['a–x']);
  });

  it('on the left share one right', () => {
    const lefts = twice;
    const rights = items('r');
    const spec = weighedSpec({ 'x–r': 8, 'y–r': 8, 'x–y': 9 }, { groups: { lefts: true, rights: false } });

    expect(inRefs(link(lefts, rights, spec), lefts, rights).links).toEqual(['x–r', 'y–r']);
  });
});
