import type { KeyPart } from '../spec.ts';
import type { Vocabulary } from '../vocabulary.ts';
import * as keys from './keys.ts';
import { concentration, datesOfBirth } from './measures/date.ts';
import { households } from './measures/household.ts';
import { guardians, namesBy } from './measures/name.ts';
import { personalNumbers } from './measures/number.ts';
import { areaOf, codesOnly, communesOf, facilitiesAgainst, places } from './measures/place.ts';
import { sexes } from './measures/sex.ts';
import type { Person } from './person.ts';
import { rarity } from './rarity.ts';
import type { Surroundings } from './surroundings.ts';

/** The key parts that blocking rules over people are made of, but for those that depend on their surroundings. */
const KEYS: Readonly<Record<string, KeyPart<Person>>> = {
  personal_id: ({ personalIds }) => personalIds,
  number_shard: keys.numberShards,
  day: keys.daysOf,
  month_and_day: keys.monthDaysOf,
  year: keys.yearsOf,
  full_name: keys.fullNamesOf,
  given_name: keys.givenNamesOf,
  adult: keys.adultNamesOf,
  unit: communesOf,
};

/** What models of people can speak of, in their surroundings. */
export function personVocabulary({
  distance = codesOnly,
  frequencies,
  facilities = new Map(),
}: Surroundings): Vocabulary<Person> {
  return {
    measures: {
      personal_id: personalNumbers,
      name: namesBy(({ names }) => names),
      date: datesOfBirth,
      sex: sexes,
      mother: namesBy(({ motherNames }) => motherNames),
      father: namesBy(({ fatherNames }) => fatherNames),
      guardian: guardians,
      place: places(distance),
      facility: facilitiesAgainst(facilities, distance),
      household: households,
    },
    adjustments: {
      rarity: (rights, field) => rarity(rights, field, frequencies),
      concentration,
    },
    keys: { ...KEYS, area: (person) => areaOf(person, facilities) },
  };
}
