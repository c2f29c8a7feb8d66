import type { UnitCode } from '../units/unit.ts';
import type { BridgeStep, Move } from './bridge.ts';
import type { CountedMap } from './counted-map.ts';
import type { Status } from './status.ts';

/** A child in scope: the commune a run says it is at, and its answer. */
export interface CountedChild {
  unit?: UnitCode | undefined;
  status: Status;
}

/** A child in the counts of two runs; absent where it is not in scope. */
export interface ChildTwice {
  before?: CountedChild | undefined;
  after?: CountedChild | undefined;
  /** Why it came into scope or left it, or why its answer changed; nothing is said of other children. */
  move: Move;
}

/** The maps of the two runs. */
export interface Maps {
  before: CountedMap;
  after: CountedMap;
}

/**
 * What one child changes in the counts of each unit. Who went from one commune to another goes with the old answer, and
 * has its new one there: so the way between communes adds up to nothing in whatever unit lies above both.
 */
export function stepsOf({ before, after, move }: ChildTwice, maps: Maps): BridgeStep[] {
  const from = before && maps.before.upwards(maps.before.placeOf(before.unit));
  const to = after && maps.after.upwards(maps.after.placeOf(after.unit));
  if (before && after && from && to)
    return [
      ...stepsBetween(from, to, { status: before.status, maps }),
      ...answered({ before, after, move }, to),
    ];
  if (after && to) return to.map((unit) => ({ unit, move, after: after.status }));
  if (before && from) return from.map((unit) => ({ unit, move, before: before.status }));
  return [];
}

interface Going {
  /** The answer it goes with. */
  status: Status;
  maps: Maps;
}

function stepsBetween(
  from: readonly UnitCode[],
  to: readonly UnitCode[],
  { status, maps }: Going,
): BridgeStep[] {
  const isRedrawn = isByMap(from[0], to[0], maps);
  const left = from.filter((unit) => !to.includes(unit));
  const entered = to.filter((unit) => !from.includes(unit));
  return [
    ...left.map((unit): BridgeStep => ({ unit, move: isRedrawn ? 'boundary' : 'moved_out', before: status })),
    ...entered.map(
      (unit): BridgeStep => ({ unit, move: isRedrawn ? 'boundary' : 'moved_in', after: status }),
    ),
  ];
}

/** Whether it is the map that moved, and not the child: a commune that stayed, or one that is on one map only. */
function isByMap(from: UnitCode | undefined, to: UnitCode | undefined, { before, after }: Maps): boolean {
  if (from === undefined || to === undefined) return false;
  return from === to || !after.knows(from) || !before.knows(to);
}

interface Answered {
  before: CountedChild;
  after: CountedChild;
  move: Move;
}

function answered({ before, after, move }: Answered, units: readonly UnitCode[]): BridgeStep[] {
  if (before.status === after.status) return [];
  return units.map((unit) => ({ unit, move, before: before.status, after: after.status }));
}
