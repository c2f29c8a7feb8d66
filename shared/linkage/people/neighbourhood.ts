import { dayNumber, type WrittenDate } from '../../time/calendar.ts';
import type { UnitCode } from '../../units/unit.ts';
import { unitsOf } from './measures/place.ts';
import { givenOutline } from './outline.ts';
import type { People } from './people.ts';

/** What tells, as numbers, whether two people of a list may have anything to do with each other; by position. */
export interface Surfaces {
  /** Day of birth as `dayNumber` counts; NO_DAY where none is known. */
  day: Int32Array;
  given: Int32Array;
  unit: Int32Array;
  /** Further communes of the few who have several. */
  otherUnits: ReadonlyMap<number, readonly UnitCode[]>;
}

/** Reads the surfaces of a list off its people, each made once and let go. */
export function surfacesOf(people: People): Surfaces {
  const [day, given, unit] = [0, 1, 2].map(() => new Int32Array(people.size)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const otherUnits = new Map<number, readonly UnitCode[]>();
  for (let at = 0; at < people.size; at += 1) {
    const person = people.personAt(at);
    const [first, ...others] = unitsOf(person);
    day[at] = surfaceOfDay(person.dates[0]);
    given[at] = givenOutline(person) ?? 0;
    unit[at] = Number(first ?? 0);
    if (others.length > 0) otherUnits.set(at, others);
  }
  return { day, given, unit, otherUnits };
}

/**
 * Keys under which some people can be met by those who matter to them: a claimant of the same record, a twin. The same
 * day and given name; the same commune and a day at most one apart.
 */
export function keysAround(
  surfaces: Surfaces,
  positions: Iterable<number>,
  keys = new Set<number>(),
): Set<number> {
  for (const at of positions) {
    const day = surfaces.day[at] ?? NO_DAY;
    if (day === NO_DAY) continue;
    keys.add(keyOf(day, surfaces.given[at] ?? 0));
    for (const unit of unitNumbers(surfaces, at)) {
      for (const near of [day - 1, day, day + 1]) keys.add(keyOf(near, unit));
    }
  }
  return keys;
}

/** Whether somebody is met under one of the keys. */
export function isAround(surfaces: Surfaces, at: number, keys: ReadonlySet<number>): boolean {
  const day = surfaces.day[at] ?? NO_DAY;
  if (day === NO_DAY) return false;
  if (keys.has(keyOf(day, surfaces.given[at] ?? 0)) || keys.has(keyOf(day, surfaces.unit[at] ?? 0)))
    return true;
  return surfaces.otherUnits.has(at) && unitNumbers(surfaces, at).some((unit) => keys.has(keyOf(day, unit)));
}

function unitNumbers({ unit, otherUnits }: Surfaces, at: number): number[] {
  return [unit[at] ?? 0, ...(otherUnits.get(at) ?? []).map(Number)];
}

/** Two that fall together only bring one more person into view. */
function keyOf(day: number, what: number): number {
  return Math.imul(day, 0x9e3779b1) ^ Math.imul(what, 0x85ebca6b);
}

const NO_DAY = -0x80000000;

function surfaceOfDay(date: WrittenDate | undefined): number {
  return date?.length === 10 ? dayNumber(date) : NO_DAY;
}
