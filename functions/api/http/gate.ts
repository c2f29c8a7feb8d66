import type { AuditAct } from '../../../shared/access/audit-entry.ts';
import type { Command } from '../../../shared/access/commands.ts';
import { findDenial, reachOf, type Scope } from '../../../shared/access/scope.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import type { UnitIndex } from '../../../shared/units/unit-index.ts';
import type { Caller } from './endpoint.ts';
import { Problem } from './problem.ts';

/** The door of one request: who stands before it, whether anybody was let pass, and what was refused. */
export interface Gate extends Pick<Caller, 'permit' | 'mayAt' | 'reach'> {
  wasPassed(): boolean;
  /** What the access log has to hold of refusals. */
  refusals(): AuditAct[];
}

/** Asks the rules of access for one command. */
export function gateOf(scope: Scope, command: Command, units: Pick<UnitIndex, 'ancestors'>): Gate {
  let passed = false;
  const refused: AuditAct[] = [];
  const deny = (why: 'role' | 'place'): never => {
    refused.push({ kind: 'refused', command, why });
    throw new Problem('E8403');
  };
  const denialAt = (unit: UnitCode | undefined) => findDenial(scope, command, placeOf(scope, unit, units));
  return {
    permit: (unit) => {
      const denial = denialAt(unit);
      if (denial !== undefined) deny(denial);
      passed = true;
    },
    mayAt: (unit) => {
      const isAllowed = denialAt(unit) === undefined;
      passed ||= isAllowed;
      return isAllowed;
    },
    reach: () => {
      const reach = reachOf(scope, command);
      if (reach.length === 0) deny('role');
      passed = true;
      return reach;
    },
    wasPassed: () => passed,
    refusals: () => refused,
  };
}

/** The stand-in of unknown communes, like no unit at all, is the province as a whole. */
function placeOf({ province }: Scope, unit: UnitCode | undefined, units: Pick<UnitIndex, 'ancestors'>) {
  if (unit === undefined || unit === province || unit.startsWith(`${province}-`))
    return { province, ancestors: [] };
  return { province, unit, ancestors: units.ancestors(unit) };
}
