import { STEP_WORDS } from '../../shared/follow-up/deadlines.ts';
import { dateInPrint } from '../../shared/follow-up/papers/words.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
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

const lateSince = words(
  (day: string) => `Quá hạn từ ${day}`,
  (day) => `Late since ${day}`,
);
const dueBy = words(
  (day: string) => `Hạn ${day}`,
  (day) => `Due ${day}`,
);

export interface Reading {
  today: IsoDate;
  /** The day the days left were counted for. */
  countedOn: IsoDate;
}

/** Whether a step is late today, whenever its days were counted. */
export const isLate = ({ dueOn }: Pick<Deadlines, 'dueOn'>, { today }: Pick<Reading, 'today'>): boolean =>
  today > dueOn;

/**
 * How much time is left for the step that is owed, or by how much it is late. Of a page or list that was kept on another day its
 * last day instead: that stays true without a calendar of holidays.
 */
export function timeLeft(deadlines: Pick<Deadlines, 'daysLeft' | 'dueOn'>, reading: Reading): Words {
  const { daysLeft, dueOn } = deadlines;
  const late = isLate(deadlines, reading);
  if (reading.countedOn !== reading.today) return (late ? lateSince : dueBy)(dateInPrint(dueOn));
  if (late) return lateBy(-daysLeft);
  return daysLeft === 0 ? TODAY : left(daysLeft);
}

/** What is owed next, and by which day where `timeLeft` does not name it. */
export function stepOwed(
  { next, dueOn }: Pick<Deadlines, 'next' | 'dueOn'>,
  { today, countedOn }: Reading,
): Words {
  const step = STEP_WORDS[next];
  if (countedOn !== today) return step;
  const day = dateInPrint(dueOn);
  return { vi: `${step.vi}, hạn ${day}`, en: `${step.en}, by ${day}` };
}
