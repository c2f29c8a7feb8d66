import type { Guard } from '../../spec.ts';
import type { Person } from '../person.ts';
import { areNamesApart, isAdultShared, numbersOf } from './agreement.ts';

/**
 * Two real names that differ are never one child by circumstances alone: mother, day and commune are just what a
 * twin missing from one list shares. Where not even an adult agrees there is nothing to look at.
 */
export const differentName: Guard<Person> = {
  id: 'different_name',
  label: { vi: 'Họ tên khác nhau', en: 'The names differ' },
  over: () => (candidate) => {
    if (!areNamesApart(candidate) || numbersOf(candidate) === 'equal') return undefined;
    return isAdultShared(candidate) ? 'unsure' : 'refuse';
  },
};
