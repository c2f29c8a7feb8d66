import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeProvince } from '../../../../local/province/make-province.ts';
import { COLUMNS } from '../../../../shared/feeds/columns/columns-of.ts';
import { demandFittingFeed } from '../../../../shared/feeds/columns/fits-feed.ts';
import { readFeed } from '../../../../shared/feeds/read-feed.ts';
import { FEEDS, type Feed } from '../../../../shared/feeds/records.ts';

const PROVINCES = [
  { province: '94', map: '2023', asOf: '2023-06-30' },
  { province: '92', map: '2025', asOf: '2025-09-30' },
] as const;
const files = PROVINCES.flatMap(
  (place) => makeProvince({ ...place, children: 600, uncovered: 12, seed: 5 }).files,
);
const headingsOf = (feed: Feed): string[] => COLUMNS[feed].map(({ name }) => name);

function refusalOf(read: () => unknown): unknown {
  try {
    read();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('a file sent as another feed', () => {
  it.each<[sent: Feed, as: Feed]>([
    ['cards', 'births'],
    ['births', 'residents'],
    ['births', 'dossiers'],
    ['births', 'cards'],
    ['residents', 'births'],
    ['residents', 'cards'],
  ])('is refused by its headings: %s as %s', (sent, as) => {
    const file = files.find(({ feed, name }) => feed === sent && name.endsWith('.csv'));

    const refusal = refusalOf(() => readFeed(as, file ? [file] : []));

    expect(refusal).toMatchObject({ code: 'E1020', en: expect.stringContaining(`the feed “${sent}” (`) });
  });

  it('is told both numbers of columns in both languages', () => {
    const refusal = refusalOf(() => demandFittingFeed('cards', headingsOf('births')));

    const known = COLUMNS.births.length;
    expect(refusal).toMatchObject({
      vi: expect.stringMatching(`“khai sinh” \\(${known} cột\\) hơn là “thẻ BHYT”`),
    });
  });
});

describe('a file of the right feed', () => {
  it.each(files.map((file) => [file.name, file] as const))('is not refused: %s', (_, file) => {
    expect(() => readFeed(file.feed, [file])).not.toThrow();
  });

  it('is not refused whichever of its columns it has, nor for two that are unknown', () => {
    const someOf = fc
      .constantFrom(...FEEDS)
      .chain((feed) => fc.tuple(fc.constant(feed), fc.subarray(headingsOf(feed))));

    fc.assert(
      fc.property(someOf, ([feed, headings]) => {
        expect(() => demandFittingFeed(feed, [...headings, 'Mã thẻ', 'Hạn thẻ đến ngày'])).not.toThrow();
      }),
    );
  });
});
