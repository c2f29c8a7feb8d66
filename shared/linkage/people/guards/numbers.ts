import { type Candidate, type Guard, MISSING } from '../../spec.ts';
import type { Person } from '../person.ts';
import { STRONG_NAME } from '../same-person.ts';
import { areDatesApart, nameRankOf, numbersOf } from './agreement.ts';

/** Two different personal numbers: two people, unless everything else says otherwise, and then a person has to look. */
export const numberConflict: Guard<Person> = {
  id: 'number_conflict',
  label: { vi: 'Hai số định danh khác nhau', en: 'Two different personal numbers' },
  over: () => (candidate) => {
    if (numbersOf(candidate) !== 'conflict') return undefined;
    return isStrongWithoutNumber(candidate) ? 'unsure' : 'refuse';
  },
};

function isStrongWithoutNumber(candidate: Candidate<Person>): boolean {
  const name = nameRankOf(candidate);
  return name !== MISSING && name <= STRONG_NAME && !areDatesApart(candidate);
}

/** An equal number with neither the name nor the date behind it was typed into the wrong row, or re-used. */
export const numberAlone: Guard<Person> = {
  id: 'number_alone',
  label: { vi: 'Chỉ trùng số, họ tên và ngày sinh đều khác', en: 'Only the number agrees' },
  over: () => (candidate) => {
    const number = numbersOf(candidate);
    if (number === undefined || number === 'conflict') return undefined;
    const isNameAgainst = nameRankOf(candidate) > STRONG_NAME;
    return isNameAgainst && areDatesApart(candidate) ? 'refuse' : undefined;
  },
};
