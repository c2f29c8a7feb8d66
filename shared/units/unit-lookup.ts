import { fold, tidy } from '../identity/text.ts';
import type { Unit, UnitCode } from './unit.ts';
import {
  keysOf,
  levelsOfType,
  marksFit,
  readUnitName,
  type UnitKeys,
  type WrittenUnit,
} from './unit-name.ts';
import type { UnitTree } from './unit-tree.ts';

/** A homonym that nothing written tells apart is ambiguous: a commune is never guessed. */
export type UnitResolution = { unit: Unit } | { ambiguous: Unit[] } | { unknown: true };

type Names = Map<string, Unit[]>;

interface Lookup {
  tree: UnitTree;
  exact: Names;
  loose: Names;
}

const UNKNOWN: UnitResolution = { unknown: true };
const COUNTRY = /^(?:vietnam|vn)$/u;

/** Makes the resolver of a tree: `resolve(written, within?)`, see `UnitIndex`. */
export function unitResolver(tree: UnitTree): (written: string, within?: UnitCode) => UnitResolution {
  const lookup: Lookup = { tree, exact: new Map(), loose: new Map() };
  for (const unit of tree.units.values()) register(lookup, unit);
  return (written, within) => {
    const text = tidy(written);
    if (/^\d+$/u.test(text)) return byCode(lookup, text, within);
    return byName(lookup, text, within);
  };
}

function register({ exact, loose }: Lookup, unit: Unit): void {
  const { keys, whole } = readUnitName(unit.name);
  for (const key of new Set([keys.exact, whole.exact])) append(exact, key, unit);
  for (const key of new Set([keys.loose, whole.loose])) append(loose, key, unit);
}

function append(names: Names, key: string, unit: Unit): void {
  const units = names.get(key);
  if (units === undefined) names.set(key, [unit]);
  else units.push(unit);
}

function byCode({ tree }: Lookup, text: string, within?: UnitCode): UnitResolution {
  const unit = tree.units.get(text) ?? tree.units.get(`0${text}`);
  return unit !== undefined && isInside(tree, unit.code, within) ? { unit } : UNKNOWN;
}

function isInside(tree: UnitTree, code: UnitCode, within?: UnitCode): boolean {
  return within === undefined || code === within || (tree.ancestorsOf.get(code) ?? []).includes(within);
}

/** Reads from the right: province, district, commune; what stands left of a commune is house and hamlet. */
function byName(lookup: Lookup, text: string, within?: UnitCode): UnitResolution {
  let found: Unit[] | undefined;
  for (const part of partsOf(lookup, text).reverse()) {
    if (found === undefined && COUNTRY.test(keysOf(part).loose)) continue;
    const here = unitsNamed(lookup, part).filter((unit) => fits(lookup.tree, unit, { found, within }));
    if (here.length === 0) return UNKNOWN;
    found = here;
    if (here.every((unit) => unit.level === 'commune')) break;
  }
  if (found === undefined) return UNKNOWN;
  const [unit] = found;
  return found.length === 1 && unit !== undefined ? { unit } : { ambiguous: found };
}

function fits(
  tree: UnitTree,
  unit: Unit,
  scope: { found: Unit[] | undefined; within: UnitCode | undefined },
): boolean {
  if (!isInside(tree, unit.code, scope.within)) return false;
  const above = tree.ancestorsOf.get(unit.code) ?? [];
  return scope.found === undefined || scope.found.some(({ code }) => above.includes(code));
}

/** Parts between commas, or dashes unless two parts are one name (`Bà Rịa - Vũng Tàu`). */
function partsOf({ loose }: Lookup, text: string): string[] {
  const parts: string[] = [];
  for (const part of text
    .split(/[,;|/]| ?[-–—] /u)
    .map(tidy)
    .filter((one) => /[\p{L}\d]/u.test(one))) {
    const joined = `${parts.at(-1) ?? ''} ${part}`;
    if (parts.length > 0 && loose.has(readUnitName(joined).keys.loose)) parts.splice(-1, 1, joined);
    else parts.push(part);
  }
  return parts;
}

function unitsNamed(lookup: Lookup, part: string): Unit[] {
  const written = readUnitName(part);
  const named = withKeys(lookup, written.whole, part);
  if (named.length > 0) return named;
  return ofType(withKeys(lookup, written.keys, part), written);
}

/** Text with any Vietnamese letter means its marks; left-out marks are filled in, wrong ones are not mended. */
function withKeys({ exact, loose }: Lookup, keys: UnitKeys, written: string): Unit[] {
  const marked = /[^\p{ASCII}]/u.test(written) ? exact.get(keys.exact) : undefined;
  return marked ?? (loose.get(keys.loose) ?? []).filter((unit) => hasMarks(unit, keys));
}

function hasMarks(unit: Unit, keys: UnitKeys): boolean {
  const { keys: own, whole } = readUnitName(unit.name);
  return marksFit(keys.exact, (own.loose === keys.loose ? own : whole).exact);
}

/** The kind written decides; where no unit is of that kind, one of the same level will do (a xã that became a phường). */
function ofType(units: Unit[], { type }: WrittenUnit): Unit[] {
  if (type === undefined) return units;
  const same = units.filter((unit) => fold(unit.type ?? '') === type);
  return same.length > 0 ? same : units.filter((unit) => levelsOfType(type).includes(unit.level));
}
