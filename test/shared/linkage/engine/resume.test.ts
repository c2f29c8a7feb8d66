import { describe, expect, it } from 'vitest';
import { link } from '../../../../shared/linkage/link.ts';
import { type Item, inRefs, items, weighedSpec } from './weighed.ts';

describe('a call that goes on where another ended', () => {
  const weights = { 'a–x': 9, 'a–y': 9.5, 'b–y': 9, 'b–z': 5 };
  const [lefts, rights] = [items('a', 'b', 'c'), items('x', 'y', 'z')];
  const answer = (before: Parameters<typeof link>[3]) =>
    inRefs(link(lefts, rights, weighedSpec(weights), before), lefts, rights);

  it('gives what is linked to nobody else, and tells new links only', () => {
    expect(answer({ links: [{ left: 0, right: 1 }] })).toEqual({
      links: ['b–z'],
      unsure: [],
      free: ['c', 'x'],
    });
  });

  it('asks nothing more about what is in question', () => {
    const before = { unsure: [{ left: 0, candidates: [{ right: 1 }, { right: 0 }] }] };

    expect(answer(before)).toEqual({ links: ['b–z'], unsure: [], free: ['c'] });
  });

  it('looks for another right of a linked left only where told', () => {
    const links = [{ left: 0, right: 2 }];

    expect(answer({ links })).toEqual({ links: ['b–y'], unsure: [], free: ['c', 'x'] });
    expect(answer({ links, stillOpen: [0] }).links).toEqual(['a–x', 'b–y']);
  });

  it('does not open who was never linked', () => {
    expect(answer({ unsure: [{ left: 0, candidates: [{ right: 0 }] }], stillOpen: [0] }).links).toEqual([
      'b–y',
    ]);
  });

  it('reckons with the lists as long as they were', () => {
    const even = weighedSpec({ 'a–x': 9 });
    const rare = { ...even, model: { ...even.model, expectedShare: even.model.expectedShare / 16 } };
    const weigh = (whole?: { lefts: number; rights: number }) =>
      link(items('a'), items('x'), rare, whole && { whole }).links[0]?.weight;

    expect(weigh()).toBeCloseTo(5, 9);
    expect(weigh({ lefts: 200, rights: 400 })).toBeCloseTo(7, 9);
  });

  it('holds no pair for likelier than not before anything was compared', () => {
    const whole = { lefts: 20_000, rights: 40_000 };
    const [found] = link(items('a'), items('x'), weighedSpec({ 'a–x': 9 }), { whole }).links;

    expect(found?.weight).toBeCloseTo(9, 9);
  });

  describe('by a number', () => {
    const numbered: Item[] = [{ ref: 'a', ids: ['1'] }];
    const cards: Item[] = [{ ref: 'x' }, { ref: 'y', ids: ['1'] }];
    const later = (before: Parameters<typeof link>[3], several = true) => {
      const spec = weighedSpec({}, { groups: { lefts: false, rights: several } });
      return inRefs(link(numbered, cards, spec, before), numbered, cards).links;
    };
    const linked = [{ left: 0, right: 0 }];

    it('gives a linked left one more right, where it may have several', () => {
      expect(later({ links: linked })).toEqual(['a–y']);
      expect(later({ links: linked, stillOpen: [0] })).toEqual(['a–y']);
      expect(later({ links: linked }, false)).toEqual([]);
    });

    it('gives nothing to a left in question', () => {
      expect(later({ unsure: [{ left: 0, candidates: [{ right: 0 }] }] })).toEqual([]);
    });

    it('takes no right that is in question, or linked', () => {
      const [lefts, rights] = [[...numbered, ...items('b')], cards];
      const spec = weighedSpec({}, { groups: { lefts: false, rights: true } });
      const answers = [
        { unsure: [{ left: 1, candidates: [{ right: 1 }] }] },
        { links: [{ left: 1, right: 1 }] },
      ].map((before) => link(lefts, rights, spec, before).links);

      expect(answers).toEqual([[], []]);
    });
  });
});
