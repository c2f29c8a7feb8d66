import type { Step } from '../../shared/follow-up/deadlines.ts';
import { daysBetween } from '../../shared/time/calendar.ts';
import type { CaseLine } from '../device/schema.ts';
import type { Format } from '../language/format.ts';
import { type Words, words } from '../language/words.ts';

/** How pressing a line is: by shape and colour, beside the words. */
export type Tone = 'late' | 'soon' | 'calm' | 'put_off';

export interface Due {
  tone: Tone;
  words: Words;
}

export interface Reading {
  today: string;
  /** The day the days left were counted for. */
  countedOn: string;
  day: Format['day'];
}

type Deadlines = NonNullable<CaseLine['deadlines']>;

const SOON = 2;

/**
 * What is owed next, and how many working days are left for it. A list that was kept on another day tells the last day
 * instead: that stays true without a calendar of holidays.
 */
export function dueOf({ next, dueOn, daysLeft, snoozed }: Deadlines, reading: Reading): Due {
  const { today, countedOn, day } = reading;
  const isLate = today > dueOn;
  const until = isLate ? lateSince(day(dueOn)) : dueBy(day(dueOn));
  const { vi, en } = countedOn === today ? leftWords(daysLeft) : until;
  const step = STEPS[next];
  const told = { vi: `${step.vi}: ${vi}`, en: `${step.en}: ${en}` };
  if (snoozed) return { tone: 'put_off', words: told };
  if (isLate) return { tone: 'late', words: told };
  const isSoon = daysLeft <= SOON || daysBetween(today, dueOn) <= SOON;
  return { tone: isSoon ? 'soon' : 'calm', words: told };
}

/** In the few words a line has room for. */
const STEPS: Readonly<Record<Step, Words>> = {
  contact: { vi: 'Liên hệ lần đầu', en: 'First contact' },
  dossier: { vi: 'Nộp hồ sơ', en: 'Dossier' },
  card: { vi: 'Có thẻ', en: 'Card' },
};

function leftWords(days: number): Words {
  if (days < 0) return overdueBy(-days);
  return days === 0 ? { vi: 'hạn hôm nay', en: 'due today' } : leftOf(days);
}

const overdueBy = words(
  (days: number) => `quá hạn ${days} ngày làm việc`,
  (days: number) => (days === 1 ? '1 working day late' : `${days} working days late`),
);
const leftOf = words(
  (days: number) => `còn ${days} ngày làm việc`,
  (days: number) => (days === 1 ? '1 working day left' : `${days} working days left`),
);
const lateSince = words(
  (day: string) => `quá hạn từ ${day}`,
  (day: string) => `late since ${day}`,
);
const dueBy = words(
  (day: string) => `hạn ${day}`,
  (day: string) => `due ${day}`,
);
