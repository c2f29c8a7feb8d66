import { describe, expect, it } from 'vitest';
import { CARD, CHILD, recordOf, UNIT } from '../tables.ts';

const { source_ref: _, ...UNNAMED } = CHILD;

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

  it('is number and first day of a card', () => {
    const { source_ref: _ref, ...card } = CARD;

    expect(recordOf('cards', { ...card, valid_from: '05/03/2021' }).key).toBe('9412345678/2021-03-05');
  });

  it('tells two communes of one code apart by their first day', () => {
    expect(recordOf('units', { ...UNIT, valid_from: '2025-07-01' }).key).toBe('31528/2025-07-01');
  });

  it.each(['births', 'residents', 'dossiers'] as const)('of %s never shows a personal number', (feed) => {
    const { key } = recordOf(feed, { ...UNNAMED, personal_id: '094321123456' });

    expect(key).toMatch(/^[0-9a-f]{32}$/);
  });

  it('stays when a name is mended, where there is a number', () => {
    const row = { ...UNNAMED, personal_id: '094321123456' };

    expect(recordOf('residents', { ...row, full_name: 'Thạch Minh Hy' }).key).toBe(
      recordOf('residents', row).key,
    );
  });
});
