import { describe, expect, it } from 'vitest';
import { link } from '../../../../shared/linkage/link.ts';
import { guardOf, type Item, inRefs, items, type Weights, weighedSpec } from './weighed.ts';

type Changes = Parameters<typeof weighedSpec>[1];

/** The answer for lists named in the weights. */
function decide(weights: Weights, changes: Changes = {}) {
  const refs = Object.keys(weights).map((pair) => pair.split('–'));
  const lefts = items(...new Set(refs.map(([left = '']) => left)));
  const rights = items(...new Set(refs.map(([, right = '']) => right)));
  return inRefs(link(lefts, rights, weighedSpec(weights, changes)), lefts, rights);
}

describe('one candidate', () => {
  it.each([
    ['is linked from nine in ten up', 3.2, { links: ['a–x'], unsure: [], free: [] }],
    ['is left to a person below', 3.1, { links: [], unsure: ['a–x low_probability'], free: [] }],
    [
      'is left to a person down to three in ten',
      -1.2,
      { links: [], unsure: ['a–x low_probability'], free: [] },
    ],
    ['is nothing below', -1.3, { links: [], unsure: [], free: ['a', 'x'] }],
  ])('%s (%d bits)', (_, bits, expected) => {
    expect(decide({ 'a–x': bits })).toEqual(expected);
  });

  it('bears its weight, probability and evidence', () => {
    const outcome = link(items('a'), items('x'), weighedSpec({ 'a–x': [5, -1] }));

    expect(outcome.links).toMatchObject([
      {
        rule: 'scored',
        weight: 4,
        evidence: [
          { field: 'prior', weight: 0 },
          { field: 'field0', weight: 5 },
          { field: 'field1', weight: -1 },
        ],
      },
    ]);
    expect(outcome.links[0]?.probability).toBeCloseTo(16 / 17, 9);
    expect(outcome.pairs).toEqual({ all: 1 });
  });
});

describe('several candidates', () => {
  it('go to whom all of them together fit best', () => {
    expect(decide({ 'a–x': 14, 'a–y': 10, 'b–x': 9 }).links).toEqual(['a–y', 'b–x']);
  });

  it.each([
    ['lefts', { 'a–x': 8, 'b–x': 5.1 }, ['a–x tie', 'b–x tie']],
    ['rights', { 'a–x': 8, 'a–y': 5.1 }, ['a–x tie', 'a–y tie']],
  ])('of two %s within three bits decide nothing', (_, weights, unsure) => {
    expect(decide(weights)).toEqual({ links: [], unsure, free: [] });
  });

  it.each([
    ['lefts', { 'a–x': 8, 'b–x': 5 }, ['b']],
    ['rights', { 'a–x': 8, 'a–y': 5 }, ['y']],
  ])('of two %s three bits apart go to the better', (_, weights, free) => {
    expect(decide(weights)).toEqual({ links: ['a–x'], unsure: [], free });
  });

  it('are shown best first, whatever their order', () => {
    expect(decide({ 'a–x': 5, 'a–y': 6, 'a–z': 4 }).unsure).toEqual(['a–y tie', 'a–x tie', 'a–z tie']);
  });

  it('of an unsure left do not hold those of others', () => {
    expect(decide({ 'a–x': 8, 'b–x': 7, 'b–y': 20, 'c–z': 9 }).links).toEqual(['a–x', 'b–y', 'c–z']);
  });

  it('that another left took are no candidates of an unsure one', () => {
    expect(decide({ 'a–x': 2, 'a–y': 1, 'b–y': 9 })).toEqual({
      links: ['b–y'],
      unsure: ['a–x low_probability'],
      free: [],
    });
  });
});

describe('a tie', () => {
  it('is a question for all who claim the right within three bits, and for nobody else', () => {
    expect(decide({ 'a–x': 8, 'b–x': 7, 'c–x': 5, 'd–x': 4.9 })).toEqual({
      links: [],
      unsure: ['a–x tie', 'b–x tie', 'c–x tie'],
      free: ['d'],
    });
  });

  it('is no question for whom a guard refused', () => {
    const guards = [guardOf('wary', 'refuse', 'c–x', 'a–y')];

    expect(decide({ 'a–x': 8, 'a–y': 6, 'b–x': 7.5, 'c–x': 7 }, { guards })).toEqual({
      links: [],
      unsure: ['a–x tie', 'b–x tie'],
      free: ['c', 'y'],
    });
  });

  it('is no question for the rival of one whom a guard doubts', () => {
    expect(decide({ 'a–x': 8, 'b–x': 7 }, { guards: [guardOf('wary', 'unsure', 'a–x')] })).toEqual({
      links: [],
      unsure: ['a–x wary'],
      free: ['b'],
    });
  });
});

