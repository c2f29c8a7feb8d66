import { describe, expect, it } from 'vitest';
import { demoUsers, findDemoUserAt, scopeClaimsOf } from '../../../local/oidc/demo-user.ts';
import { ROLES } from '../../../shared/access/roles.ts';
import { scopeOf } from '../../../shared/access/scope.ts';
import { UNITS } from './world.ts';

describe('the demo users', () => {
  it('are of every role, each with a scope that is in order', () => {
    const users = demoUsers('94', UNITS);

    expect(new Set(users.map(({ role }) => role))).toEqual(new Set(ROLES));
    for (const user of users) {
      expect(scopeOf({ sub: user.id, ...scopeClaimsOf(user) })).toMatchObject({ units: user.units });
    }
  });

  it('work in three communes, two of one district and one of another', () => {
    const alone = { code: '31500', name: 'Phường 1', level: 'commune', parent_code: '943' } as const;
    const district = { code: '943', name: 'Huyện', level: 'district' } as const;

    const units = demoUsers('94', [alone, ...UNITS, district]).flatMap((user) => user.units);

    expect([...new Set(units)]).toEqual(['31510', '31513', '31500']);
  });

  it('work where there are open cases before they work elsewhere', () => {
    const units = demoUsers('94', UNITS, new Set(['31540', '31513'])).flatMap((user) => user.units);

    expect([...new Set(units)]).toEqual(['31513', '31510', '31540']);
  });

  it('are in the end one who works in both of the neighbours', () => {
    const last = demoUsers('94', UNITS).at(-1);

    expect(last).toMatchObject({
      id: 'demo-commune_staff-31510-31513',
      role: 'commune_staff',
      units: ['31510', '31513'],
    });
  });

  it('are to be had at any commune, for the roles of communes', () => {
    const [commune, district] = [
      { code: '31700', name: 'Xã B', level: 'commune', parent_code: '949' },
      { code: '949', name: 'Huyện', level: 'district' },
    ] as const;

    expect(findDemoUserAt(commune, 'commune_lead', '94')).toMatchObject({ units: ['31700'] });
    expect(findDemoUserAt(commune, 'operator', '94')).toBeUndefined();
    expect(findDemoUserAt(district, 'commune_lead', '94')).toBeUndefined();
  });

  it('work in the first three where there are no districts', () => {
    const flat = UNITS.map((unit) => ({ ...unit, parent_code: '94' }));

    expect([...new Set(demoUsers('94', flat).flatMap((user) => user.units))]).toEqual([
      '31510',
      '31513',
      '31540',
    ]);
  });

  it('are those of the province before there are units', () => {
    expect(demoUsers('94', []).map(({ id }) => id)).toEqual([
      'demo-province_officer',
      'demo-reviewer',
      'demo-auditor',
      'demo-operator',
    ]);
  });
});
