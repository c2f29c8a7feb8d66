import { MISSING } from '../../spec.ts';
import type { OutcomeMeasure } from '../../vocabulary.ts';
import type { Person } from '../person.ts';

/** Numbers of the household book, which mean something inside a commune only. */
export const households: OutcomeMeasure<Person> = {
  outcomes: ['equal', 'different'],
  of: (left, right) => {
    if (left.household === undefined || right.household === undefined || left.unit !== right.unit)
      return MISSING;
    return left.household === right.household ? 0 : 1;
  },
};
