import { expect, it } from 'vitest';
import { countInPrint } from '../../../shared/feeds/count-in-print.ts';

it.each([
  [61, '61', '61'],
  [1124, '1.124', '1,124'],
  [119_885, '119.885', '119,885'],
])('writes %d as a sentence does', (count, vi, en) => {
  expect(countInPrint(count)).toEqual({ vi, en });
});
