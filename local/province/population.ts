import type { Sex } from '../../shared/feeds/records.ts';
import { type Day, firstBirthdayInScope, monthsAfter } from './days.ts';
import { type FamilyMaker, familyMaker, type Place } from './families.ts';
import { makeKid } from './kids.ts';
import type { PersonName } from './names/naming.ts';
import type { NumberOffice } from './numbers.ts';
import type { Kid } from './people.ts';
import { type Random, randomOf } from './random.ts';
import { AGED_OUT_KEPT, AGED_OUT_MONTHS, EXTRACT_DAYS_LATER, LIFE } from './rates.ts';

interface Birth {
  born: Day;
  twin: boolean;
}

/** Families and children until exactly `children` of them are in scope; those out of scope come on top, in proportion. */
export function makePopulation(place: Place, wanted: { children: number; numbers: NumberOffice }): Kid[] {
  const maternity = openMaternity(place, wanted.numbers);
  const kids: Kid[] = [];
  let inScope = 0;
  while (inScope < wanted.children) {
    for (const kid of maternity.family()) {
      if (inScope === wanted.children) break;
      if (kid.standing === 'in_scope') inScope += 1;
      kids.push(kid);
    }
  }
  return kids;
}

/** Where children come from: families with all their births, or one newborn of a young family. */
export interface Maternity {
  family(): Kid[];
  newborn(born: Day): Kid[];
}

export function openMaternity(place: Place, numbers: NumberOffice): Maternity {
  const random = randomOf(place.seed, `children/${place.night}`);
  const world: World = { place, numbers, random, families: familyMaker(place, numbers), made: 0 };
  return {
    family: () => makeFamilyOf(birthsOfAFamily(place, random), world),
    newborn: (born) => makeFamilyOf([{ born, twin: false }], world),
  };
}

interface World {
  place: Place;
  numbers: NumberOffice;
  random: Random;
  families: FamilyMaker;
  made: number;
}

function makeFamilyOf(births: readonly Birth[], world: World): Kid[] {
  const [eldest, youngest] = [births[0], births.at(-1)];
  if (!eldest || !youngest) return [];
  const family = world.families(eldest.born, youngest.born);
  const kids: Kid[] = [];
  for (const birth of births) {
    const twinOf = birth.twin ? kids.at(-1) : undefined;
    if (twinOf) twinOf.twin = true;
    const sex = sexOf(world.random, twinOf?.sex);
    const taken: PersonName[] = kids.map(({ name }) => name);
    world.made += 1;
    const id = `T${world.place.night}-${String(world.made).padStart(6, '0')}`;
    kids.push(makeKid({ id, family, sex, born: birth.born, taken, ...(twinOf && { twinOf }) }, world));
  }
  return kids;
}

function sexOf(random: Random, twin: Sex | undefined): Sex {
  if (twin && random.chance(LIFE.twinsOfOneSex)) return twin;
  return random.chance(0.521) ? 'male' : 'female';
}

/** Births of one family within the years the files cover, eldest first. */
function birthsOfAFamily({ asOf }: Place, random: Random): Birth[] {
  const first = monthsAfter(asOf, -72 - AGED_OUT_MONTHS);
  const last = asOf + EXTRACT_DAYS_LATER;
  const days = [random.int(first, last)];
  if (random.chance(LIFE.secondChild)) days.push(siblingDay(days[0] ?? last, random));
  if (days.length === 2 && random.chance(LIFE.thirdChild)) days.push(siblingDay(Math.max(...days), random));
  const kept = days.filter(
    (day) =>
      day >= first && day <= last && (day >= firstBirthdayInScope(asOf) || random.chance(AGED_OUT_KEPT)),
  );
  return kept.sort((a, b) => a - b).flatMap((born) => deliveryOn(born, random));
}

function siblingDay(born: Day, random: Random): Day {
  const apart = random.int(330, 1700);
  return random.chance(0.5) ? born + apart : born - apart;
}

function deliveryOn(born: Day, random: Random): Birth[] {
  if (!random.chance(LIFE.twinBirths)) return [{ born, twin: false }];
  const second = random.chance(LIFE.twinNextDay) ? born + 1 : born;
  return [
    { born, twin: false },
    { born: second, twin: true },
  ];
}
