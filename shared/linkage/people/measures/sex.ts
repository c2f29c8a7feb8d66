import { MISSING } from '../../spec.ts';
import type { OutcomeMeasure } from '../../vocabulary.ts';
import type { Person } from '../person.ts';

/** Sexes, where both sides write one. */
export const sexes: OutcomeMeasure<Person> = {
  outcomes: ['equal', 'different'],
  of: ({ sex }, right) => {
    if (sex === undefined || right.sex === undefined) return MISSING;
    return sex === right.sex ? 0 : 1;
  },
};
