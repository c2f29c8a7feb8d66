import { NAME_AGREEMENTS } from '../../../identity/name.ts';
import { addDays } from '../../../time/calendar.ts';
import { type Candidate, type Guard, MISSING, type Verdict } from '../../spec.ts';
import { dayOf } from '../keys.ts';
import { bestNameRank } from '../measures/name.ts';
import type { Person } from '../person.ts';
import { STRONG_NAME } from '../same-person.ts';
import type { SpeltName } from '../spelt-name.ts';
import { nameRankOf, numbersOf } from './agreement.ts';

/** On the left every child stands once: even names that differ by a tone (Anh, Ánh) are two children. */
const EQUAL = NAME_AGREEMENTS.indexOf('equal');
/** On the right one child may have several records, each spelt in its own way. */
const DIACRITICS = NAME_AGREEMENTS.indexOf('diacritics');

/**
 * A child with a twin on the same list gets a record only by a name that fits it better than the twin. The twin counts
 * even when it is linked already: its second card must not fall to its sister.
 */
export const twins: Guard<Person> = {
  id: 'twins',
  label: {
    vi: 'Cùng gia đình còn một hồ sơ gần ngày sinh, tên gần giống: có thể là trẻ sinh đôi',
    en: 'The family has another record born about that day under a similar name: perhaps a twin',
  },
  over: (lefts, rights) => {
    const twinsAmongLefts = twinsIn(lefts, EQUAL);
    const twinsAmongRights = twinsIn(rights, DIACRITICS);
    return (candidate) => {
      if (nameRankOf(candidate) === MISSING || nameRankOf(candidate) === 0) return undefined;
      const { left, right } = candidate;
      return (
        verdictOf(candidate, twinsAmongLefts(left), right) ??
        verdictOf(candidate, twinsAmongRights(right), left)
      );
    };
  },
};

function verdictOf(
  candidate: Candidate<Person>,
  family: readonly Person[],
  other: Person,
): Verdict | undefined {
  if (family.length === 0) return undefined;
  const own = nameRankOf(candidate);
  const best = Math.min(...family.map((twin) => rankOr(twin, other)));
  if (own <= STRONG_NAME) return fitsAsWell(best, own, candidate) ? 'unsure' : undefined;
  return best < own ? 'refuse' : 'unsure';
}

/** A twin's name fits as well, or better where the number says that it is not the twin. */
function fitsAsWell(best: number, own: number, candidate: Candidate<Person>): boolean {
  return numbersOf(candidate) === 'equal' ? best < own : best <= own;
}

/** A twin still without a name fits any name of the family. */
function rankOr(twin: Person, other: Person): number {
  const rank = bestNameRank(twin.names, other.names);
  return rank === MISSING ? STRONG_NAME : rank;
}

type TwinsOf = (person: Person) => readonly Person[];

const indexes = new WeakMap<readonly Person[], Map<string | undefined, Person[]>>();

/** A list by day of birth; made when first asked, and kept as long as the list. */
function byDayOf(people: readonly Person[]): ReadonlyMap<string | undefined, Person[]> {
  const index = indexes.get(people) ?? Map.groupBy(people, dayOf);
  indexes.set(people, index);
  return index;
}

const NOBODY: readonly never[] = [];

/** Finds twins on a list: same family, born within a day, another name. */
function twinsIn(people: readonly Person[], sameName: number): TwinsOf {
  return (person) => {
    const day = dayOf(person);
    if (day === undefined) return [];
    const byDay = byDayOf(people);
    const found: Person[] = [];
    for (const date of [addDays(day, -1), day, addDays(day, 1)]) {
      for (const other of byDay.get(date) ?? NOBODY) {
        if (mayLiveTogether(person, other) && other.ref !== person.ref && areTwins(person, other, sameName))
          found.push(other);
      }
    }
    return found;
  };
}

/** Up to `sameName` the other is one more record of the same child, not a twin. */
function areTwins(one: Person, other: Person, sameName: number): boolean {
  if (!areFamily(one, other)) return false;
  const rank = bestNameRank(one.names, other.names);
  return rank === MISSING || rank > sameName;
}

function areFamily(one: Person, other: Person): boolean {
  if (one.motherId !== undefined && one.motherId === other.motherId) return true;
  if (one.household !== undefined && one.household === other.household && one.unit === other.unit)
    return true;
  return shareName(one.motherNames, other.motherNames) || shareName(one.guardianNames, other.guardianNames);
}

/** Cheap, and spares reading the parents' names of everyone born these days. */
function mayLiveTogether(one: Person, other: Person): boolean {
  if (one.unit === undefined || other.unit === undefined || one.unit === other.unit) return true;
  return one.otherUnits.includes(other.unit) || other.otherUnits.includes(one.unit);
}

function shareName(ones: readonly SpeltName[], others: readonly SpeltName[]): boolean {
  return ones.some((one) => others.some((other) => one.folded === other.folded));
}
