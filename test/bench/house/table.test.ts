import { describe, expect, it } from 'vitest';
import { listLarge } from '../../../bench/house/large.ts';
import type { FileMeasure } from '../../../bench/house/measure-file.ts';
import { quantile, rowOf } from '../../../bench/house/table.ts';

function measure(values: Partial<FileMeasure>): FileMeasure {
  return {
    file: 'a.ts',
    lines: 10,
    comments: 0,
    functions: [],
    any: 0,
    nonNull: 0,
    console: 0,
    todos: 0,
    ...values,
  };
}

describe('the house figures', () => {
  it('take the nearest rank for a quantile, and 0 of nothing', () => {
    expect([
      quantile([], 0.5),
      quantile([7], 0.9),
      quantile([4, 1, 3, 2], 0.5),
      quantile([1, 2, 3, 10], 0.9),
    ]).toEqual([0, 7, 2, 10]);
  });

  it('sum an area in one row', () => {
    const files = [
      measure({ lines: 30, comments: 6, functions: [{ line: 1, lines: 4 }] }),
      measure({ lines: 50, comments: 2, any: 1, functions: [{ line: 9, lines: 12 }] }),
    ];

    const row = rowOf('shared/time', files);

    expect(row).toEqual({
      area: 'shared/time',
      files: '2',
      lines: '80',
      'file lines p50/p90/max': '30/50/50',
      functions: '2',
      'lines p50/p90/max': '4/12/12',
      comments: '10.0 %',
      any: '1',
      '!': '0',
      console: '0',
      todo: '0',
    });
  });

  it('name what is longer than it should rarely be, the longest first', () => {
    const files = [
      measure({
        file: 'b.ts',
        lines: 251,
        functions: [
          { line: 3, lines: 31 },
          { line: 40, lines: 30 },
        ],
      }),
    ];

    expect(listLarge(files)).toEqual(['251 lines, file b.ts', '31 lines, function b.ts:3']);
  });
});
