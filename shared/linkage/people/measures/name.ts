import { compareNames, NAME_AGREEMENTS, type NameAgreement } from '../../../identity/name.ts';
import { MISSING } from '../../spec.ts';
import type { OutcomeMeasure } from '../../vocabulary.ts';
import type { Person } from '../person.ts';
import { areSpeltAlike, type SpeltName } from '../spelt-name.ts';

const RANK: ReadonlyMap<NameAgreement, number> = new Map(NAME_AGREEMENTS.map((level, rank) => [level, rank]));

/** Best agreement of any two names as a rank in NAME_AGREEMENTS, or MISSING. */
export function bestNameRank(lefts: readonly SpeltName[], rights: readonly SpeltName[]): number {
  if (lefts.length === 0 || rights.length === 0) return MISSING;
  let best: number = NAME_AGREEMENTS.length;
  for (const left of lefts) {
    for (const right of rights) {
      best = Math.min(best, rankOf(left, right));
      if (best === 0) return best;
    }
  }
  return best;
}

function rankOf(left: SpeltName, right: SpeltName): number {
  if (areSpeltAlike(left, right)) return 0;
  return RANK.get(compareNames(left, right)) ?? NAME_AGREEMENTS.length - 1;
}

/** Whole names, the best agreement of any two. */
export function namesBy(pick: (person: Person) => readonly SpeltName[]): OutcomeMeasure<Person> {
  return { outcomes: NAME_AGREEMENTS, of: (left, right) => bestNameRank(pick(left), pick(right)) };
}

/**
 * A guardian on either side against the parents and guardians of the other: a card names one adult and does not say
 * which. No evidence where mothers or fathers could be compared themselves, lest one parent count twice.
 */
export const guardians: OutcomeMeasure<Person> = {
  outcomes: NAME_AGREEMENTS,
  of: (left, right) => {
    if (bothHave(left.motherNames, right.motherNames) || bothHave(left.fatherNames, right.fatherNames))
      return MISSING;
    if (left.guardianNames.length === 0 && right.guardianNames.length === 0) return MISSING;
    return bestNameRank(adultsOf(left), adultsOf(right));
  },
};

function bothHave(lefts: readonly SpeltName[], rights: readonly SpeltName[]): boolean {
  return lefts.length > 0 && rights.length > 0;
}

/** Every adult a record names. */
export function adultsOf(person: Person): readonly SpeltName[] {
  const { motherNames, fatherNames, guardianNames } = person;
  if (motherNames.length + fatherNames.length === 0) return guardianNames;
  return [...motherNames, ...fatherNames, ...guardianNames];
}
