import type { Step } from '../../shared/follow-up/deadlines.ts';
import { daysBetween } from '../../shared/time/calendar.ts';
import { isLate, type Reading, timeLeft } from '../child/deadline-words.ts';
import type { CaseLine } from '../device/schema.ts';
import type { Words } from '../language/words.ts';

/** How pressing a line is: by shape and colour, beside the words. */
export type Tone = 'late' | 'soon' | 'calm' | 'put_off';

export interface Due {
  tone: Tone;
  words: Words;
}

type Deadlines = NonNullable<CaseLine['deadlines']>;

const SOON = 2;

/** What is owed next, in the few words a line has room for, and how many working days are left for it. */
export function dueOf(deadlines: Deadlines, reading: Reading): Due {
  const [step, time] = [STEPS[deadlines.next], timeLeft(deadlines, reading)];
  const told = { vi: `${step.vi}: ${midway(time.vi)}`, en: `${step.en}: ${midway(time.en)}` };
  return { tone: toneOf(deadlines, reading), words: told };
}

function toneOf(deadlines: Deadlines, reading: Reading): Tone {
  const { snoozed, daysLeft, dueOn } = deadlines;
  if (snoozed) return 'put_off';
  if (isLate(deadlines, reading)) return 'late';
  return daysLeft <= SOON || daysBetween(reading.today, dueOn) <= SOON ? 'soon' : 'calm';
}

const STEPS: Readonly<Record<Step, Words>> = {
  contact: { vi: 'Liên hệ lần đầu', en: 'First contact' },
  dossier: { vi: 'Nộp hồ sơ', en: 'Dossier' },
  card: { vi: 'Có thẻ', en: 'Card' },
};

/** As it stands amid a sentence. */
const midway = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
