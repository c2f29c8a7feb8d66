import { describe, expect, it } from 'vitest';
import { liesBeforeBirths } from '../../../functions/reconcile-province/births-on.ts';
import type { Manifest } from '../../../shared/store/manifests.ts';

function bookOf(feed: 'births' | 'residents', ...cohorts: string[]) {
  const objects = Object.fromEntries(cohorts.map((cohort) => [cohort, { cohort, sha256: '', rows: 1 }]));
  return { [feed]: { objects } as Manifest<typeof feed> };
}

describe('a day before the births of the book', () => {
  it.each([
    ['before the month of the first birth', bookOf('births', '2020-03', '2021'), '2020-02-29', true],
    ['in the month of the first birth', bookOf('births', '2020-03', '2021'), '2020-03-01', false],
    ['in the year of a birth without a month', bookOf('residents', '2021'), '2021-01-01', false],
    ['before any birth but one of long ago', bookOf('births', '1931-05', '2020-03'), '2015-01-01', true],
    ['when the last child has grown', bookOf('births', '2010-03'), '2020-01-01', false],
    ['where no birth is dated', bookOf('births', 'none'), '1900-01-01', false],
    ['where there is no row', {}, '1900-01-01', false],
  ])('is told: %s', (_, manifests, asOf, before) => {
    expect(liesBeforeBirths({ manifests, asOf })).toBe(before);
  });
});
