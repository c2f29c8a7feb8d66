import { describe, expect, it } from 'vitest';
import type { Convergence } from '../../../../functions/train-models/convergence.ts';
import type { TrainedModel } from '../../../../functions/train-models/learn.ts';
import { LINEAGES } from '../../../../functions/train-models/models.ts';
import { printTraining } from '../../../../local/cli/print/training.ts';

const { shipped } = LINEAGES['births-residents'];
const SESSION: Convergence = {
  on: ['full_name', 'day'],
  pairs: 120_000,
  iterations: 3,
  matches: 0.99,
  logLikelihood: { first: -2000.5, last: -1000.25 },
  change: 2e-6,
  weaknesses: [],
};

const print = (trained: Partial<TrainedModel>): string =>
  printTraining({
    models: [{ model: shipped, shipped, sessions: [SESSION], turned: [], ...trained }],
    files: ['x.json'],
  });
const linesWith = (mark: string, text: string): string[] =>
  text.split('\n').filter((line) => line.includes(mark));

describe('a training as it is printed', () => {
  it('bears no mark where everything can be relied on', () => {
    expect(print({})).not.toContain('⚠');
  });

  it('marks a weak session in its line and says in both languages why', () => {
    const weak: Convergence = { ...SESSION, on: ['personal_id'], weaknesses: ['few_pairs', 'unsettled'] };

    const marked = linesWith('⚠', print({ sessions: [SESSION, weak] }));

    expect(marked).toEqual([
      expect.stringMatching(/^personal_id .*⚠$/),
      expect.stringMatching(/^⚠ personal_id: ít hơn 1,000 cặp.* \/ fewer than 1,000 pairs/),
      expect.stringMatching(/^⚠ personal_id: dừng khi .* \/ given up while its figures still moved$/),
    ]);
  });

  it('marks the worst level that speaks for a match', () => {
    const marked = linesWith('⚠', print({ turned: ['sex'] }));

    expect(marked).toEqual([
      expect.stringMatching(/khác giới tính \/ different sex .*⚠$/),
      expect.stringMatching(/^⚠ mức khác nhau .* \/ a disagreement that speaks for a match/),
    ]);
  });

  it('writes every number below zero with the same minus sign', () => {
    expect(linesWith('full_name + day', print({}))).toEqual([
      expect.stringMatching(/ −2,000\.5 +−1,000\.25 +2\.0e−6 /),
    ]);
  });
});
