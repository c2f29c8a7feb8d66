import { describe, expect, it } from 'vitest';
import { link, linkCertain } from '../../../shared/linkage/link.ts';
import { type Item, inRefs, items, type Weights, weighedSpec } from './engine/weighed.ts';

describe('linkCertain', () => {
  const weights: Weights = { 'a–x': 9, 'b–y': 8, 'b–z': 7, 'c–w': 1 };
  const [lefts, rights] = [items('a', 'b', 'c'), items('w', 'x', 'y', 'z')];

  it('links what nothing speaks against and leaves every doubt open', () => {
    expect(inRefs(linkCertain(lefts, rights, weighedSpec(weights)), lefts, rights)).toEqual({
      links: ['a–x'],
      unsure: [],
      free: ['b', 'c', 'w', 'y', 'z'],
    });
  });

  it('takes numbers and exact agreement, but gives no linked left a second right and doubts no double', () => {
    const like = { bucket: 'day', name: 'name' };
    const ones: Item[] = [
      { ref: 'a', ids: ['1'], ...like },
      { ref: 'b', ...like, name: 'other' },
      { ref: 'c', ...like },
    ];
    const others: Item[] = [
      { ref: 'x', ids: ['1'] },
      { ref: 'y', ...like, name: 'other' },
      { ref: 'z', bucket: 'day' },
    ];
    const spec = weighedSpec(
      { 'b–y': 5, 'a–z': 20, 'a–c': 9 },
      { groups: { lefts: false, rights: true }, mayBeDouble: () => true },
    );

    const { links, free } = inRefs(linkCertain(ones, others, spec), ones, others);

    expect([links, free]).toEqual([
      ['a–x', 'b–y'],
      ['c', 'z'],
    ]);
    expect(inRefs(link(ones, others, spec), ones, others)).toMatchObject({
      links: ['a–x', 'a–z', 'b–y'],
      unsure: ['c–x double', 'c–z double'],
    });
  });

  it('goes on from what is decided', () => {
    const before = { links: [{ left: 0, right: 2 }] };

    expect(inRefs(linkCertain(lefts, rights, weighedSpec(weights), before), lefts, rights).links).toEqual([
      'b–z',
    ]);
  });
});
