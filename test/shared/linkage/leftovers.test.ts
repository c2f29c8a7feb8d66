import { describe, expect, it } from 'vitest';
import { childrenToCards } from '../../../shared/linkage/children-to-cards.ts';
import { linkLeftovers } from '../../../shared/linkage/leftovers.ts';
import { link } from '../../../shared/linkage/link.ts';
import type { Person } from '../../../shared/linkage/people/person.ts';
import { type Item, inRefs, type Weights, weighedSpec } from './engine/weighed.ts';
import { card, child, pairsOf } from './people.ts';

const spec = childrenToCards.pass('province');
const nothing = { links: [], unsure: [] };

function linked(lefts: readonly Person[], rights: readonly Person[]): string[] {
  return pairsOf(linkLeftovers({ lefts, rights }, spec, nothing), lefts, rights);
}

describe('linkLeftovers', () => {
  it.each([
    ['another year', ['2019-03-04']],
    ['day and month exchanged', ['2020-04-03']],
    ['the year only', ['2020']],
    ['1 January for an unknown day', ['2020-01-01']],
  ])('links a card with %s', (_, dates) => {
    const pairs = linked([child('a')], [card('x', { dates })]);

    expect(pairs).toEqual(['a–x']);
  });

  it('does not link a namesake of another year, mother and commune', () => {
    const namesake = card('x', { dates: ['2018-07-21'], guardians: ['Kim Thị Lài'], unit: '31999' });

    const pairs = linked([child('a')], [namesake]);

    expect(pairs).toEqual([]);
  });

  it('sends a card of another month after the card with the same insurance number', () => {
    const lefts = [child('a')];
    const rights = [
      card('x', { insuranceNo: '9400000001' }),
      card('y', { insuranceNo: '9400000001', dates: ['2021-09-30'] }),
    ];
    const month = link(lefts, rights.slice(0, 1), childrenToCards.pass('month'));

    const outcome = linkLeftovers({ lefts, rights }, spec, month);

    expect(outcome.links).toMatchObject([{ left: 0, right: 1, rule: 'same_holder' }]);
  });

  it('gives a child whose card is no longer good another one only when told that it is still open', () => {
    const lefts = [child('a')];
    const rights = [card('x'), card('y', { dates: ['2020-04-03'] })];
    const earlier = link(lefts, rights.slice(0, 1), childrenToCards.pass('month'));

    const closed = linkLeftovers({ lefts, rights }, spec, earlier);
    const open = linkLeftovers({ lefts, rights }, spec, { ...earlier, stillOpen: [0] });

    expect(closed.links).toEqual([]);
    expect(pairsOf(open, lefts, rights)).toEqual(['a–y']);
  });
});

describe('rows of one holder in several months', () => {
  const holder = (...refs: string[]): Item[] => refs.map((ref) => ({ ref, ids: ['1'] }));
  const lefts: Item[] = [{ ref: 'a' }, { ref: 'b' }];
  const groups = { lefts: false, rights: true };
  const later = (rights: Item[], before: Parameters<typeof linkLeftovers>[2], weights: Weights = {}) => {
    const outcome = linkLeftovers({ lefts, rights }, weighedSpec(weights, { groups }), before);
    return { ...inRefs(outcome, lefts, rights), rules: outcome.links.map(({ rule }) => rule) };
  };

  it('go where the first of them went, in whatever month', () => {
    const found = later(holder('x', 'y', 'z'), { links: [{ left: 1, right: 1 }] });

    expect(found).toMatchObject({
      links: ['b–x', 'b–z'],
      rules: ['same_holder', 'same_holder'],
      free: ['a'],
    });
  });

  it('go to nobody where they went to two children', () => {
    const links = [
      { left: 0, right: 0 },
      { left: 1, right: 1 },
    ];

    expect(later(holder('x', 'y', 'z'), { links })).toMatchObject({ links: [], free: ['z'] });
  });

  it('are judged for themselves where one of them is in question', () => {
    const before = { unsure: [{ left: 0, candidates: [{ right: 0 }] }] };

    expect(later(holder('x', 'y'), before, { 'b–y': 9 })).toMatchObject({
      links: ['b–y'],
      rules: ['scored'],
    });
    expect(later(holder('x', 'y'), before)).toMatchObject({ links: [], free: ['b', 'y'] });
  });

  it('stay together where nothing is decided of them', () => {
    expect(later(holder('x', 'y'), {}, { 'b–x': 9 })).toMatchObject({ links: ['b–x', 'b–y'] });
  });

  it('go to all records of a child that is written down twice', () => {
    const twice: Item[] = [
      { ref: 'a', ids: ['2'] },
      { ref: 'b', ids: ['2'] },
    ];
    const rights = holder('x', 'y');
    const spec = weighedSpec({}, { groups: { lefts: true, rights: true } });

    const outcome = linkLeftovers({ lefts: twice, rights }, spec, { links: [{ left: 1, right: 0 }] });

    expect(inRefs(outcome, twice, rights).links).toEqual(['a–y', 'b–y']);
  });
});
