import type { UnitCode } from '../../units/unit.ts';
import { dayOf, nameAndDay } from './keys.ts';
import { communesOf, type FacilityPlaces } from './measures/place.ts';
import { nameOutline } from './outline.ts';
import type { Person } from './person.ts';

/** Fewer children than this from one commune are chance. */
const FEWEST_CHILDREN = 3;
/** Least share of a facility's children for a commune to be usual there. */
const USUAL_SHARE = 0.15;

/**
 * Learns which communes a facility serves, from children and cards that are each other's only bearer of a name and a
 * day of birth. Only cards without a commune count: a list with addresses does not need it (form D10a-TS has none).
 */
export function learnFacilities(children: Iterable<Person>, cards: Iterable<Person>): FacilityPlaces {
  const placeless = [...filtered(cards, isPlaceless)];
  if (placeless.length === 0) return new Map();
  const outlines = new Set(placeless.map(outlineAndDay));
  const cardOf = soleByKey(placeless);
  const childOf = soleByKey(filtered(children, (child) => outlines.has(outlineAndDay(child))));
  const seen = new Map<string, Map<UnitCode, number>>();
  for (const [key, card] of cardOf) {
    const unit = childOf.get(key)?.unit;
    if (unit !== undefined && card?.facility !== undefined) count(seen, card.facility, unit);
  }
  return new Map([...seen].map(([facility, units]) => [facility, usualOf(units)]));
}

/** Equal where `nameAndDay` is, and read off the text: of most children no name has to be read. */
const outlineAndDay = (person: Person): string => `${nameOutline(person)} ${dayOf(person)}`;

function isPlaceless(card: Person): boolean {
  return card.facility !== undefined && communesOf(card).length === 0;
}

function* filtered(people: Iterable<Person>, isWanted: (person: Person) => boolean): Generator<Person> {
  for (const person of people) if (isWanted(person)) yield person;
}

function soleByKey(people: Iterable<Person>): Map<string, Person | undefined> {
  const sole = new Map<string, Person | undefined>();
  for (const person of people) {
    const key = nameAndDay(person);
    if (key !== undefined) sole.set(key, sole.has(key) ? undefined : person);
  }
  return sole;
}

function count(seen: Map<string, Map<UnitCode, number>>, facility: string, unit: UnitCode): void {
  const units = seen.get(facility) ?? new Map<UnitCode, number>();
  seen.set(facility, units);
  units.set(unit, (units.get(unit) ?? 0) + 1);
}

function usualOf(units: ReadonlyMap<UnitCode, number>): ReadonlySet<UnitCode> {
  const all = [...units.values()].reduce((sum, children) => sum + children, 0);
  const usual = [...units].filter(
    ([, children]) => children >= FEWEST_CHILDREN && children >= USUAL_SHARE * all,
  );
  return new Set(usual.map(([unit]) => unit));
}
