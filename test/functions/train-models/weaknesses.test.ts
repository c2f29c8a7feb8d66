import { describe, expect, it } from 'vitest';
import {
  FEWEST_MATCHES,
  FEWEST_PAIRS,
  turnedFields,
  weaknessesOf,
} from '../../../functions/train-models/weaknesses.ts';
import type { FieldDescription } from '../../../shared/linkage/model.ts';
import { maximise, SETTLED } from '../../../shared/linkage/training/expectation-maximisation.ts';
import { patternCounter } from '../../../shared/linkage/training/patterns.ts';

const SOUND = { pairs: 2 * FEWEST_PAIRS, matches: 0.5, change: SETTLED / 10 };

describe('a training session', () => {
  it('is relied on where it had enough to learn from and came to rest', () => {
    expect(weaknessesOf(SOUND)).toEqual([]);
    expect(weaknessesOf({ ...SOUND, pairs: FEWEST_PAIRS })).toEqual([]);
    expect(weaknessesOf({ ...SOUND, matches: FEWEST_MATCHES / SOUND.pairs })).toEqual([]);
  });

  it.each([
    ['too few pairs', { pairs: FEWEST_PAIRS - 1 }, ['few_pairs']],
    ['too few matches among many', { pairs: 10_317, matches: 0.00168621 }, ['few_matches']],
    ['figures that still moved at the end', { change: SETTLED }, ['unsettled']],
    ['no pairs at all', { pairs: 0, matches: 0, change: 0 }, ['few_pairs', 'few_matches']],
  ])('is weak with %s', (_, observed, weaknesses) => {
    expect(weaknessesOf({ ...SOUND, ...observed })).toEqual(weaknesses);
  });

  it('comes to rest below the change that the estimation itself takes for rest', () => {
    const counter = patternCounter([]);
    counter.add({}, {});

    const { iterations } = maximise(counter.patterns(), { before: new Map(), u: new Map() });

    expect(iterations.at(-1)?.change).toBeLessThan(SETTLED);
  });
});

describe('a field', () => {
  const level = (m: number, u: number) => ({ id: String(m), label: { vi: '', en: '' }, m, u });
  const field = (name: string, ...levels: FieldDescription['levels']): FieldDescription => ({
    field: name,
    label: { vi: '', en: '' },
    compares: name,
    levels,
  });

  it('is turned where its worst level is likelier among matches, whatever the better ones are', () => {
    const fields = [
      field('sound', level(0.9, 0.5), level(0.1, 0.5)),
      field('even', level(0.5, 0.5), level(0.5, 0.5)),
      field('turned', level(0.2, 0.9), level(0.8, 0.1)),
    ];

    expect(turnedFields({ fields })).toEqual(['turned']);
  });
});
