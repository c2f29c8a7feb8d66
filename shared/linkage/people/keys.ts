import type { Identifier } from '../spec.ts';
import { adultsOf } from './measures/name.ts';
import type { Person } from './person.ts';
import { mayShareInsurance, mayShareNumber } from './same-person.ts';

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
export const daysOf = ({ dates, coverStarts }: Person): readonly string[] =>
  coverStarts.length === 0 && dates.length === 1 && dates[0]?.length === 10
    ? dates
    : distinct([...dates, ...coverStarts].filter((date) => date.length === 10));
export const yearsOf = ({ dates, coverStarts }: Person): readonly string[] =>
  distinct([...dates, ...coverStarts].map((date) => date.slice(0, 4)));
export const fullNamesOf = ({ names }: Person): readonly string[] =>
  distinct(names.map(({ folded }) => folded));
export const givenNamesOf = ({ names }: Person): readonly string[] =>
  distinct(names.map(({ bare }) => bare.at(-1) ?? ''));
export const adultNamesOf = (person: Person): readonly string[] =>
  distinct(adultsOf(person).map(({ folded }) => folded));
export const monthDaysOf = (person: Person): readonly string[] =>
  distinct(daysOf(person).map((day) => day.slice(5)));

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

/**
 * Three keys of a 12-digit number of which at least one survives a wrong digit, or two neighbours turned round inside
 * a third of the random tail.
 */
export function numberShards({ personalIds }: Person): readonly string[] {
  return personalIds.flatMap((id) => [
    `t${id.slice(6)}`,
    `h${id.slice(0, 9)}`,
    `x${id.slice(0, 6)}${id.slice(9)}`,
  ]);
}
