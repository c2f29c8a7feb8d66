import { describe, expect, it } from 'vitest';
import { costOf, spreadOf } from '../../../bench/splink/cost.ts';
import type { EngineRun } from '../../../bench/splink/engine.ts';
import { ratiosOf, tableOf } from '../../../bench/splink/table.ts';

function run(link: number, peakMemoryMb: number): EngineRun {
  const seconds = { load: 1, train: 2, link };
  return { version: 'x', seconds, processSeconds: link + 4, cpuSeconds: link, peakMemoryMb, pairs: [] };
}

describe('the cost of an engine', () => {
  it('is the median of its runs, with the least and the most', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
    expect(spreadOf([4, 1])).toEqual({ median: 2.5, least: 1, most: 4 });
  });

  it('sums the phases of each run before it takes the median', () => {
    const { total, process } = costOf([run(3, 100), run(5, 110)]);

    expect(total).toEqual({ median: 7, least: 6, most: 8 });
    expect(process).toEqual({ median: 8, least: 7, most: 9 });
  });
});

describe('the table of a dataset', () => {
  const score = { precision: 1, recall: 0.5, f1: 2 / 3 };

  it('names records and true pairs, and has the cost of an engine once', () => {
    const dataset = {
      model: 'febrl4',
      left: '',
      right: '',
      records: { left: 5000, right: 5000 },
      truth: new Set(['a b']),
    } as const;
    const answers = [
      { reading: 'all pairs', score },
      { reading: 'best', score },
    ];

    const lines = tableOf(dataset, [{ engine: 'E', cost: costOf([run(3, 100)]), answers }]).split('\n');

    expect(lines[0]).toBe('febrl4: 5,000 × 5,000 records, 1 true pairs');
    expect(lines[2]?.split(/ {2,}/)).toEqual([
      'E',
      ...['1.00', '2.00', '3.00', '6.00', '7.00', '3.00', '100'],
      ...['all pairs', '1.00000', '0.50000', '0.66667'],
    ]);
    expect(lines[3]?.trim().split(/ {2,}/)).toEqual(['best', '1.00000', '0.50000', '0.66667']);
  });

  it('compares the engines with and without training', () => {
    const ratios = ratiosOf(costOf([run(7, 400)]), costOf([run(1, 100)]));

    expect(ratios).toContain('total 0.400 (2.5 ×), without training 0.250 (4.0 ×), link 0.143 (7.0 ×)');
    expect(ratios).toContain('memory 0.250 (4.0 ×)');
  });
});