describe('the outcome', () => {
  it('is in order of ref, whatever the order of the lists', () => {
    const [lefts, rights] = [items('b', 'a', 'd', 'c'), items('x', 'y', 'z', 'w')];
    const spec = weighedSpec({ 'a–w': 1, 'b–x': 1, 'c–y': 9, 'd–z': 9 });

    expect(inRefs(link(lefts, rights, spec), lefts, rights)).toMatchObject({
      links: ['c–y', 'd–z'],
      unsure: ['a–w low_probability', 'b–x low_probability'],
    });
  });

  it('counts the pairs of every rule, and those beyond the limit of a block', () => {
    const blocking = [
      { id: 'all', on: [() => ['all']], limit: 2 },
      { id: 'own', on: [({ ref }: Item) => [ref]], limit: 2 },
      { id: 'none', on: [() => []], limit: 2 },
    ];
    const lists = [items('a', 'b'), items('a', 'x', 'y')] as const;

    const { pairs, capped } = link(...lists, weighedSpec({}, { blocking }));

    expect(pairs).toEqual({ all: 4, own: 1, none: 0 });
    expect(capped).toEqual({ all: 2 });
  });
});

describe('a guard', () => {
  it('that refuses sends a left to its next best right', () => {
    const guards = [guardOf('wary', 'refuse', 'a–x')];

    expect(decide({ 'a–x': 9, 'a–y': 8 }, { guards })).toEqual({ links: ['a–y'], unsure: [], free: ['x'] });
  });

  it('that refuses all leaves both sides free', () => {
    const guards = [guardOf('wary', 'refuse', 'a–x', 'a–y')];

    expect(decide({ 'a–x': 9, 'a–y': 8 }, { guards })).toEqual({
      links: [],
      unsure: [],
      free: ['a', 'x', 'y'],
    });
  });

  it('that doubts leaves the pair to a person, in its own name', () => {
    expect(decide({ 'a–x': 9 }, { guards: [guardOf('wary', 'unsure', 'a–x')] }).unsure).toEqual(['a–x wary']);
  });

  it('that refuses outweighs one that doubts; of two that doubt the first is named', () => {
    const [mild, firm] = [guardOf('mild', 'unsure', 'a–x'), guardOf('firm', 'refuse', 'a–x')];
    const second = guardOf('second', 'unsure', 'a–x');

    expect(decide({ 'a–x': 9 }, { guards: [mild, firm] }).free).toEqual(['a', 'x']);
    expect(decide({ 'a–x': 9 }, { guards: [mild, second] }).unsure).toEqual(['a–x mild']);
  });

  it('names its own doubt beside that of the others', () => {
    const guards = [guardOf('wary', 'unsure', 'a–y')];

    expect(decide({ 'a–x': 8, 'a–y': 7 }, { guards }).unsure).toEqual(['a–x tie', 'a–y wary']);
  });

  it('that refuses the rival leaves no tie', () => {
    const guards = [guardOf('wary', 'refuse', 'b–x', 'a–y')];

    expect(decide({ 'a–x': 8, 'b–x': 7 }, { guards }).links).toEqual(['a–x']);
    expect(decide({ 'a–x': 8, 'a–y': 7 }, { guards }).links).toEqual(['a–x']);
  });

  it('sees both whole lists, decided or not', () => {
    const seen: number[] = [];
    const guards = [
      {
        ...guardOf('wary', 'unsure'),
        over: (lefts: readonly Item[], rights: readonly Item[]) => {
          seen.push(lefts.length, rights.length);
          return () => undefined;
        },
      },
    ];

    decide({ 'a–x': 9, 'b–y': 9, 'c–y': 1 }, { guards });

    expect(seen).toEqual([3, 2]);
  });
});

describe('pairs another pass judged', () => {
  it('are not looked at', () => {
    const admits = (left: Item) => left.ref !== 'a';

    expect(decide({ 'a–x': 9, 'b–y': 9 }, { admits })).toEqual({
      links: ['b–y'],
      unsure: [],
      free: ['a', 'x'],
    });
  });
});
