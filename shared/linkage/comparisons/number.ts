import { differsByOneDigit } from '../../identity/number.ts';
import type { Person } from '../person.ts';
import { type Comparison, MISSING } from '../spec.ts';

const EQUAL = 0;
const ONE_DIGIT = 1;
const CONFLICT = 2;

export const personalIdComparison: Comparison<Person> = {
  field: 'personal_id',
  label: { vi: 'Số định danh cá nhân', en: 'Personal number' },
  levels: [
    { id: 'equal', label: { vi: 'cùng số định danh', en: 'same personal number' } },
    {
      id: 'one_digit',
      label: { vi: 'số định danh lệch một chữ số', en: 'one digit of the personal number differs' },
    },
    { id: 'conflict', label: { vi: 'số định danh khác', en: 'different personal number' } },
  ],
  assess: (left, right) => levelOf(left.personalIds, right.personalIds),
};

function levelOf(lefts: readonly string[], rights: readonly string[]): number {
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
