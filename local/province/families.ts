import type { UnitCode } from '../../shared/units/unit.ts';
import { type Settlement, settle } from './communes.ts';
import { type Day, yearOf } from './days.ts';
import { type AdministrativeMap, otherProvinces, type UnitRow } from './geography.ts';
import type { Group, People } from './names/name-table.ts';
import { fullName, parentName } from './names/naming.ts';
import type { NumberOffice } from './numbers.ts';
import type { Family, Move, Parent } from './people.ts';
import { type Random, randomOf, weighted } from './random.ts';
import { LIFE } from './rates.ts';

export interface Place {
  province: UnitCode;
  map: AdministrativeMap;
  units: readonly UnitRow[];
  seed: number;
  asOf: Day;
  /** 0 for the first files, then one more each night: keeps chance and household numbers of the nights apart. */
  night: number;
}

/** Makes families one after another, each in a commune drawn by its size. */
export type FamilyMaker = (eldestBorn: Day, youngestBorn: Day) => Family;

interface Country extends Settlement {
  place: Place;
  others: [UnitCode, string][];
  random: Random;
  numbers: NumberOffice;
  households: Map<UnitCode, number>;
}

export function familyMaker(place: Place, numbers: NumberOffice): FamilyMaker {
  const country: Country = {
    place,
    ...settle(place),
    others: otherProvinces(place.province, place.map),
    random: randomOf(place.seed, `families/${place.night}`),
    numbers,
    households: new Map(),
  };
  return (eldestBorn, youngestBorn) => makeFamily(country, eldestBorn, youngestBorn);
}

function makeFamily(country: Country, eldestBorn: Day, youngestBorn: Day): Family {
  const { random, communes, groups } = country;
  const unit = random.draw(communes);
  const group = random.draw(groups.get(unit) ?? weighted<Group>([['kinh', 1]]));
  const people = peopleOf(country, group);
  const mother = makeParent(country, { people, sex: 'female', childBorn: eldestBorn });
  const father = random.chance(LIFE.fatherUnknown)
    ? undefined
    : makeParent(country, { people, sex: 'male', childBorn: eldestBorn });
  const hamlet = hamletOf(country, unit);
  return {
    group,
    people,
    unit,
    hamlet,
    address: `Số ${random.int(1, 480)}, ${hamlet}`,
    householdNo: householdNoOf(country, unit),
    ...classOf(random),
    headName: headOf(random, people, fullName((father ?? mother).name)),
    mother,
    ...(father && { father }),
    move: moveOf(country, { unit, eldestBorn, youngestBorn }),
  };
}

function peopleOf({ random, highlandPeoples }: Country, group: Group): People {
  if (group !== 'highland') return group;
  return highlandPeoples ? random.draw(highlandPeoples) : 'kinh';
}

function makeParent(
  country: Country,
  who: { people: People; sex: 'male' | 'female'; childBorn: Day },
): Parent {
  const { random, numbers, place } = country;
  const age = who.sex === 'female' ? random.int(18, 38) : random.int(20, 44);
  const birthYear = yearOf(who.childBorn) - age;
  const province = random.chance(0.85) ? place.province : random.pick(country.others)[0];
  return {
    people: who.people,
    name: parentName(who.people, who.sex, random),
    birthYear,
    personalId: numbers.personalId({ province, sex: who.sex, birthYear }),
  };
}

const HAMLET_WORDS = [
  'Hòa Lợi',
  'Phước Thọ',
  'An Trạch',
  'Giồng Chùa',
  'Xóm Mới',
  'Tân Thành',
  'Phú Hữu',
  'Bưng Tróp',
  'Đay Sô',
  'Trà Lây',
];

/** `Ấp 3`, `Ấp Hòa Lợi`; `Khóm 3` in towns. About eight hamlets a commune. */
function hamletOf({ place, random }: Country, unit: UnitCode): string {
  const town = place.units.find(({ code }) => code === unit)?.type !== 'xã';
  if (town) return `Khóm ${random.int(1, 7)}`;
  const own = Number(unit) % HAMLET_WORDS.length;
  const word = HAMLET_WORDS[(own + random.int(0, 3)) % HAMLET_WORDS.length] ?? 'Hòa Lợi';
  return random.chance(0.5) ? `Ấp ${word}` : `Ấp ${random.int(1, 5)}`;
}

const HOUSEHOLDS_A_NIGHT = 500;
const FIRST_OF_NIGHTS = 40_000;

function householdNoOf({ households, place }: Country, unit: UnitCode): string {
  const first = place.night === 0 ? 0 : FIRST_OF_NIGHTS + place.night * HOUSEHOLDS_A_NIGHT;
  const number = (households.get(unit) ?? first) + 1;
  households.set(unit, number);
  return `${unit}${String(number).padStart(5, '0')}`;
}

function classOf(random: Random): Pick<Family, 'householdClass'> {
  const drawn = random.next();
  if (drawn < LIFE.poor) return { householdClass: 'poor' };
  return drawn < LIFE.poor + LIFE.nearPoor ? { householdClass: 'near_poor' } : {};
}

/** A third of the families live in the household of a grandparent. */
function headOf(random: Random, people: People, parent: string): string {
  return random.chance(0.35)
    ? fullName(parentName(people, random.chance(0.6) ? 'male' : 'female', random))
    : parent;
}

function moveOf(country: Country, family: { unit: UnitCode; eldestBorn: Day; youngestBorn: Day }): Move {
  const { random, place } = country;
  const drawn = random.next() - LIFE.movedIn;
  const sinceYoungest = random.int(Math.min(family.youngestBorn + 20, place.asOf), place.asOf);
  if (drawn < 0) {
    const on = random.int(Math.min(family.eldestBorn + 30, place.asOf), place.asOf);
    return {
      kind: 'moved_in',
      from: random.pick(country.others)[0],
      on,
      temporary: random.chance(LIFE.movedInTemporary),
    };
  }
  if (drawn < LIFE.movedOut)
    return { kind: 'moved_out', to: random.pick(country.others)[1], on: sinceYoungest };
  if (drawn < LIFE.movedOut + LIFE.movedWithin)
    return { kind: 'moved_within', from: otherCommune(country, family.unit), on: sinceYoungest };
  if (drawn >= LIFE.movedOut + LIFE.movedWithin + LIFE.temporary) return { kind: 'stays' };
  return temporaryStay(country, { unit: family.unit, on: sinceYoungest });
}

function temporaryStay(country: Country, { unit, on }: { unit: UnitCode; on: Day }): Move {
  const { random, place } = country;
  const over = random.chance(LIFE.temporaryOver) && place.asOf - on > 40;
  return {
    kind: 'temporary',
    to: otherCommune(country, unit),
    on,
    ...(over && { until: random.int(on + 30, place.asOf - 1) }),
    absenceDeclared: !over && random.chance(LIFE.absenceDeclared),
  };
}

function otherCommune({ communes, random }: Country, unit: UnitCode): UnitCode {
  if (communes.values.length === 1) return unit;
  for (;;) {
    const other = random.draw(communes);
    if (other !== unit) return other;
  }
}
