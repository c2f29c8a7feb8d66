import { GRANT_OF } from '../../shared/access/case-grants.ts';
import { may, type Scope } from '../../shared/access/scope.ts';
import type { Actor } from '../../shared/follow-up/actor.ts';
import type { CaseCommand } from '../../shared/follow-up/commands.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import { liesAmid } from '../../shared/units/lies-amid.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';

/** Whose token it is, when they act, and the units of the province as they are then. */
export interface Presence {
  scope: Scope;
  now: Date;
  units: UnitIndex;
}

/** The person as the rules of follow-up know them, about to give this command. */
export function actorOf({ scope, now, units }: Presence, { kind }: Pick<CaseCommand, 'kind'>): Actor {
  const { subject, province } = scope;
  const hasUnit = (code: UnitCode) => code === province || isOf(province, units, code);
  return {
    subject,
    at: now.toISOString(),
    today: dayInVietnam(now),
    actsFor: (unit) => may(scope, GRANT_OF[kind], { province, unit, ancestors: units.ancestors(unit) }),
    hasUnit,
    isAmidUnits: (code) => liesAmid(code, hasUnit),
  };
}

/** A list of units may lack the province above them, but hold no other one. */
function isOf(province: UnitCode, units: UnitIndex, code: UnitCode): boolean {
  return units.byCode(code) !== undefined && (units.provinceOf(code) ?? province) === province;
}
