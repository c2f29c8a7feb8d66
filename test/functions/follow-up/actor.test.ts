import { describe, expect, it } from 'vitest';
import { actorOf } from '../../../functions/follow-up/actor.ts';
import { GRANT_OF } from '../../../shared/access/case-grants.ts';
import type { Scope } from '../../../shared/access/scope.ts';
import type { CaseCommand } from '../../../shared/follow-up/commands.ts';
import { unitIndex } from '../../../shared/units/unit-index.ts';
import { UNITS } from '../../shared/coverage/samples.ts';

const KINDS = Object.keys(GRANT_OF) as CaseCommand['kind'][];
const now = new Date('2023-07-01T18:30:00Z');
const acting = (scope: Partial<Scope>, kind: CaseCommand['kind'] = 'contact', units = UNITS) =>
  actorOf(
    {
      scope: { subject: 'account-7', role: 'commune_staff', province: '94', units: ['31639'], ...scope },
      now,
      units: unitIndex(units),
    },
    { kind },
  );

describe('the person behind a token', () => {
  it('records under the account, at the instant, on the Vietnamese day', () => {
    expect(acting({})).toMatchObject({
      subject: 'account-7',
      at: '2023-07-01T18:30:00.000Z',
      today: '2023-07-02',
    });
  });

  it.each(KINDS)('acts with %s for the units of the token and what lies in them', (kind) => {
    const at = (units: string[]) =>
      ['31639', '31645', '31673', '94'].map((unit) => acting({ units }, kind).actsFor(unit));

    expect(at(['31639'])).toEqual([true, false, false, false]);
    expect(at(['946'])).toEqual([true, true, false, false]);
  });

  it('acts for nobody in a role that does no case work', () => {
    for (const role of ['reviewer', 'auditor', 'operator'] as const)
      for (const kind of KINDS) expect(acting({ role, units: [] }, kind).actsFor('31639')).toBe(false);
  });

  it('knows the units of the province, also where the list lacks the province itself', () => {
    const rootless = UNITS.filter(({ level }) => level !== 'province');

    for (const units of [UNITS, rootless]) {
      const known = ['94', '946', '31639', '31117', '92'].map(acting({}, 'close', units).hasUnit);
      expect(known).toEqual([true, true, true, false, false]);
      expect(['31642', '31117'].map(acting({}, 'close', units).isAmidUnits)).toEqual([true, false]);
    }
  });
});
