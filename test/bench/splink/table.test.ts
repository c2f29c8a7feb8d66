import { describe, expect, it } from 'vitest';
import { costOf, spreadOf } from '../../../bench/splink/cost.ts';
import type { EngineRun } from '../../../bench/splink/engine.ts';
import { reportOf } from '../../../bench/splink/report.ts';
import {
  answersTable,
  type Comparison,
  ratiosTable,
  sizeOf,
  summaryOf,
} from '../../../bench/splink/table.ts';

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

describe('the tables of the comparison', () => {
  const dataset = {
    model: 'febrl4',
    left: '',
    right: '',
    records: { left: 5000, right: 5000 },
    truth: new Set(['a b']),
  } as const;
  const [score, better] = [
    { precision: 1, recall: 0.5, f1: 2 / 3 },
    { precision: 1, recall: 1, f1: 1 },
  ];
  const comparison: Comparison = {
    dataset,
    ours: { engine: 'ours', cost: costOf([run(1, 100)]), answers: [{ reading: 'links', score: better }] },
    others: [1e6, 1e7].map((sampled) => ({
      engine: `Splink, u from ${sampled} pairs`,
      cost: costOf([run(7, 400)]),
      answers: [
        { reading: 'all pairs', score },
        { reading: 'oracle', score: better },
      ],
    })),
  };

  it('have a line for each setting of Splink beside ours, at the threshold fixed beforehand', () => {
    const [headings = '', , ...lines] = summaryOf([comparison]).split('\n').map(cellsOf);

    expect(headings).toEqual([
      ...['engine', 'dataset', 'total s', 'load s', 'train s', 'link s', 'CPU s', 'peak MB'],
      ...['precision', 'recall', 'F1', 'ratio'],
    ]);
    expect(lines).toEqual([
      ['ours', 'febrl4', ...'4.00 1.00 2.00 1.00 1.00 100 1.00000 1.00000 1.00000'.split(' '), '1.0 ×'],
      ...['1000000', '10000000'].map((pairs) => [
        `Splink, u from ${pairs} pairs`,
        'febrl4',
        ...'10.00 1.00 2.00 7.00 7.00 400 1.00000 0.50000 0.66667'.split(' '),
        '2.5 ×',
      ]),
    ]);
  });

  it('tell every other reading of the pairs', () => {
    const [, , ours, all, oracle] = answersTable([comparison]).split('\n').map(cellsOf);

    expect(ours?.slice(2)).toEqual(['links', '1.00000', '1.00000', '1.00000']);
    expect(all?.slice(2)).toEqual(['all pairs', '1.00000', '0.50000', '0.66667']);
    expect(oracle?.slice(2)).toEqual(['oracle', '1.00000', '1.00000', '1.00000']);
  });

  it('compare the engines with and without training', () => {
    const [, , first] = ratiosTable([comparison]).split('\n').map(cellsOf);

    expect(first?.slice(2)).toEqual(['2.5 ×', '4.0 ×', '7.0 ×', '2.2 ×', '7.0 ×', '4.0 ×']);
  });

  it('stand in one report, each apart from the text around it', () => {
    const report = reportOf([comparison], { runs: 1, seed: 1 });

    expect(report).toContain(`\n\n${summaryOf([comparison])}\n\n`);
    expect(report.endsWith(`\n\n${ratiosTable([comparison])}`)).toBe(true);
  });

  it('stand under how many records and true pairs there are', () => {
    expect(sizeOf(dataset)).toBe('febrl4: 5,000 × 5,000 records, 1 true pairs');
  });
});

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
