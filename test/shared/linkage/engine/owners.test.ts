import { describe, expect, it } from 'vitest';
import { link } from '../../../../shared/linkage/link.ts';
import { guardOf, type Item, inRefs, type Weights, weighedSpec } from './weighed.ts';

const several = { lefts: false, rights: true };

describe('a right that fits a left already linked', () => {
  /** `a` holds `h` by number; `z` is of its day. */
  const lefts: Item[] = [
    { ref: 'a', bucket: 'day', ids: ['1'] },
    { ref: 'b', bucket: 'day' },
  ];
  const rights: Item[] = [
    { ref: 'h', ids: ['1'] },
    { ref: 'z', bucket: 'day' },
  ];
  const answer = (weights: Weights, changes: Parameters<typeof weighedSpec>[1] = {}) =>
    inRefs(link(lefts, rights, weighedSpec(weights, { groups: several, ...changes })), lefts, rights);

  it('goes to the other left that fits clearly better, seven bits being against a second right', () => {
    expect(answer({ 'a–z': 13, 'b–z': 9 }).links).toEqual(['a–h', 'b–z']);
  });

  it.each([13.1, 18.9])('is a question where both fit about as well (%d bits)', (bits) => {
    expect(answer({ 'a–z': bits, 'b–z': 9 })).toMatchObject({ links: ['a–h'], unsure: ['b–z better_owner'] });
  });

  it('goes to the linked left that fits clearly better', () => {
    expect(answer({ 'a–z': 19, 'b–z': 9 })).toEqual({ links: ['a–h', 'a–z'], unsure: [], free: ['b'] });
  });

  it('stays free rather than a second right where a left has one', () => {
    const groups = { lefts: false, rights: false };

    expect(answer({ 'a–z': 19, 'b–z': 9 }, { groups })).toEqual({
      links: ['a–h'],
      unsure: [],
      free: ['b', 'z'],
    });
  });

  it('is not claimed by a left of another day, or that may not own it', () => {
    const elsewhere = [{ ref: 'a', bucket: 'other', ids: ['1'] }, ...lefts.slice(1)];
    const spec = weighedSpec({ 'a–z': 19, 'b–z': 9 }, { groups: several });

    expect(inRefs(link(elsewhere, rights, spec), elsewhere, rights).links).toEqual(['a–h', 'b–z']);
    expect(answer({ 'a–z': 19, 'b–z': 9 }, { mayRival: (left) => left.ref !== 'a' }).links).toEqual([
      'a–h',
      'b–z',
    ]);
  });

  it('is claimed without the seven bits by a left that holds something provisional', () => {
    const provisional = [{ ref: 'h', ids: ['1'], provisional: true }, ...rights.slice(1)];
    const spec = weighedSpec({ 'a–z': 13, 'b–z': 9 }, { groups: several });

    expect(inRefs(link(lefts, provisional, spec), lefts, provisional).links).toEqual(['a–h', 'a–z']);
  });

  it('keeps the doubt of a guard before that of the better owner, but not before its refusal', () => {
    const guards = [guardOf('wary', 'unsure', 'b–z')];

    expect(answer({ 'a–z': 14, 'b–z': 9 }, { guards }).unsure).toEqual(['b–z wary']);
    expect(answer({ 'a–z': 19, 'b–z': 9 }, { guards }).free).toEqual(['b']);
  });
});

describe('a right nobody open can claim', () => {
  const lefts: Item[] = ['a', 'b'].map((ref, at) => ({ ref, bucket: 'day', ids: [`${at}`] }));
  const rights: Item[] = [
    { ref: 'h', ids: ['0'] },
    { ref: 'i', ids: ['1'] },
    { ref: 'z', bucket: 'day' },
  ];
  const answer = (weights: Weights, changes: Parameters<typeof weighedSpec>[1] = {}) =>
    inRefs(link(lefts, rights, weighedSpec(weights, { groups: several, ...changes })), lefts, rights);

  it('goes to the linked left it fits in spite of seven bits against a second', () => {
    expect(answer({ 'a–z': 10.2 }).links).toEqual(['a–h', 'a–z', 'b–i']);
    expect(answer({ 'a–z': 10.1 }).free).toEqual(['z']);
  });

  it('bears evidence of its own', () => {
    const outcome = link(lefts, rights, weighedSpec({ 'a–z': 12 }, { groups: several }));

    expect(outcome.links[1]).toMatchObject({ rule: 'scored', weight: 12, left: 0, right: 2 });
  });

  it('stays free where another fits about as well', () => {
    expect(answer({ 'a–z': 14, 'b–z': 11.1 }).free).toEqual(['z']);
    expect(answer({ 'a–z': 14, 'b–z': 11 }).links).toContain('a–z');
    expect(answer({ 'a–z': 11, 'b–z': 14 }).links).toContain('b–z');
  });

  it.each([
    ['a guard doubts', { guards: [guardOf('wary', 'unsure', 'a–z')] }],
    ['another pass judged it', { admits: () => false }],
    ['a left has one', { groups: { lefts: false, rights: false } }],
  ])('stays free where %s', (_, changes) => {
    expect(answer({ 'a–z': 14 }, changes).free).toEqual(['z']);
  });
});
