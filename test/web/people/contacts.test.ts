import { describe, expect, it } from 'vitest';
import { conflictNow, findChange, formOf, isSoundEmail } from '../../../web/people/contact-change.ts';
import { chosenRows, plain, rowsOf } from '../../../web/people/contact-lines.ts';

const UNITS = [
  { code: '94', name: 'Tỉnh Sóc Trăng', level: 'province' as const },
  { code: '941', name: 'Thành phố Sóc Trăng', level: 'district' as const, parent: '94' },
  { code: '31498', name: 'Phường 5', level: 'commune' as const, parent: '941' },
  { code: '31540', name: 'Xã Đại Ân', level: 'commune' as const, parent: '941' },
];

const ward = { unit: '31498', name: 'Phường 5', email: 'p5@example.gov.vn', version: 'a'.repeat(16) };

describe('contacts', () => {
  it('show every commune and the province, and mark the communes nobody is reached at', () => {
    const rows = rowsOf(UNITS, [ward]);

    expect(rows.map(({ unit, isMissing }) => [unit.code, isMissing])).toEqual([
      ['94', false],
      ['31498', false],
      ['31540', true],
    ]);
  });

  it('show a district where somebody set an address for it', () => {
    const rows = rowsOf(UNITS, [{ unit: '941', name: '', webhookHost: 'hook.example', version: '' }]);

    expect(rows.map(({ unit }) => unit.code)).toContain('941');
  });

  it('are found by a name typed without marks', () => {
    const rows = rowsOf(UNITS, [ward]);

    expect(chosenRows(rows, { text: 'dai an', onlyMissing: false }).map(({ unit }) => unit.code)).toEqual([
      '31540',
    ]);
    expect(chosenRows(rows, { text: 'phường', onlyMissing: true })).toEqual([]);
    expect(plain(' ĐẠI Ân ')).toBe('dai an');
  });
});

describe('a change of a contact', () => {
  it('is none where the form says what stands', () => {
    expect(findChange(formOf(ward), ward)).toBeUndefined();
    expect(findChange(formOf(undefined), undefined)).toBeUndefined();
  });

  it('tells what was seen, and only what is to be different', () => {
    const form = { ...formOf(ward), webhook: ' https://hook.example/x ' };

    expect(findChange(form, ward)).toEqual({ webhook: 'https://hook.example/x', seen: ward.version });
    expect(findChange({ ...formOf(ward), email: '' }, ward)).toEqual({ email: null, seen: ward.version });
    expect(findChange({ ...formOf(ward), dropsWebhook: true }, ward)).toEqual({
      webhook: null,
      seen: ward.version,
    });
  });

  it('says of a first address that nothing was seen', () => {
    expect(findChange({ ...formOf(undefined), email: 'a@b.vn' }, undefined)).toEqual({ email: 'a@b.vn' });
  });

  it('finds what stands now in a conflict', () => {
    expect(conflictNow({ seen: 'x', now: ward })).toEqual(ward);
    expect(conflictNow(undefined)).toBeUndefined();
    expect(conflictNow({ now: null })).toBeUndefined();
  });

  it('knows an address by its form', () => {
    expect(isSoundEmail('')).toBe(true);
    expect(isSoundEmail('ubnd@example.gov.vn')).toBe(true);
    expect(isSoundEmail('ubnd')).toBe(false);
  });
});
