import { describe, expect, it } from 'vitest';
import { markdownOf, tableOf } from '../../bench/table.ts';

const ROWS = [
  { name: 'a', seconds: '1.00', change: '-0.50' },
  { name: 'longer', seconds: '12.00', change: '+2.00', extra: 'not shown' },
];

describe('a table', () => {
  it('stands names left and figures right, under the headings of its first row', () => {
    expect(tableOf(ROWS, 1)).toBe(
      ['name    seconds  change', 'a          1.00   −0.50', 'longer    12.00   +2.00'].join('\n'),
    );
  });

  it('has an empty cell where a row lacks one', () => {
    expect(tableOf([{ name: 'a', seconds: '1' }, { name: 'b' }], 1)).toBe(
      ['name  seconds', 'a           1', 'b'].join('\n'),
    );
  });

  it('is Markdown with the same columns', () => {
    expect(markdownOf(ROWS, 1).split('\n')).toEqual([
      '| name   | seconds | change |',
      '| ------ | ------: | -----: |',
      '| a      |    1.00 |  −0.50 |',
      '| longer |   12.00 |  +2.00 |',
    ]);
  });

  it.each([
    ['cases +5 -3', 'cases +5 −3'],
    ['1.00 % (-0.40–-0.10)', '1.00 % (−0.40–−0.10)'],
    ['2023-06-30', '2023-06-30'],
    ['rec-7', 'rec-7'],
  ])('writes %j with one minus sign and leaves hyphens', (cell, shown) => {
    expect(tableOf([{ cell }], 1)).toBe(`cell\n${shown}`);
  });
});
