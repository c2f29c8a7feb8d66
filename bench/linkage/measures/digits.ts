import { differsByOneDigit } from '../../../shared/identity/number.ts';
import { MISSING } from '../../../shared/linkage/spec.ts';
import type { OutcomeMeasure } from '../../../shared/linkage/vocabulary.ts';
import { cellOf, type FlatRecord } from '../flat-record.ts';

const OUTCOMES = ['equal', 'one_digit', 'different'] as const;

/** A column of digits: equal, one digit mistyped or two neighbours swapped, or another number. */
export function digits(column: string): OutcomeMeasure<FlatRecord> {
  return {
    outcomes: OUTCOMES,
    of: (left, right) => {
      const [one, other] = [cellOf(left, column), cellOf(right, column)];
      if (one === '' || other === '') return MISSING;
      if (one === other) return OUTCOMES.indexOf('equal');
      return OUTCOMES.indexOf(differsByOneDigit(one, other) ? 'one_digit' : 'different');
    },
  };
}
