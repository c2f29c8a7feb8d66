import { MISSING } from '../../../shared/linkage/spec.ts';
import type { OutcomeMeasure } from '../../../shared/linkage/vocabulary.ts';
import { cellOf, type FlatRecord } from '../flat-record.ts';
import { areAlike } from './text.ts';

/** Two columns that people fill in either order: given name and surname, two lines of an address. */
export type Parts = readonly [first: string, second: string];

const EQUAL = 3;
const ALIKE = 2;
const UNKNOWN = 1;
const OTHER = 0;
type Grade = typeof EQUAL | typeof ALIKE | typeof UNKNOWN | typeof OTHER;

/** Both grades of an alignment, the better first, with its outcome; best first. */
const AGREEMENTS = [
  { id: 'both_equal', grades: [EQUAL, EQUAL] },
  { id: 'equal_and_alike', grades: [EQUAL, ALIKE] },
  { id: 'both_alike', grades: [ALIKE, ALIKE] },
  { id: 'equal_only', grades: [EQUAL, UNKNOWN] },
  { id: 'alike_only', grades: [ALIKE, UNKNOWN] },
  { id: 'equal_and_other', grades: [EQUAL, OTHER] },
  { id: 'alike_and_other', grades: [ALIKE, OTHER] },
  { id: 'other', grades: [OTHER, UNKNOWN] },
  { id: 'other', grades: [OTHER, OTHER] },
] as const;

const STRAIGHT = [...new Set<string>(AGREEMENTS.map(({ id }) => id))];
const OUTCOMES = [...STRAIGHT, ...STRAIGHT.filter((id) => id !== 'other').map((id) => `crossed_${id}`)];

/** The outcome of an alignment at `better * 4 + worse`. */
const [STRAIGHT_AT, CROSSED_AT] = ['', 'crossed_'].map((prefix) => {
  const outcomes = new Int8Array(16).fill(MISSING);
  for (const { id, grades } of AGREEMENTS)
    outcomes[Math.max(...grades) * 4 + Math.min(...grades)] = OUTCOMES.indexOf(
      id === 'other' ? id : prefix + id,
    );
  return outcomes;
}) as [Int8Array, Int8Array];

/**
 * Two columns compared in the order in which they agree better, the written order where both are as good: one outcome
 * for both, as their agreement in one order depends on each other. No evidence where no two values meet.
 */
export function twoParts([first, second]: Parts): OutcomeMeasure<FlatRecord> {
  return {
    outcomes: OUTCOMES,
    of: (left, right) => {
      const [one, two] = [cellOf(left, first), cellOf(left, second)];
      const [other, another] = [cellOf(right, first), cellOf(right, second)];
      const straight = rankOf(gradeOf(one, other), gradeOf(two, another));
      if (straight === BEST) return STRAIGHT_AT[BEST] ?? MISSING;
      const crossed = rankOf(gradeOf(one, another), gradeOf(two, other));
      return (crossed > straight ? CROSSED_AT[crossed] : STRAIGHT_AT[straight]) ?? MISSING;
    },
  };
}

const rankOf = (one: Grade, other: Grade): number => Math.max(one, other) * 4 + Math.min(one, other);
const BEST = rankOf(EQUAL, EQUAL);

function gradeOf(left: string, right: string): Grade {
  if (left === '' || right === '') return UNKNOWN;
  if (left === right) return EQUAL;
  return areAlike(left, right) ? ALIKE : OTHER;
}
