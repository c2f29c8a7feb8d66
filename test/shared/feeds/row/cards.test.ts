import { describe, expect, it } from 'vitest';
import { CARD, CHILD, codesOf, readOne, recordOf } from '../tables.ts';

describe('the numbers of a card', () => {
  it.each([
    ['9412345678', { social_insurance_no: '9412345678' }],
    ['094321123456', { personal_id: '094321123456' }],
    ['TE1949412345678', { card_no: 'TE1949412345678', social_insurance_no: '9412345678', category: 'TE' }],
    ['te1 94 9412345678', { card_no: 'TE1949412345678' }],
    ['941234567', { social_insurance_no: '0941234567', doubts: ['W2114'] }],
  ])('are told apart by length in whatever column: %s', (written, values) => {
    expect(recordOf('cards', { ...CHILD, 'Mã số': written })).toMatchObject(values);
  });

  it('prefer the column of their own kind', () => {
    const row = { ...CHILD, social_insurance_no: '9412345678', card_no: '9412345679' };

    expect(recordOf('cards', row)).toMatchObject({ social_insurance_no: '9412345678', doubts: ['W2115'] });
  });

  it('contradict when the card number holds another insurance number', () => {
    const row = { ...CHILD, social_insurance_no: '9412345678', card_no: 'TE1949412345679' };

    expect(recordOf('cards', row).doubts).toEqual(['W2115']);
  });

  it('never take ten digits of a personal number for an insurance number', () => {
    const record = recordOf('cards', { ...CARD, personal_id: '1223000123' });

    expect(record).toMatchObject({ social_insurance_no: '9412345678', doubts: ['W2111'] });
    expect(record).not.toHaveProperty('personal_id');
  });

  it('give back the zero of the facility', () => {
    expect(recordOf('cards', { ...CARD, facility_code: '1234' })).toMatchObject({
      facility_code: '01234',
      doubts: ['W2114'],
    });
  });
});

describe('the state of a card', () => {
  const state = (row: Record<string, string>) => recordOf('cards', { ...CARD, ...row }).status;

  it.each([
    [{}, 'active'],
    [{ status: 'Còn hiệu lực' }, 'active'],
    [{ status: 'withdrawn' }, 'withdrawn'],
    [{ status: 'Báo giảm' }, 'decreased'],
    [{ status: 'Thẻ tạm' }, 'temporary'],
    [{ status: '110' }, 'withdrawn'],
    [{ status_code: '000' }, 'active'],
    [{ status_code: '0' }, 'active'],
    [{ status_code: '003' }, 'active'],
    [{ status_code: '110' }, 'withdrawn'],
    [{ status_code: '124' }, 'decreased'],
    [{ status_code: '130' }, 'temporary'],
    [{ status_code: '010', valid_to: '30/09/2022' }, 'active'],
    [{ status: 'Hết hạn', valid_to: '30/09/2022' }, 'active'],
    [{ status: 'active', status_code: '010', valid_to: '30/09/2022' }, 'active'],
    [{ status: 'withdrawn', status_code: '401' }, 'withdrawn'],
  ])('is read from word and code: %j', (row, status) => {
    const { records, findings } = readOne('cards', { ...CARD, ...row });

    expect(records[0]?.status).toBe(status);
    expect(findings).toEqual([]);
  });

  it('is temporary for a temporary code whatever the status says', () => {
    const record = recordOf('cards', { ...CHILD, card_no: 'TE194GCS00123', status: 'active' });

    expect(record).toMatchObject({ card_no: 'TE194GCS00123', status: 'temporary' });
    expect(record).not.toHaveProperty('social_insurance_no');
  });

  it('does not let an expired card without its end pass for running', () => {
    expect(recordOf('cards', { ...CARD, status: 'Hết hạn' })).toMatchObject({
      status: 'decreased',
      doubts: ['W2145'],
    });
  });

  it('goes against the card where word and code disagree', () => {
    expect(state({ status: 'Còn hiệu lực', status_code: '110' })).toBe('withdrawn');
    expect(state({ status: 'Thu hồi', status_code: '000' })).toBe('withdrawn');
    expect(recordOf('cards', { ...CARD, status: 'Thu hồi', status_code: '000' }).doubts).toEqual(['W2147']);
  });

  it.each([
    [{ status_code: '050' }, 'E2010'],
    [{ status: 'Chưa cấp thẻ' }, 'E2010'],
    [{ status: 'lạ lùng' }, 'E2007'],
    [{ status_code: '500' }, 'E2007'],
  ])('refuses the row where there is no card or the state is not known: %j', (row, code) => {
    const { rejected } = readOne('cards', { ...CARD, ...row });

    expect(rejected.flatMap(({ findings }) => codesOf(findings))).toEqual([code]);
  });
});
