import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inStrokes, strokesIn, writtenDay } from '../../../web/design/written-day.ts';

describe('a day as it is typed', () => {
  test.each([
    ['3', '3'],
    ['30', '30'],
    ['300', '30/0'],
    ['30062023', '30/06/2023'],
    ['30/6', '30/6'],
    ['30/', '30/'],
    ['30/6/', '30/6/'],
    ['3/6/2023', '3/6/2023'],
    ['30-06-2023', '30/06/2023'],
    ['30.06.20234', '30/06/2023'],
    ['abc', ''],
    ['', ''],
  ])('%s is shown as %s', (typed, shown) => {
    expect(strokesIn(typed)).toBe(shown);
  });

  test.each([
    ['30/06/2023', '2023-06-30'],
    ['3/6/2023', '2023-06-03'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', undefined],
    ['31/04/2023', undefined],
    ['30/06/202', undefined],
    ['', undefined],
  ])('%s means %s', (text, day) => {
    expect(writtenDay(text)).toBe(day);
  });

  test('every day comes back from how it is written, typed with strokes or without', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const written = inStrokes(iso);

        expect(writtenDay(written)).toBe(iso);
        expect(strokesIn(written)).toBe(written);
        expect(strokesIn(written.replaceAll('/', ''))).toBe(written);
      }),
    );
  });
});
