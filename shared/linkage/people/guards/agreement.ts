import { NAME_AGREEMENTS } from '../../../identity/name.ts';
import { type Candidate, MISSING } from '../../spec.ts';
import { datesOfBirth } from '../measures/date.ts';
import { bestNameRank, guardians } from '../measures/name.ts';
import { personalNumbers } from '../measures/number.ts';
import { communesOf } from '../measures/place.ts';
import { sexes } from '../measures/sex.ts';
import type { Person } from '../person.ts';
import { STRONG_NAME } from '../same-person.ts';

type Pair = Pick<Candidate<Person>, 'left' | 'right'>;

const NEAR = NAME_AGREEMENTS.indexOf('near');

/** The rank of the names in NAME_AGREEMENTS, or MISSING. Guards measure for themselves: levels are a model's affair. */
export function nameRankOf({ left, right }: Pair): number {
  return bestNameRank(left.names, right.names);
}

/** Whether two real names are beyond a slip of the pen. */
export function areNamesApart(pair: Pair): boolean {
  return nameRankOf(pair) > NEAR;
}

/** How the personal numbers agree; `undefined` where a side has none. */
export function numbersOf({ left, right }: Pair): string | undefined {
  const outcome = personalNumbers.of(left, right);
  return outcome === MISSING ? undefined : personalNumbers.outcomes[outcome];
}

/** Whether both sides have a date of birth and no mistake explains the difference. */
export function areDatesApart({ left, right }: Pair): boolean {
  return datesOfBirth.outcomes[datesOfBirth.of(left, right)] === 'different';
}

/** Whether a mother, a father or a guardian is the same on both sides. */
export function isAdultShared({ left, right }: Pair): boolean {
  return (
    isSame(bestNameRank(left.motherNames, right.motherNames)) ||
    isSame(bestNameRank(left.fatherNames, right.fatherNames)) ||
    isSame(guardians.of(left, right))
  );
}

function isSame(rank: number): boolean {
  return rank !== MISSING && rank <= STRONG_NAME;
}

/** Whether something says that two records equal in name and day are two children: a number, the sex, a parent. */
export function areToldApart(pair: Pair): boolean {
  const { left, right } = pair;
  return (
    numbersOf(pair) === 'conflict' ||
    sexes.outcomes[sexes.of(left, right)] === 'different' ||
    bestNameRank(left.motherNames, right.motherNames) > STRONG_NAME ||
    bestNameRank(left.fatherNames, right.fatherNames) > STRONG_NAME
  );
}

/** Whether both sides name one commune. */
export function areOfOneCommune({ left, right }: Pair): boolean {
  const communes = communesOf(right);
  return communesOf(left).some((commune) => communes.includes(commune));
}
