import { describe, expect, it } from 'vitest';
import type { FieldDescription } from '../../../../../shared/linkage/model.ts';
import { concentration } from '../../../../../shared/linkage/people/measures/date.ts';
import { personOf } from '../../../../../shared/linkage/people/person-of.ts';
import { field, level } from '../../things.ts';

/** Dates that agree on one in 2,048 pairs. */
const DATE: FieldDescription = field('date', [
  level('equal', { u: 1 / 2_048 }),
  level('swapped', { u: 0.001 }),
  level('cover_start'),
  level('year_start'),
  level('different'),
]);

const bornOn = (...dates: readonly (string | undefined)[]) =>
  dates.map((date, at) => personOf({ ref: `${at}`, dates: date === undefined ? [] : [date] }));

function bits(people: ReturnType<typeof bornOn>, at = 0): number {
  const [one = personOf({ ref: 'a' })] = people;
  return concentration(people, DATE)(one, one, at);
}

const two = (at: number) => String(at).padStart(2, '0');
const dayOf = (nth: number) =>
  `20${two(15 + Math.floor(nth / 360))}-${two(1 + Math.floor((nth % 360) / 30))}-${two(1 + (nth % 30))}`;
const days = (from: number, count: number, times = 1) =>
  Array.from({ length: count * times }, (_, at) => dayOf(from + (at % count)));

describe('an equal date', () => {
  it('is worth less the fewer days a list spans', () => {
    const spans = [720, 360, 120, 30].map((span) => bits(bornOn(...days(720, span, 3_600 / span))));

    for (const [at, one] of spans.entries()) expect(one).toBeGreaterThan(spans[at + 1] ?? -12);
  });

  it('of a list of one month is worth as much less as there are fewer days', () => {
    const month = bits(bornOn(...days(360, 30, 400)));

    expect(month).toBeCloseTo(Math.log2(30 / 2_048), 0.5);
  });

  it('of a list as long as the model knows is worth what the model says', () => {
    expect(bits(bornOn(...days(0, 2_160, 2)))).toBeGreaterThan(-0.2);
    expect(bits(bornOn('1900-05-04', '2015-03-04', '2020-08-09', '2026-01-01'))).toBe(0);
  });

  it('is judged by the middle half of the list, whatever stands at its ends', () => {
    const month = days(360, 30, 100);
    const stray = [
      ...Array.from({ length: 300 }, () => '1900-01-01'),
      ...Array.from({ length: 300 }, () => '2026-01-01'),
    ];

    expect(bits(bornOn(...stray, ...month))).toBeCloseTo(bits(bornOn(...month)), 0);
  });

  it('is judged in whatever order the list stands', () => {
    const list = days(360, 90, 20);

    expect(bits(bornOn(...list.toReversed()))).toBe(bits(bornOn(...list)));
  });

  it('is judged by days of birth that are known', () => {
    const list = days(360, 30, 100);
    const unknown = Array.from({ length: 3_000 }, (_, at) => (at % 2 === 0 ? undefined : '2020'));

    expect(bits(bornOn(...unknown, ...list))).toBe(bits(bornOn(...list)));
  });

  it('keeps most of its worth on a short list, which may be one month by chance', () => {
    const [one, twenty, many] = [1, 20, 2_000].map((count) =>
      bits(bornOn(...Array.from({ length: count }, () => '2020-03-04'))),
    );

    expect(twenty).toBeCloseTo((many ?? 0) / 2, 0);
    expect(one).toBeGreaterThan(-0.6);
    expect(bits(bornOn())).toBeCloseTo(0, 9);
  });

  it.each([
    ['equal', 0, true],
    ['a slip apart', 1, true],
    ['on the first day of cover', 2, false],
    ['on 1 January', 3, false],
    ['different', 4, false],
  ])('tells of dates that are %s: %s', (_, at, isTold) => {
    expect(bits(bornOn(...days(360, 30, 100)), at) < 0).toBe(isTold);
  });
});
