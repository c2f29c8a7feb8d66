import { NAME_AGREEMENTS } from '../../identity/name.ts';
import type { Person } from '../person.ts';
import type { Guard } from '../spec.ts';
import { levelOf, nameRankOf } from './evidence.ts';

const NEAR = NAME_AGREEMENTS.indexOf('near');

const ADULTS = ['mother', 'father', 'guardian'];

/**
 * Two real names that differ are never one child by circumstances alone: mother, day and commune are just what a
 * twin missing from one list shares. Where not even an adult agrees there is nothing to look at.
 */
export const differentName: Guard<Person> = {
  id: 'different_name',
  label: { vi: 'Họ tên khác nhau', en: 'The names differ' },
  over: () => (candidate) => {
    if (nameRankOf(candidate) <= NEAR || levelOf(candidate, 'personal_id') === 'equal') return undefined;
    return ADULTS.some((adult) => isAgreed(levelOf(candidate, adult))) ? 'unsure' : 'refuse';
  },
};

function isAgreed(level: string | undefined): boolean {
  return level !== undefined && level !== 'different';
}
