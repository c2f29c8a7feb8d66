import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../shared/access/scope.ts';
import { destinationsOf } from '../../../web/shell/navigation.ts';
import { findOwn, unitAtHand } from '../../../web/units/own-units.ts';

const OWN = ['31528', '31531'];

describe('whoever works in two communes', () => {
  it('is at the commune whose page is open, wherever below it', () => {
    const at = ['/units/31531', '/units/31531/offers', '/units/31528/return'].map((path) =>
      unitAtHand(OWN, path),
    );

    expect(at).toEqual(['31531', '31531', '31528']);
  });

  it('is at the first one elsewhere, and nowhere without one', () => {
    expect(unitAtHand(OWN, '/search')).toBe('31528');
    expect(unitAtHand(OWN, '/units/315310')).toBe('31528');
    expect(unitAtHand([], '/units/31531')).toBeUndefined();
  });

  it('finds list and offers of the commune at hand in the navigation', () => {
    const scope: Scope = { subject: 'account-7', role: 'commune_staff', province: '94', units: OWN };

    const ways = destinationsOf(scope, '/units/31531').map(({ to }) => to);

    expect(ways).toEqual(expect.arrayContaining(['/units/31531', '/units/31531/offers']));
    expect(ways).not.toContain('/units/31528');
  });

  it('chose the unit that a commune lies in', () => {
    const path = [{ code: '94' }, { code: '943' }, { code: '31528' }];

    expect(findOwn(['942', '943'], path)).toBe('943');
    expect(findOwn(['942'], path)).toBeUndefined();
  });
});
