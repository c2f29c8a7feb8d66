import { differsByOneDigit } from '../../../identity/number.ts';
import { MISSING } from '../../spec.ts';
import type { OutcomeMeasure } from '../../vocabulary.ts';
import type { Person } from '../person.ts';

const OUTCOMES = ['equal', 'one_digit', 'conflict'] as const;
const EQUAL = OUTCOMES.indexOf('equal');
const ONE_DIGIT = OUTCOMES.indexOf('one_digit');
const CONFLICT = OUTCOMES.indexOf('conflict');

/** Personal numbers, the best agreement of any two. */
export const personalNumbers: OutcomeMeasure<Person> = {
  outcomes: OUTCOMES,
  of: (left, right) => outcomeOf(left.personalIds, right.personalIds),
};

function outcomeOf(lefts: readonly string[], rights: readonly string[]): number {
  if (lefts.length === 0 || rights.length === 0) return MISSING;
  let best = CONFLICT;
  for (const left of lefts) {
    for (const right of rights) {
      if (left === right) return EQUAL;
      if (differsByOneDigit(left, right)) best = ONE_DIGIT;
    }
  }
  return best;
}
