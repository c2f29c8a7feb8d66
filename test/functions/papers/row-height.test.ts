import { describe, expect, it } from 'vitest';
import { heightOfRow } from '../../../functions/papers/row-height.ts';
import { bannerOf, rowOf } from '../../../shared/follow-up/papers/workbook.ts';

const WIDTHS = [10, 20];
const LINE = heightOfRow(rowOf('cell', ['a']), WIDTHS);

describe('the height of a row', () => {
  it('has room for its longest text, broken over the lines of its column', () => {
    expect(heightOfRow(rowOf('cell', ['a'.repeat(25), 'b'.repeat(25)]), WIDTHS)).toBeGreaterThan(2.5 * LINE);
    expect(heightOfRow(rowOf('cell', ['', 'b'.repeat(20)]), WIDTHS)).toBe(LINE);
  });

  it('has room for a text over merged cells, and for the lines somebody broke it into', () => {
    expect(heightOfRow(bannerOf('cell', 'a'.repeat(30), 2), WIDTHS)).toBe(LINE);
    expect(heightOfRow(rowOf('cell', ['a\nb\nc']), WIDTHS)).toBeGreaterThan(2 * LINE);
  });

  it('is one line for a number, however many digits lie beneath what is shown', () => {
    expect(heightOfRow(rowOf('rate', [2140 / 2188]), WIDTHS)).toBe(LINE);
  });

  it('is never less than what the paper asks for', () => {
    expect(heightOfRow({ ...rowOf('cell', ['a']), height: 66 }, WIDTHS)).toBe(66);
  });
});
