import type { Person } from './person.ts';

/**
 * Several records known to be one person as one: every distinct value, members in the order given. A placeholder
 * stays only if no member has a real name.
 */
export function mergedPerson(members: readonly Person[]): Person {
  const [first, ...others] = members;
  if (first === undefined) throw new RangeError('a person is made of at least one record');
  if (others.length === 0) return first;
  const names = namesOf(members, (person) => person.names);
  return {
    ref: first.ref,
    written: first.written,
    names,
    placeholder: names.length > 0 ? undefined : firstOf(members, (person) => person.placeholder),
    dates: distinct(members.flatMap((person) => person.dates)),
    sex: firstOf(members, (person) => person.sex),
    personalIds: distinct(members.flatMap((person) => person.personalIds)),
    insuranceNo: firstOf(members, (person) => person.insuranceNo),
    motherNames: namesOf(members, (person) => person.motherNames),
    fatherNames: namesOf(members, (person) => person.fatherNames),
    guardianNames: namesOf(members, (person) => person.guardianNames),
    motherId: firstOf(members, (person) => person.motherId),
    fatherId: firstOf(members, (person) => person.fatherId),
    ...unitsOf(members),
    household: firstOf(members, (person) => person.household),
    coverStarts: distinct(members.flatMap((person) => person.coverStarts)),
    facility: firstOf(members, (person) => person.facility),
    provisional: members.every((person) => person.provisional === true),
  };
}

function namesOf(members: readonly Person[], pick: (person: Person) => Person['names']): Person['names'] {
  return [...new Map(members.flatMap(pick).map((name) => [name.canonical, name])).values()];
}

function unitsOf(members: readonly Person[]): Pick<Person, 'unit' | 'otherUnits'> {
  const all = members.flatMap((person) =>
    person.unit ? [person.unit, ...person.otherUnits] : person.otherUnits,
  );
  const [unit, ...otherUnits] = distinct(all);
  return { unit, otherUnits };
}

function firstOf<T>(members: readonly Person[], pick: (person: Person) => T | undefined): T | undefined {
  for (const member of members) {
    const value = pick(member);
    if (value !== undefined) return value;
  }
  return undefined;
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
