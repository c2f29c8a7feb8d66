import { describe, expect, it } from 'vitest';
import { ourAnswers, splinkAnswers } from '../../../bench/splink/answers.ts';
import { pairKey } from '../../../bench/splink/dataset.ts';
import {
  atLeast,
  bestOfEachRight,
  oracleThreshold,
  type ScoredPair,
  scoreOf,
} from '../../../bench/splink/score.ts';

const pair = (left: string, right: string, probability: number): ScoredPair => ({ left, right, probability });
const truth = new Set([pairKey('a', '1'), pairKey('a', '2'), pairKey('b', '3'), pairKey('c', '4')]);

describe('the score of a set of pairs', () => {
  it('counts every right of a left, and pairs never found as missed', () => {
    const found = [pair('a', '1', 0.9), pair('a', '2', 0.8), pair('b', '4', 0.7)];

    const score = scoreOf(found, truth);

    expect(score).toEqual({ precision: 2 / 3, recall: 2 / 4, f1: 4 / 7 });
  });

  it('is right about nothing where nothing was to be found, and finds nothing of something', () => {
    expect(scoreOf([], new Set())).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(scoreOf([], truth)).toEqual({ precision: 1, recall: 0, f1: 0 });
  });

  it('reads a threshold as included', () => {
    expect(atLeast([pair('a', '1', 0.5), pair('a', '2', 0.49)], 0.5)).toEqual([pair('a', '1', 0.5)]);
  });
});

describe('the best of each right', () => {
  it('keeps all rights of a left, and the first left by name of two as good', () => {
    const found = [pair('b', '1', 0.9), pair('a', '1', 0.9), pair('a', '2', 0.6), pair('c', '2', 0.7)];

    const best = bestOfEachRight(found);

    expect(best).toEqual([pair('a', '1', 0.9), pair('c', '2', 0.7)]);
  });
});

describe('the threshold of the oracle', () => {
  it('has the best F1 of all', () => {
    const found = [pair('a', '1', 0.9), pair('b', '3', 0.4), pair('b', '4', 0.3), pair('c', '3', 0.2)];

    const threshold = oracleThreshold(found, truth);

    expect(threshold).toBe(0.4);
  });

  it('does not part pairs of one probability', () => {
    const found = [pair('a', '1', 0.6), pair('b', '4', 0.6), pair('c', '3', 0.6), pair('a', '2', 0.5)];

    const threshold = oracleThreshold(found, truth);

    expect(threshold).toBe(0.5);
  });
});

describe('the answers of the engines', () => {
  const dataset = { model: 'febrl4', left: '', right: '', records: { left: 3, right: 4 }, truth } as const;
  const found = [pair('a', '1', 0.9), pair('b', '1', 0.6), pair('a', '2', 0.1), pair('b', '3', 0.55)];

  it('read Splink at the threshold fixed beforehand first, and beside it what only the truth could choose', () => {
    const answers = splinkAnswers(found, dataset);

    expect(answers.map(({ reading, score }) => [reading, score.recall])).toEqual([
      ['all pairs ≥ 0.50', 0.5],
      ['best of each right ≥ 0.50', 0.5],
      ['oracle: all pairs ≥ 0.10', 0.75],
      ['oracle: best of each right ≥ 0.10', 0.75],
    ]);
  });

  it('take our links as they are', () => {
    const [answer] = ourAnswers(found, dataset);

    expect(answer).toEqual({ reading: 'links', score: { precision: 0.75, recall: 0.75, f1: 0.75 } });
  });
});
