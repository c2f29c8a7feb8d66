import type { BothLanguages } from '../coverage/cause-words.ts';
import { addDays, type IsoDate } from '../time/calendar.ts';
import type { WorkCalendar } from '../time/working-days.ts';
import { type CaseState, isOpen, isSnoozed } from './case-state.ts';
import type { ChildSheet } from './child-sheet.ts';
import { isNewborn } from './newborn.ts';

/** What a commune owes a child, in this order. */
export const STEPS = ['contact', 'dossier', 'card'] as const;
export type Step = (typeof STEPS)[number];

/** Working days to each step from the start of the clock; `newbornUnderDays` is an age in days at the opening. */
export interface DeadlineRules {
  toContact: number;
  toDossier: number;
  toCard: number;
  newbornUnderDays: number;
}

/**
 * DESIGN section 9. A family has 60 days to register a birth (Law on Civil Status 2014, Art. 15), and the card is to
 * follow within days; a child found a month after those 60 days still counts as a newborn.
 */
export const DEADLINE_RULES: DeadlineRules = {
  toContact: 5,
  toDossier: 15,
  toCard: 60,
  newbornUnderDays: 90,
};

export const STEP_WORDS: Readonly<Record<Step, BothLanguages>> = {
  contact: { vi: 'Liên hệ gia đình lần đầu', en: 'First contact with the family' },
  dossier: { vi: 'Lập và nộp hồ sơ cấp thẻ', en: 'File for the card' },
  card: { vi: 'Có thẻ BHYT', en: 'Have the card' },
};

/** When an open case is due, seen from one day. All days are working days. */
export interface Deadlines {
  clock: 'opening' | 'birth_registration';
  startsOn: IsoDate;
  /** What is owed next, and its last day: a snooze counted, never after `due.card`. */
  next: Step;
  dueOn: IsoDate;
  /** Working days until `dueOn`: 0 on the day itself, negative once late. */
  daysLeft: number;
  late: boolean;
  /** The last day of each step, before any snooze. */
  due: Record<Step, IsoDate>;
  /** The last day to have the card has passed; no snooze moves it. */
  overdue: boolean;
  /** The day from which the case is on the province's list too: the first working day it is overdue. */
  escalatesOn: IsoDate;
  escalated: boolean;
  /** Put off today. */
  snoozed: boolean;
  /** `dueOn` lies where the government has not yet announced the days off. */
  provisional: boolean;
}

export interface DeadlineContext {
  calendar: WorkCalendar;
  rules: DeadlineRules;
  today: IsoDate;
}

type About = Pick<ChildSheet, 'dateOfBirth' | 'birthRegisteredOn'>;

/**
 * The deadlines of a case on a day; undefined where nobody has to act. For a past day give the state after the facts
 * known then, and that day as `today`: the answer is the one of that day (docs/reference/deadlines.md).
 */
export function deadlinesOf(
  state: CaseState,
  about: About,
  { calendar, rules, today }: DeadlineContext,
): Deadlines | undefined {
  if (!isOpen(state) || state.openedOn === undefined) return undefined;
  const clock = clockOf(state.openedOn, about, rules);
  const due = dueDays(state.openedOn, clock.startsOn, { calendar, rules });
  const next = nextStep(state);
  const dueOn = putOff(due[next], state.snoozedUntil, { calendar, cap: due.card });
  const escalatesOn = calendar.addWorkingDays(due.card, 1);
  return {
    ...clock,
    next,
    dueOn,
    daysLeft: calendar.workingDaysBetween(today, dueOn),
    late: today > dueOn,
    due,
    overdue: today > due.card,
    escalatesOn,
    escalated: today >= escalatesOn,
    snoozed: isSnoozed(state, today),
    provisional: dueOn > calendar.knownUntil,
  };
}

/**
 * Whether a case can be overdue by what its facts alone say, whatever its child's birth adds: so that only the children of
 * these have to be looked up.
 */
export function mayBeOverdue({ openedOn }: CaseState, { calendar, rules, today }: DeadlineContext): boolean {
  return openedOn !== undefined && today > calendar.addWorkingDays(openedOn, rules.toDossier);
}

/** What the data show to be done needs no one to record it: a dossier on its way, a card that is still to begin. */
export function isUnderWay(cause: CaseState['cause']): boolean {
  return cause === 'dossier_in_progress' || cause === 'not_yet_valid';
}

function nextStep({ stage, cause }: CaseState): Step {
  if (stage === 'dossier_filed' || isUnderWay(cause)) return 'card';
  return stage === 'contacted' ? 'dossier' : 'contact';
}

/** A newborn's time runs from the registration of its birth, whenever the night came to know of it. */
function clockOf(
  openedOn: IsoDate,
  about: About,
  rules: DeadlineRules,
): Pick<Deadlines, 'clock' | 'startsOn'> {
  const { birthRegisteredOn: registered } = about;
  const runsFromBirth =
    registered !== undefined && registered < openedOn && isNewborn(about, openedOn, rules);
  return runsFromBirth
    ? { clock: 'birth_registration', startsOn: registered }
    : { clock: 'opening', startsOn: openedOn };
}

/**
 * Each step by its days from the start of the clock. A clock that started long before the opening leaves a step at
 * least the days the step before it has from the opening: nobody is late before they were told.
 */
function dueDays(
  openedOn: IsoDate,
  startsOn: IsoDate,
  { calendar, rules }: Pick<DeadlineContext, 'calendar' | 'rules'>,
): Record<Step, IsoDate> {
  const { toContact, toDossier, toCard } = rules;
  const dueAfter = (days: number, atLeast: number) =>
    later(calendar.addWorkingDays(startsOn, days), calendar.addWorkingDays(openedOn, atLeast));
  return {
    contact: dueAfter(toContact, 1),
    dossier: dueAfter(toDossier, toContact),
    card: dueAfter(toCard, toDossier),
  };
}

/** A snooze moves what is due to the first working day on or after its end, but never past the last deadline. */
function putOff(
  dueOn: IsoDate,
  until: IsoDate | undefined,
  { calendar, cap }: { calendar: WorkCalendar; cap: IsoDate },
): IsoDate {
  if (until === undefined || until <= dueOn) return dueOn;
  const moved = calendar.addWorkingDays(addDays(until, -1), 1);
  return moved < cap ? moved : cap;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}
