import type { Guard } from '../../spec.ts';
import { MISSING } from '../../spec.ts';
import type { Person } from '../person.ts';
import { areOfOneCommune, isAdultShared, nameRankOf, numbersOf } from './agreement.ts';

/**
 * A record without a real name ("bé trai") is somebody's by mother, number or commune; born on the same day is what a dozen
 * children of a province are.
 */
export const unnamed: Guard<Person> = {
  id: 'unnamed',
  label: { vi: 'Chưa có họ tên, không đủ căn cứ khác', en: 'No name yet, and nothing else that tells' },
  over: () => (candidate) => {
    if (nameRankOf(candidate) !== MISSING) return undefined;
    const isTold = numbersOf(candidate) === 'equal' || isAdultShared(candidate) || areOfOneCommune(candidate);
    return isTold ? undefined : 'unsure';
  },
};
