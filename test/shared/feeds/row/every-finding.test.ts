import { describe, expect, it } from 'vitest';
import { FINDINGS } from '../../../../shared/feeds/findings.ts';
import { readFeed } from '../../../../shared/feeds/read-feed.ts';
import type { Feed } from '../../../../shared/feeds/records.ts';
import { CARD, CHILD, codesOf, csvFile, type Row, readOne, UNIT, UNITS } from '../tables.ts';

/** One row that makes each finding; those that need two rows, an extra cell or a workbook stand below. */
const ROWS: readonly [string, Feed, Row][] = [
  ['E2002', 'births', { ...CHILD, full_name: '' }],
  ['E2002', 'residents', { ...CHILD, date_of_birth: '' }],
  ['E2003', 'births', { ...CHILD, full_name: 'NGUYEÃN VAÊN NAM' }],
  ['E2003', 'births', { ...CHILD, full_name: 'NGUYEÃN THÒ LAN', mother_name: 'TRAÀN THÒ LAN' }],
  ['E2004', 'births', { ...CHILD, full_name: 'Nguy?n V?n An' }],
  ['E2004', 'births', { ...CHILD, full_name: 'Nguy\ufffdn An' }],
  ['E2007', 'cards', { ...CARD, status: 'gì đó' }],
  ['E2008', 'units', { ...UNIT, name: '' }],
  ['E2009', 'units', { ...UNIT, code: '123' }],
  ['E2010', 'cards', { ...CARD, status_code: '051' }],
  ['W2101', 'births', { ...CHILD, registered_on: 'hôm qua' }],
  ['W2102', 'births', { ...CHILD, registered_on: '30/02/2021' }],
  ['W2103', 'births', { ...CHILD, registered_on: '05/03/21' }],
  ['W2104', 'births', { ...CHILD, date_of_birth: '44260' }],
  ['W2105', 'births', { ...CHILD, registered_on: '03/2021' }],
  ['W2106', 'births', { ...CHILD, mother_birth_year: '19' }],
  ['W2111', 'births', { ...CHILD, personal_id: '12345' }],
  ['W2112', 'cards', { ...CHILD, social_insurance_no: '12345' }],
  ['W2113', 'cards', { ...CHILD, card_no: 'TE9941234567' }],
  ['W2114', 'births', { ...CHILD, personal_id: '94321123456' }],
  ['W2115', 'cards', { ...CARD, card_no: 'TE1949412345679' }],
  ['W2116', 'births', { ...CHILD, personal_id: '094321123456', sex: 'Nam' }],
  ['W2117', 'births', { ...CHILD, personal_id: '094320123456' }],
  ['W2121', 'births', { ...CHILD, sex: '1' }],
  ['W2122', 'births', { ...CHILD, sex: 'x' }],
  ['W2131', 'residents', { ...CHILD, unit: '99999' }],
  ['W2132', 'residents', { ...CHILD, unit: 'Phú Tân' }],
  ['W2141', 'residents', { ...CHILD, residence_type: 'khách' }],
  ['W2142', 'residents', { ...CHILD, status: 'lạ' }],
  ['W2143', 'residents', { ...CHILD, household_class: 'lạ' }],
  ['W2144', 'dossiers', { ...CHILD, state: 'lạ' }],
  ['W2145', 'cards', { ...CARD, status_code: '010' }],
  ['W2147', 'cards', { ...CARD, status: 'active', status_code: '110' }],
  ['W2161', 'cards', { ...CARD, valid_from: '2021-03-05', valid_to: '2021-03-04' }],
  ['W2161', 'residents', { ...CHILD, from_date: '2021-03-05', to_date: '2021-03-04' }],
  ['W2162', 'births', { ...CHILD, registered_on: '2021-03-04' }],
  ['W2171', 'births', { ...CHILD, mother_name: 'Tr?n Thị Lan' }],
];

const OTHERS = ['E2001', 'E2005', 'E2006', 'W2151'];

describe('every finding', () => {
  it.each(ROWS)('%s is made on a row of %s', (code, feed, row) => {
    const { rows, records, rejected, findings } = readOne(feed, row);

    expect(codesOf(findings)).toEqual([code]);
    expect([rows, records.length, rejected.length]).toEqual(code.startsWith('E') ? [1, 0, 1] : [1, 1, 0]);
  });

  it('E2001 is made on a row with a cell too many, if anything stands in it', () => {
    const headings = Object.keys(CHILD);
    const file = csvFile(headings, [
      [...Object.values(CHILD), 'thừa'],
      ['A-2', 'Lâm Ân', '2021-01-01', '', ''],
    ]);

    const { records, findings } = readFeed('births', [file], { units: UNITS });

    expect(codesOf(findings)).toEqual(['E2001']);
    expect(records).toHaveLength(1);
  });

  it('E2005 and W2151 are made on the second row of a key', () => {
    const file = csvFile(Object.keys(CHILD), [
      ['A-1', 'Lâm Ân', '2021-01-01'],
      ['A-1', 'Lâm  Ân', '01/01/2021'],
      ['A-1', 'Lâm An', '2021-01-01'],
    ]);

    const reading = readFeed('births', [file], {});

    expect(codesOf(reading.findings)).toEqual(['W2151', 'E2005']);
    expect([reading.records.length, reading.repeated, reading.rejected.length]).toEqual([1, 1, 1]);
  });

  it('is tried here', () => {
    const tried = new Set([...ROWS.map(([code]) => code), ...OTHERS]);

    expect([...tried].sort()).toEqual(Object.keys(FINDINGS).sort());
  });
});
