import { describe, expect, it } from 'vitest';
import { findDenial, reachOf, type Scope, scopeOf } from '../../../shared/access/scope.ts';

const CLAIMS = {
  sub: 'account-1',
  'custom:role': 'commune_staff',
  'custom:province': '94',
  'custom:units': '31510 31513',
};

describe('the scope of a token', () => {
  it('is its subject, role, province and units', () => {
    expect(scopeOf({ ...CLAIMS, iss: 'somebody', exp: '1' })).toEqual({
      subject: 'account-1',
      role: 'commune_staff',
      province: '94',
      units: ['31510', '31513'],
    });
  });

  it('takes blanks and repetitions of units for what they are', () => {
    expect(scopeOf({ ...CLAIMS, 'custom:units': '  941  31510 941 ' })?.units).toEqual(['941', '31510']);
  });

  it.each([
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['a subject with blanks', { sub: 'Trần Văn A' }],
    ['a subject of two lines', { sub: 'a\nb' }],
    ['a subject that is a number', { sub: 7 }],
    ['no role', { 'custom:role': undefined }],
    ['an unknown role', { 'custom:role': 'admin' }],
    ['a role in capitals', { 'custom:role': 'COMMUNE_STAFF' }],
    ['two roles', { 'custom:role': ['commune_staff', 'auditor'] }],
    ['a role of the prototype', { 'custom:role': 'constructor' }],
    ['no province', { 'custom:province': undefined }],
    ['a province of three digits', { 'custom:province': '941' }],
    ['a province in other digits', { 'custom:province': '٩٤' }],
    ['units that are no codes', { 'custom:units': '31510 xã' }],
    ['units between commas', { 'custom:units': '31510,31513' }],
    ['the province as a unit', { 'custom:units': '94' }],
    ['a part of a code', { 'custom:units': '3151' }],
    ['the stand-in of unknown communes', { 'custom:units': '94-unknown' }],
    ['units as a list', { 'custom:units': ['31510'] }],
    ['units without end', { 'custom:units': '31510 '.repeat(400) }],
    ['a commune role without units', { 'custom:units': '' }],
    ['a provincial role with units', { 'custom:role': 'province_officer' }],
    ['an operator with units', { 'custom:role': 'operator' }],
  ])('is refused with %s', (_why, changes) => {
    expect(scopeOf({ ...CLAIMS, ...changes })).toBeUndefined();
  });

  it.each([undefined, null, 'claims', 3, [], () => CLAIMS])(
    'is refused where there are no claims',
    (claims) => {
      expect(scopeOf(claims)).toBeUndefined();
    },
  );

  it('is not read from what claims inherit', () => {
    expect(scopeOf(Object.create(CLAIMS))).toBeUndefined();
  });

  it('is refused with a unit of another province, where the unit tree is at hand', () => {
    const lies = (unit: string, province: string) => province === '94' && unit !== '31513';

    expect(scopeOf(CLAIMS, lies)).toBeUndefined();
    expect(scopeOf({ ...CLAIMS, 'custom:units': '31510' }, lies)?.units).toEqual(['31510']);
  });

  it.each(['reviewer', 'auditor'])('lets a %s be of the province or of units', (role) => {
    expect(scopeOf({ ...CLAIMS, 'custom:role': role })?.units).toEqual(['31510', '31513']);
    expect(scopeOf({ ...CLAIMS, 'custom:role': role, 'custom:units': undefined })).toBeUndefined();
    expect(scopeOf({ ...CLAIMS, 'custom:role': role, 'custom:units': '' })?.units).toEqual([]);
  });
});

describe('what a scope reaches', () => {
  const staff: Scope = { subject: 's', role: 'commune_staff', province: '94', units: ['31510'] };
  const reviewer: Scope = { subject: 's', role: 'reviewer', province: '94', units: [] };

  it('tells why not: the role, or the place', () => {
    const place = { province: '94', unit: '31513', ancestors: ['941', '94'] };

    expect(findDenial(staff, 'decide_review', place)).toBe('role');
    expect(findDenial(staff, 'read_case', place)).toBe('place');
    expect(findDenial(staff, 'read_case', { ...place, unit: '31510' })).toBeUndefined();
  });

  it('is a list of units, the province, or nothing', () => {
    expect(reachOf(staff, 'list_cases')).toEqual(['31510']);
    expect(reachOf(staff, 'read_units')).toBe('province');
    expect(reachOf(staff, 'start_run')).toEqual([]);
    expect(reachOf(reviewer, 'list_reviews')).toBe('province');
  });
});
