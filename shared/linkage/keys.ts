import { adultsOf } from './comparisons/parents.ts';
import { unitsOf } from './comparisons/place.ts';
import type { Person } from './person.ts';
import { mayShareInsurance, mayShareNumber } from './same-person.ts';
import type { BlockingRule, Identifier } from './spec.ts';

/** The two numbers that name a person for life. */
export const PERSONAL_ID: Identifier<Person> = {
  id: 'personal_id',
  of: (person) => person.personalIds,
  sane: mayShareNumber,
};
export const INSURANCE_NO: Identifier<Person> = {
  id: 'insurance_no',
  of: ({ insuranceNo }) => (insuranceNo === undefined ? NONE : [insuranceNo]),
  sane: mayShareInsurance,
};

const NONE: readonly never[] = [];

/** The day of birth, if the first date is that precise. */
export function dayOf({ dates }: Person): string | undefined {
  return dates[0]?.length === 10 ? dates[0] : undefined;
}

/** Canonical name and day of birth; `undefined` where either is missing. */
export function nameAndDay(person: Person): string | undefined {
  const [day, name] = [dayOf(person), person.names[0]];
  return day === undefined || name === undefined ? undefined : `${name.canonical}|${day}`;
}

/** Days of birth, and the day a cover begins, which often is one. */
const daysOf = ({ dates, coverStarts }: Person): readonly string[] =>
  coverStarts.length === 0 && dates.length === 1 && dates[0]?.length === 10
    ? dates
    : distinct([...dates, ...coverStarts].filter((date) => date.length === 10));
const yearsOf = ({ dates }: Person): readonly string[] => distinct(dates.map((date) => date.slice(0, 4)));
const fullNamesOf = ({ names }: Person): readonly string[] => distinct(names.map(({ folded }) => folded));
const givenNamesOf = ({ names }: Person): readonly string[] =>
  distinct(names.map(({ bare }) => bare.at(-1) ?? ''));
const adultNamesOf = (person: Person): readonly string[] =>
  distinct(adultsOf(person).map(({ folded }) => folded));
const monthDaysOf = (person: Person): readonly string[] =>
  distinct(daysOf(person).map((day) => day.slice(5)));

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

type Part = (person: Person) => readonly string[];

/** Every combination of the two parts' values; none if a part has no value. */
function combined(first: Part, second: Part): Part {
  return (person) => {
    const keys = first(person);
    const others = keys.length === 0 ? NONE : second(person);
    return keys.length === 1 && others.length === 1
      ? [`${keys[0]}|${others[0]}`]
      : keys.flatMap((key) => others.map((other) => `${key}|${other}`));
  };
}

/**
 * Three keys of a 12-digit number of which at least one survives a wrong digit, or two neighbours turned round inside
 * a third of the random tail.
 */
function numberShards({ personalIds }: Person): readonly string[] {
  return personalIds.flatMap((id) => [
    `t${id.slice(6)}`,
    `h${id.slice(0, 9)}`,
    `x${id.slice(0, 6)}${id.slice(9)}`,
  ]);
}

const rule = (id: string, keys: Part, limit: number): BlockingRule<Person> => ({ id, keys, limit });

const NUMBERS = [rule('personal_id', PERSONAL_ID.of, 20), rule('number_shard', numberShards, 50)];

/** Inside one birth month: mostly the same day, or the same name. */
export const MONTH_BLOCKING: readonly BlockingRule<Person>[] = [
  ...NUMBERS,
  rule('day_given', combined(daysOf, givenNamesOf), 100),
  rule('day_adult', combined(daysOf, adultNamesOf), 50),
  rule('day_unit', combined(daysOf, unitsOf), 100),
  rule('name', fullNamesOf, 100),
  rule('adult_unit', combined(adultNamesOf, unitsOf), 50),
  rule('day', daysOf, 60),
];

/** Over a province's leftovers: another month or year, so the name or a parent has to carry. */
export const PROVINCE_BLOCKING: readonly BlockingRule<Person>[] = [
  ...NUMBERS,
  rule('name_year', combined(fullNamesOf, yearsOf), 100),
  rule('name_month_day', combined(fullNamesOf, monthDaysOf), 100),
  rule('name_unit', combined(fullNamesOf, unitsOf), 100),
  rule('name_adult', combined(fullNamesOf, adultNamesOf), 50),
  rule('adult_year', combined(adultNamesOf, yearsOf), 50),
  rule('given_adult', combined(givenNamesOf, adultNamesOf), 50),
  rule('day_given', combined(daysOf, givenNamesOf), 100),
  rule('day_adult', combined(daysOf, adultNamesOf), 50),
];
