import type { IsoDate } from '../time/calendar.ts';
import type { Unit, UnitCode, UnitLevel } from './unit.ts';

/** The units in force on a day, with their places in the tree. */
export interface UnitTree {
  /** In the order of their codes. */
  units: ReadonlyMap<UnitCode, Unit>;
  childrenOf: ReadonlyMap<UnitCode, readonly Unit[]>;
  /** Ancestors of each unit, nearest first. */
  ancestorsOf: ReadonlyMap<UnitCode, readonly UnitCode[]>;
  roots: readonly Unit[];
}

const inForce = (unit: Unit, on: IsoDate) =>
  (unit.valid_from === undefined || unit.valid_from <= on) &&
  (unit.valid_to === undefined || on <= unit.valid_to);

/** Without a day, the newest unit of each code: codes were used again in 2025 for other places. */
function unitsByCode(units: readonly Unit[], on?: IsoDate): Map<UnitCode, Unit> {
  const newestLast = units
    .filter((unit) => on === undefined || inForce(unit, on))
    .sort((a, b) => compareTexts(a.valid_from ?? '', b.valid_from ?? ''));
  return new Map(newestLast.map((unit) => [unit.code, unit]));
}

const compareTexts = (a: string, b: string) => Number(a > b) - Number(a < b);

/** Builds the tree. A unit whose parent is not among the units is a root; a loop of parents is cut where it closes. */
export function unitTree(all: readonly Unit[], on?: IsoDate): UnitTree {
  const byCode = unitsByCode(all, on);
  const inOrder = [...byCode.values()].sort((a, b) => compareTexts(a.code, b.code));
  const units = new Map(inOrder.map((unit) => [unit.code, unit]));
  const parentOf = ({ parent_code: parent }: Unit) =>
    parent !== undefined && units.has(parent) ? parent : '';
  const { '': roots = [], ...families } = Object.groupBy(inOrder, parentOf);
  const childrenOf = new Map(Object.entries(families).map(([parent, children = []]) => [parent, children]));
  const ancestorsOf = new Map(inOrder.map(({ code }) => [code, lineage(units, code)]));
  return { units, childrenOf, ancestorsOf, roots };
}

function lineage(units: ReadonlyMap<UnitCode, Unit>, code: UnitCode): UnitCode[] {
  const line: UnitCode[] = [];
  let parent = units.get(code)?.parent_code;
  while (parent !== undefined && units.has(parent) && parent !== code && !line.includes(parent)) {
    line.push(parent);
    parent = units.get(parent)?.parent_code;
  }
  return line;
}

/** The unit itself or the first of its ancestors that stands at a level. */
export function atLevel(tree: UnitTree, code: UnitCode, level: UnitLevel): UnitCode | undefined {
  return [code, ...(tree.ancestorsOf.get(code) ?? [])].find((one) => tree.units.get(one)?.level === level);
}
