import { describe, expect, it } from 'vitest';
import { blockingOf, poolBlocking } from '../../../bench/province/blocking.ts';
import { bandsOf, isOffBand, sumOfBands } from '../../../bench/province/calibration.ts';
import { lossOf } from '../../../bench/province/loss.ts';
import type { PairTrace, PassTrace } from '../../../bench/province/watch.ts';
import { weightOf } from '../../../shared/linkage/engine/scorer.ts';

function traceOf(pairs: Record<string, Partial<PairTrace>>, floor = 0): PassTrace {
  const rules = ['name', 'day'].map((id) => ({ id, budget: 10, pairs: 4, dropped: 1 }));
  const traced = Object.entries(pairs).map(([key, pair]): [string, PairTrace] => [
    key,
    { left: key.split('\t')[0] ?? '', right: key.split('\t')[1] ?? '', isTrue: true, rules: 0, ...pair },
  ]);
  return { pass: 'month', floor, rules, candidates: 6, possible: 100, pairs: new Map(traced) };
}

let cards = 0;

/** A pair about a card of its own. */
function weighed(probability: number, isTrue: boolean): PairTrace {
  cards += 1;
  return { left: 'l', right: `r${cards}`, isTrue, rules: 1, weight: weightOf(probability) };
}

describe('calibration', () => {
  const nobody = () => false;

  it('counts a pair in the band its probability lies in, pairs never weighed in none', () => {
    const pairs = [weighed(0.3, false), weighed(0.4, true), weighed(0.9999999, true)];

    const bands = bandsOf([...pairs, { left: 'l', right: 'r', isTrue: true, rules: 0 }], nobody);

    expect(bands.map((band) => band.pairs)).toEqual([0, 0, 2, 0, 0, 0, 1]);
    expect(bands[2]).toMatchObject({ from: 0.1, to: 0.5, truePairs: 1 });
    expect(bands[2]?.predicted).toBeCloseTo(0.7, 10);
  });

  it('takes certainty, which doubles cannot tell from 1, into the last band', () => {
    const bands = bandsOf([{ ...weighed(0.5, true), weight: 80 }], nobody);

    expect(bands.at(-1)).toMatchObject({ pairs: 1, predicted: 1, truePairs: 1 });
  });

  it('is off only where chance cannot explain how far the truth lies from the band', () => {
    const band = { from: 0.9, to: 0.99 };

    expect(isOffBand({ ...band, pairs: 3, truePairs: 2 })).toBe(false);
    expect(isOffBand({ ...band, pairs: 300, truePairs: 200 })).toBe(true);
    expect(isOffBand({ ...band, pairs: 0, truePairs: 0 })).toBe(false);
  });

  it('tells what was joined of a band, and of that what is false', () => {
    const pairs = [weighed(0.3, false), weighed(0.4, true), weighed(0.45, false)];

    const bands = bandsOf(pairs, (pair) => pair !== pairs[2]);

    expect(bands[2]).toMatchObject({ pairs: 3, truePairs: 1, joined: 2, joinedFalse: 1 });
  });

  it('sums seeds band by band', () => {
    const [one, other] = [bandsOf([weighed(0.3, false)], nobody), bandsOf([weighed(0.4, true)], nobody)];

    expect(sumOfBands([one, other])[2]).toMatchObject({ pairs: 2, truePairs: 1 });
  });
});

describe('blocking', () => {
  const trace = traceOf({
    'a\tA': { rules: 0b01 },
    'b\tB': { rules: 0b11 },
    'c\tC': { rules: 0b10 },
    'd\tD': {},
    'a\tB': { isTrue: false, rules: 0 },
  });

  it('tells the true pairs of each rule and of all so far', () => {
    const { rules, truePairs } = blockingOf(trace);

    expect(truePairs).toBe(4);
    expect(rules.map(({ kept, keptSoFar }) => [kept, keptSoFar])).toEqual([
      [2, 2],
      [2, 3],
    ]);
  });

  it('holds the dearest province against the budget', () => {
    const dear = { ...trace, rules: trace.rules.map((rule) => ({ ...rule, pairs: 9 })) };

    const { rules, possible } = poolBlocking([blockingOf(trace), blockingOf(dear)]);

    expect(rules[0]).toMatchObject({ most: 9, pairs: 13, dropped: 2, kept: 4 });
    expect(possible).toBe(200);
  });
});

describe('the loss of a linkage', () => {
  const owners = {
    left: (ref: string) => ref.toLowerCase(),
    right: (ref: string) => ref.toLowerCase(),
  };

  function lossOfRight(joined: string[], doubted: string[], traces: PassTrace[]) {
    return lossOf(traces, owners, {
      rights: ['A'],
      onTheLeft: new Set(['a']),
      joinedTo: () => joined,
      doubtedWith: () => doubted,
    });
  }

  it.each([
    ['found', ['a'], [], traceOf({})],
    ['unsure', [], ['a'], traceOf({ 'a\tA': { rules: 1, weight: 3 } })],
    ['notCompared', [], [], traceOf({})],
    ['inBlocking', [], [], traceOf({ 'a\tA': {} })],
    ['tooLight', [], [], traceOf({ 'a\tA': { rules: 1, weight: -1 } })],
    ['beaten', [], [], traceOf({ 'a\tA': { rules: 1, weight: 1 } })],
  ] as const)('says of a record %s', (fate, joined, doubted, trace) => {
    const loss = lossOfRight([...joined], [...doubted], [trace]);

    expect(loss).toMatchObject({ rights: 1, wrong: 0, [fate]: 1 });
    expect(Object.values(loss).reduce((sum, count) => sum + count)).toBe(2);
  });

  it('counts a record with another child only as wrong, beside why its own was not found', () => {
    const loss = lossOfRight(['b'], [], [traceOf({ 'a\tA': { rules: 1, weight: 1 } })]);

    expect(loss).toMatchObject({ wrong: 1, beaten: 1, found: 0 });
  });

  it('finds no fault with what belongs to a child who is not on the left', () => {
    const loss = lossOf([traceOf({})], owners, {
      rights: ['Z'],
      onTheLeft: new Set(['a']),
      joinedTo: () => [],
      doubtedWith: () => [],
    });

    expect(loss).toMatchObject({ rights: 0, found: 0, wrong: 0 });
  });
});
