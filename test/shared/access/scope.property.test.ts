import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../../shared/access/commands.ts';
import { ROLES } from '../../../shared/access/roles.ts';
import { findDenial, may, reachOf, type Scope, scopeOf } from '../../../shared/access/scope.ts';

const commune = fc.integer({ min: 10_000, max: 99_999 }).map(String);
const scopes: fc.Arbitrary<Scope> = fc.record({
  subject: fc.stringMatching(/^[!-~]{1,128}$/),
  role: fc.constantFrom(...ROLES),
  province: fc.constantFrom('94', '95'),
  units: fc.uniqueArray(commune, { maxLength: 5 }),
});
const places = fc.record({
  province: fc.constantFrom('94', '95'),
  unit: commune,
  ancestors: fc.constantFrom(['941', '94'], ['94'], []),
});
const commands = fc.constantFrom(...COMMAND_NAMES);

it('claims of any kind give a scope or none, and never throw', () => {
  const claims = fc.dictionary(
    fc.constantFrom('sub', 'custom:role', 'custom:province', 'custom:units'),
    fc.oneof(fc.anything(), fc.constantFrom(...ROLES, '94', '31510', '')),
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), claims), (any) => {
      const scope = scopeOf(any);
      expect(scope === undefined || ROLES.includes(scope.role)).toBe(true);
    }),
  );
});

it('a scope written as claims is read as it was, where its role allows its units', () => {
  fc.assert(
    fc.property(scopes, (scope) => {
      const claims = {
        sub: scope.subject,
        'custom:role': scope.role,
        'custom:province': scope.province,
        'custom:units': scope.units.join(' '),
      };
      expect([scope, undefined]).toContainEqual(scopeOf(claims));
    }),
  );
});

it('a place out of reach is denied, and one within reach is not', () => {
  fc.assert(
    fc.property(scopes, commands, places, (scope, command, place) => {
      const reach = reachOf(scope, command);
      const isReached =
        place.province === scope.province &&
        (reach === 'province' || [place.unit, ...place.ancestors].some((unit) => reach.includes(unit)));

      expect(may(scope, command, place)).toBe(isReached);
      expect(findDenial(scope, command, place) === undefined).toBe(isReached);
    }),
  );
});

it('fewer units never reach further', () => {
  fc.assert(
    fc.property(scopes, commands, places, commune, (scope, command, place, unit) => {
      const wider = { ...scope, units: [...scope.units, unit] };

      if (scope.units.length > 0 && may(scope, command, place)) expect(may(wider, command, place)).toBe(true);
    }),
  );
});
