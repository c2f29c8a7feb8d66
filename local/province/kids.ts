import type { Sex } from '../../shared/feeds/records.ts';
import type { Standing } from '../../shared/register/child.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { type Day, firstBirthdayInScope, yearOf } from './days.ts';
import type { Place } from './families.ts';
import { communesOf } from './geography.ts';
import { childName, type PersonName, twinName } from './names/naming.ts';
import type { NumberOffice } from './numbers.ts';
import type { Family, Kid, Paperwork } from './people.ts';
import type { Random } from './random.ts';
import { LIFE, NEWBORN_DAYS } from './rates.ts';

interface Newcomer {
  id: string;
  family: Family;
  sex: Sex;
  born: Day;
  taken: readonly PersonName[];
  twinOf?: Kid;
}

interface Surroundings {
  place: Place;
  numbers: NumberOffice;
  random: Random;
}

/** One child of a family, with its name, numbers and the papers that exist on the reference day. */
export function makeKid(newcomer: Newcomer, around: Surroundings): Kid {
  const { family, sex, born, twinOf } = newcomer;
  const { place, numbers, random } = around;
  const diedOn = deathOf(born, around);
  const bornElsewhere = family.move.kind === 'moved_in' && born < family.move.on;
  const province = bornElsewhere && family.move.kind === 'moved_in' ? family.move.from : place.province;
  return {
    id: newcomer.id,
    family,
    sex,
    born,
    name: nameOf(newcomer, random),
    ...(diedOn !== undefined && { diedOn }),
    standing: standingOf({ family, born, ...(diedOn !== undefined && { diedOn }) }, place.asOf),
    unit: residenceOf(family, place.asOf),
    birthUnit: birthUnitOf(family, born),
    personalId: numbers.personalId({ province, sex, birthYear: yearOf(born) }),
    insuranceNo: numbers.insuranceNo(province),
    twin: twinOf !== undefined,
    papers:
      twinOf && !diedOn
        ? { ...twinOf.papers }
        : papersOf({ ...newcomer, bornElsewhere, died: diedOn !== undefined }, around),
  };
}

function nameOf({ family, sex, taken, twinOf }: Newcomer, random: Random): PersonName {
  const { people, mother, father } = family;
  const naming = { people, sex, mother: mother.name, ...(father && { father: father.name }), taken };
  return twinOf ? twinName(twinOf.name, naming, random) : childName(naming, random);
}

function deathOf(born: Day, { place, random }: Surroundings): Day | undefined {
  if (!random.chance(LIFE.deceased) || born >= place.asOf) return undefined;
  return random.int(born, Math.min(place.asOf, born + 500));
}

/** Design section 6: born, not yet 72 months old, not deceased, resident in the province. */
function standingOf(
  { family, born, diedOn }: { family: Family; born: Day; diedOn?: Day },
  asOf: Day,
): Standing {
  if (born > asOf) return 'not_yet_born';
  if (diedOn !== undefined) return 'deceased';
  if (born < firstBirthdayInScope(asOf)) return 'aged_out';
  return family.move.kind === 'moved_out' ? 'moved_out' : 'in_scope';
}

/** The responsible commune: where the family really lives on the day (domain 1.4). */
function residenceOf({ unit, move }: Family, asOf: Day): UnitCode {
  return move.kind === 'temporary' && (move.until === undefined || move.until >= asOf) ? move.to : unit;
}

/** The commune that registered the birth: of a family that moved later, the old one. */
function birthUnitOf({ unit, move }: Family, born: Day): UnitCode {
  return move.kind === 'moved_within' && born < move.on ? move.from : unit;
}

function papersOf(
  kid: Newcomer & { bornElsewhere: boolean; died: boolean },
  { place, random }: Surroundings,
): Paperwork {
  const newborn = place.asOf - kid.born < NEWBORN_DAYS;
  const late = random.chance(newborn ? LIFE.lateRegistrationNewborn : LIFE.lateRegistration);
  const birthHere = !kid.bornElsewhere && !(late && kid.born <= place.asOf);
  const settled = kid.family.move.kind === 'stays' && !kid.died;
  const notYet =
    birthHere && settled && random.chance(newborn ? LIFE.notYetResidentNewborn : LIFE.notYetResident);
  const second = settled && !newborn && random.chance(LIFE.secondHousehold);
  return {
    birthHere,
    resident: !notYet,
    registeredTwice: birthHere && !newborn && random.chance(LIFE.registeredTwice),
    ...(second && !notYet && { secondHousehold: secondHousehold(kid.family.unit, place, random) }),
    numberUnknown: random.chance(LIFE.numberUnknown) || (!birthHere && !kid.bornElsewhere),
    registeredOn: Math.min(kid.born + delayOf(random), Math.max(kid.born, place.asOf)),
  };
}

/** Most births are registered within weeks, some after the 60 days of the law. */
function delayOf(random: Random): number {
  return random.chance(0.12) ? random.int(60, 240) : random.int(3, 50);
}

function secondHousehold(
  unit: UnitCode,
  { units }: Place,
  random: Random,
): { unit: UnitCode; householdNo: string } {
  const elsewhere = random.chance(LIFE.secondHouseholdElsewhere);
  const listed = elsewhere ? random.pick(communesOf(units)).code : unit;
  return { unit: listed, householdNo: `${listed}8${random.int(1000, 9999)}` };
}
