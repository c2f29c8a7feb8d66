import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../../shared/feeds/read-feed.ts';
import { cardKeyOf } from '../../../../shared/feeds/row/key.ts';
import { CARD, CHILD, codesOf, csvFile, recordOf, UNIT, UNITS } from '../tables.ts';

const { source_ref: _, ...UNNAMED } = CHILD;
/** Without a column that only cards have, a file is no card file. */
const CARD_DAY = { births: {}, residents: {}, dossiers: {}, cards: { valid_from: '05/03/2021' } };

describe('the key of a record', () => {
  it('is the reference of the agency exactly as given', () => {
    expect(recordOf('births', { ...CHILD, source_ref: ' HT-31528/2021  0001 ' }).key).toBe(
      'HT-31528/2021  0001',
    );
  });

  it('is register, year and number of a birth entry', () => {
    const entry = { registration_unit: '31528', registered_on: '10/03/2021', registration_no: '017' };

    expect(recordOf('births', { ...UNNAMED, ...entry }).key).toBe('31528/2021/17');
  });

  it('is made of number and first day of a card, and shows neither', () => {
    const { source_ref: _ref, ...card } = CARD;
    const { key } = recordOf('cards', { ...card, valid_from: '05/03/2021' });

    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(key).toBe(cardKeyOf('9412345678', '2021-03-05'));
    expect(recordOf('cards', { ...card, valid_from: '06/03/2021' }).key).not.toBe(key);
    expect(recordOf('cards', { ...card, full_name: 'Thạch Minh Hy', valid_from: '05/03/2021' }).key).toBe(
      key,
    );
  });

  it('tells two communes of one code apart by their first day', () => {
    expect(recordOf('units', { ...UNIT, valid_from: '2025-07-01' }).key).toBe('31528/2025-07-01');
  });

  it.each(['births', 'residents', 'dossiers', 'cards'] as const)(
    'of %s stays when the number comes',
    (feed) => {
      const later = recordOf(feed, { ...UNNAMED, personal_id: '094221123456', ...CARD_DAY[feed] });

      expect(later.key).toBe(recordOf(feed, { ...UNNAMED, ...CARD_DAY[feed] }).key);
    },
  );

  it.each(['births', 'residents', 'dossiers', 'cards'] as const)(
    'of %s never shows a personal number',
    (feed) => {
      const { key } = recordOf(feed, {
        personal_id: '094221123456',
        full_name: 'Thạch Minh Huy',
        ...CARD_DAY[feed],
      });

      expect(key).toMatch(/^[0-9a-f]{32}$/);
      expect(
        recordOf(feed, { personal_id: '094221123457', full_name: 'Thạch Minh Huy', ...CARD_DAY[feed] }).key,
      ).not.toBe(key);
    },
  );

  it('tells twins apart', () => {
    const twin = { ...UNNAMED, mother_name: 'Lý Thị Mai', unit: '31528' };

    expect(recordOf('residents', { ...twin, full_name: 'Thạch Minh Hy' }).key).not.toBe(
      recordOf('residents', twin).key,
    );
  });

  it('tells a stay from a later one', () => {
    const stay = { ...UNNAMED, from_date: '01/02/2022' };

    expect(recordOf('residents', { ...stay, from_date: '01/02/2023' }).key).not.toBe(
      recordOf('residents', stay).key,
    );
  });
});

describe('the keys of namesakes born on one day', () => {
  const headings = ['personal_id', 'full_name', 'date_of_birth', 'unit'];
  const namesake = (number: string) => [number, 'Thạch Minh Huy', '05/03/2021', '31528'];
  const [ONE, OTHER] = [namesake('094221000001'), namesake('094221000002')];
  const keysOf = (rows: string[][]) => {
    const { records } = readFeed('residents', [csvFile(headings, rows)], { units: UNITS });
    return Object.fromEntries(records.map(({ key, personal_id = '' }) => [personal_id, key]));
  };

  it('are told apart by their numbers, whatever the order of the rows', () => {
    const keys = keysOf([ONE, OTHER]);

    expect(new Set(Object.values(keys)).size).toBe(2);
    expect(keysOf([OTHER, ONE])).toEqual(keys);
  });

  it('still let a row that comes twice be repeated', () => {
    const file = csvFile(headings, [ONE, OTHER, ONE, OTHER, namesake('094221000003')]);

    const { records, repeated, rejected } = readFeed('residents', [file], { units: UNITS });

    expect([records.length, repeated, rejected.length]).toEqual([3, 2, 0]);
  });

  it('are no excuse for two numbers on one birth entry', () => {
    const entry = {
      ...UNNAMED,
      registration_unit: '31528',
      registered_on: '10/03/2021',
      registration_no: '17',
    };
    const rows = ['094221000001', '094221000002'].map((number) => [number, ...Object.values(entry)]);

    const { rejected } = readFeed('births', [csvFile(['personal_id', ...Object.keys(entry)], rows)], {
      units: UNITS,
    });

    expect(rejected.flatMap(({ findings }) => codesOf(findings))).toEqual(['E2005']);
  });
});
