import type { Guard } from '../../spec.ts';
import type { Person } from '../person.ts';
import { nameRankOf } from './agreement.ts';

/**
 * Two records of one list are one child only under one spelling of the name: twins are often named `Ân` and `An`, and a
 * child swallowed by its twin is on no list at all.
 */
export const sameSpelling: Guard<Person> = {
  id: 'same_spelling',
  label: { vi: 'Họ tên viết khác nhau', en: 'The names are spelt differently' },
  over: () => (candidate) => (nameRankOf(candidate) === 0 ? undefined : 'refuse'),
};
