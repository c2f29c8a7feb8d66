import type { AuditAct } from '../../../shared/access/audit-entry.ts';
import type { Command } from '../../../shared/access/commands.ts';
import { findDenial, type Scope } from '../../../shared/access/scope.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import type { UnitIndex } from '../../../shared/units/unit-index.ts';
import type { Caller } from './endpoint.ts';
import { Problem } from './problem.ts';

/** The door of one request: who stands before it, whether anybody was let pass, and what is to be remembered of it. */
export interface Gate extends Pick<Caller, 'permit' | 'mayAt' | 'remember'> {
  wasPassed(): boolean;
  remembered(): readonly AuditAct[];
}

/** Asks the rules of access for one command. */
export function gateOf(scope: Scope, command: Command, units: Pick<UnitIndex, 'ancestors'>): Gate {
  let passed = false;
  const acts: AuditAct[] = [];
  const denialAt = (unit: UnitCode | undefined) => findDenial(scope, command, placeOf(scope, unit, units));
  return {
    permit: (unit) => {
      const why = denialAt(unit);
      if (why !== undefined) {
        acts.push({ kind: 'refused', command, why });
        throw new Problem('E8403');
      }
      passed = true;
    },
    mayAt: (unit) => {
      const isAllowed = denialAt(unit) === undefined;
      passed ||= isAllowed;
      return isAllowed;
    },
    remember: (act) => {
      acts.push(act);
    },
    wasPassed: () => passed,
    remembered: () => acts,
  };
}

/** The stand-in of unknown communes, like no unit at all, is the province as a whole. */
function placeOf({ province }: Scope, unit: UnitCode | undefined, units: Pick<UnitIndex, 'ancestors'>) {
  if (unit === undefined || unit === province || unit.startsWith(`${province}-`))
    return { province, ancestors: [] };
  return { province, unit, ancestors: units.ancestors(unit) };
}
