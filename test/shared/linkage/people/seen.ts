import type { Person } from '../../../../shared/linkage/people/person.ts';

/** All of a person that is compared, names folded. */
export function seen(person: Person) {
  const folded = (names: Person['names']) => names.map((name) => name.folded);
  const { ref, written, soleName, dates, sex, personalIds, insuranceNo, motherId, fatherId } = person;
  const { unit, otherUnits, household, coverStarts, facility, provisional } = person;
  return {
    ...{ ref, written, soleName, dates, sex, personalIds, insuranceNo, motherId, fatherId },
    ...{ unit, otherUnits, household, coverStarts, facility, provisional },
    names: folded(person.names),
    mothers: folded(person.motherNames),
    fathers: folded(person.fatherNames),
    guardians: folded(person.guardianNames),
  };
}

/** What is seen of a record that tells nothing, but for its ref. */
export const BARE = {
  written: '',
  soleName: undefined,
  names: [],
  dates: [],
  sex: undefined,
  personalIds: [],
  insuranceNo: undefined,
  motherId: undefined,
  fatherId: undefined,
  unit: undefined,
  otherUnits: [],
  household: undefined,
  coverStarts: [],
  facility: undefined,
  mothers: [],
  fathers: [],
  guardians: [],
  provisional: false,
};
