import type { Command } from '../../shared/access/commands.ts';
import { reachOf, type Scope } from '../../shared/access/scope.ts';
import type { UnitLine, Units } from './use-units.ts';

/** The units where a person may do something, in the order of the tree. */
export function unitsWithReach(units: Units, scope: Scope, command: Command): readonly UnitLine[] {
  const reach = reachOf(scope, command);
  if (reach === 'province') return units.all;
  return units.all.filter(({ code }) => units.pathTo(code).some((above) => reach.includes(above.code)));
}
