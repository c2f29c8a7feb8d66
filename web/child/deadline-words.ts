import { STEP_WORDS } from '../../shared/follow-up/deadlines.ts';
import { dateInPrint } from '../../shared/follow-up/papers/words.ts';
import type { AnswerOf } from '../api/types.ts';
import { type Words, words } from '../language/words.ts';

export type Deadlines = NonNullable<NonNullable<AnswerOf<'readChild'>['case']>['deadlines']>;

const left = words(
  (days: number) => `Còn ${days} ngày làm việc`,
  (days) => (days === 1 ? '1 working day left' : `${days} working days left`),
);
const lateBy = words(
  (days: number) => (days === 0 ? 'Vừa quá hạn' : `Quá hạn ${days} ngày làm việc`),
  (days) => (days === 0 ? 'Just late' : `Late by ${days} working ${days === 1 ? 'day' : 'days'}`),
);
const TODAY: Words = { vi: 'Hôm nay là hạn cuối', en: 'Due today' };

/** How much time is left for the step that is owed, or by how much it is late. */
export function timeLeft({ daysLeft, late }: Pick<Deadlines, 'daysLeft' | 'late'>): Words {
  if (late) return lateBy(-daysLeft);
  return daysLeft === 0 ? TODAY : left(daysLeft);
}

const stepBy = words(
  (step: string, day: string) => `${step}, hạn ${day}`,
  (step, day) => `${step}, by ${day}`,
);

/** What is owed next and by which day. */
export function stepOwed({ next, dueOn }: Pick<Deadlines, 'next' | 'dueOn'>): Words {
  const { vi, en } = STEP_WORDS[next];
  const day = dateInPrint(dueOn);
  return { vi: stepBy(vi, day).vi, en: stepBy(en, day).en };
}
