import { NAME_AGREEMENTS } from '../../identity/name.ts';
import type { Person } from '../person.ts';
import { type Bilingual, type Comparison, type Level, MISSING } from '../spec.ts';
import type { SpeltName } from '../spelt-name.ts';
import { bestNameRank } from './name.ts';

const SPELLING = NAME_AGREEMENTS.indexOf('diacritics');
const NEAR = NAME_AGREEMENTS.indexOf('one_typo');

function levelsOf(who: Bilingual): Level[] {
  return [
    { id: 'equal', label: { vi: `cùng tên ${who.vi}`, en: `same ${who.en}` } },
    { id: 'spelling', label: { vi: `tên ${who.vi} chỉ khác dấu`, en: `same ${who.en} but for diacritics` } },
    { id: 'near', label: { vi: `tên ${who.vi} gần giống`, en: `similar name of the ${who.en}` } },
    { id: 'different', label: { vi: `tên ${who.vi} khác`, en: `different ${who.en}` } },
  ];
}

function levelOf(lefts: readonly SpeltName[], rights: readonly SpeltName[]): number {
  const rank = bestNameRank(lefts, rights);
  if (rank <= 0) return rank;
  if (rank <= SPELLING) return 1;
  return rank <= NEAR ? 2 : 3;
}

const MOTHER = { vi: 'mẹ', en: 'mother' };
const FATHER = { vi: 'cha', en: 'father' };
const GUARDIAN = { vi: 'người giám hộ', en: 'guardian' };

export const motherComparison: Comparison<Person> = {
  field: 'mother',
  label: { vi: 'Mẹ', en: 'Mother' },
  levels: levelsOf(MOTHER),
  assess: (left, right) => levelOf(left.motherNames, right.motherNames),
};

export const fatherComparison: Comparison<Person> = {
  field: 'father',
  label: { vi: 'Cha', en: 'Father' },
  levels: levelsOf(FATHER),
  assess: (left, right) => levelOf(left.fatherNames, right.fatherNames),
};

/**
 * A guardian on either side against the parents and guardians of the other: a card names one adult and does not say
 * which. No evidence where mothers or fathers could be compared themselves, lest one parent count twice.
 */
export const guardianComparison: Comparison<Person> = {
  field: 'guardian',
  label: { vi: 'Người giám hộ', en: 'Guardian' },
  levels: levelsOf(GUARDIAN),
  assess: (left, right) => {
    if (bothHave(left.motherNames, right.motherNames) || bothHave(left.fatherNames, right.fatherNames))
      return MISSING;
    if (left.guardianNames.length === 0 && right.guardianNames.length === 0) return MISSING;
    return levelOf(adultsOf(left), adultsOf(right));
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
