import type { BothLanguages } from '../coverage/cause-words.ts';
import { peopleOf, UNKNOWN } from '../coverage/peoples.ts';
import { daysBetween, earliestDay, type IsoDate, latestDay } from '../time/calendar.ts';
import type { ChildSheet } from './child-sheet.ts';
import type { Deadlines } from './deadlines.ts';
import { isNewborn } from './newborn.ts';
import { inWords, URGENCIES, type Urgency } from './urgencies.ts';

/** Points are whole and never negative. */
export interface PriorityRules {
  /** `uncovered_days` for every full `perDays` without cover, `uncoveredAtMost` in all; the others once. */
  points: Record<Urgency, number>;
  perDays: number;
  uncoveredAtMost: number;
  newbornUnderDays: number;
  cardEndingWithinDays: number;
}

/** Defaults of the house: no law weighs these. A newborn or a poor household outweighs a few weeks of waiting. */
export const PRIORITY_RULES: PriorityRules = {
  points: {
    newborn: 30,
    poor: 20,
    near_poor: 10,
    ethnic_minority: 10,
    special_circumstances: 20,
    uncovered_days: 2,
    card_ending: 10,
    late: 10,
    overdue: 25,
  },
  perDays: 30,
  uncoveredAtMost: 20,
  newbornUnderDays: 90,
  cardEndingWithinDays: 30,
};

/** One reason with its points, in words that can stand beside the child's name. */
export interface PriorityPart {
  urgency: Urgency;
  points: number;
  words: BothLanguages;
}

/** `total` is the sum of the parts; a part without points is not listed. */
export interface Priority {
  total: number;
  parts: PriorityPart[];
}

/** What the score looks at. No feed tells special circumstances yet (Law on Children 2016, Art. 10). */
export type PriorityChild = Pick<
  ChildSheet,
  'status' | 'cause' | 'dateOfBirth' | 'householdClass' | 'ethnicity' | 'coverEndedOn' | 'cardEndsOn'
> & { specialCircumstances?: boolean };

export interface PriorityContext {
  rules: PriorityRules;
  today: IsoDate;
  deadlines?: Deadlines | undefined;
}

/** How urgent a child is and why. The same child on the same day always scores the same. */
export function priorityOf(child: PriorityChild, context: PriorityContext): Priority {
  const measures = measuresOf(child, context);
  const parts = URGENCIES.flatMap((urgency) => partOf(urgency, measures[urgency], context.rules));
  return { total: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

/** How much of each urgency there is: days where days are counted, 1 where it only applies, 0 where it does not. */
type Measures = Record<Urgency, number>;

function measuresOf(child: PriorityChild, context: PriorityContext): Measures {
  const { householdClass, specialCircumstances } = child;
  const { late = false, overdue = false } = context.deadlines ?? {};
  return {
    newborn: newbornDays(child, context),
    poor: Number(householdClass === 'poor'),
    near_poor: Number(householdClass === 'near_poor'),
    ethnic_minority: Number(isMinority(child)),
    special_circumstances: Number(specialCircumstances === true),
    uncovered_days: daysWithoutCover(child, context),
    card_ending: daysLeftOnCard(child, context),
    late: Number(late && !overdue),
    overdue: Number(overdue),
  };
}

function partOf(urgency: Urgency, measure: number, rules: PriorityRules): PriorityPart[] {
  const points = pointsOf(urgency, measure, rules);
  return points > 0 ? [{ urgency, points, words: inWords(urgency, measure) }] : [];
}

function pointsOf(urgency: Urgency, measure: number, rules: PriorityRules): number {
  const each = rules.points[urgency];
  if (urgency !== 'uncovered_days') return measure > 0 ? each : 0;
  return Math.min(rules.uncoveredAtMost, Math.floor(measure / rules.perDays) * each);
}

/** The day of its birth is a newborn's first day. */
function newbornDays(child: PriorityChild, { rules, today }: PriorityContext): number {
  const { dateOfBirth } = child;
  if (dateOfBirth === undefined || !isNewborn(child, today, rules)) return 0;
  return daysBetween(earliestDay(dateOfBirth), today) + 1;
}

const NO_MINORITY: ReadonlySet<string> = new Set(['kinh', 'other', UNKNOWN]);

/** Every people of the official list but the Kinh (Decree 05/2011/ND-CP, Art. 4); what names none says nothing. */
function isMinority({ ethnicity }: PriorityChild): boolean {
  return ethnicity !== undefined && !NO_MINORITY.has(peopleOf(ethnicity));
}

/**
 * Days since cover ended or, where no card was ever issued, since birth, for a newborn is covered from birth. Where a
 * card was lost on a day no feed tells, since the case began. A child nobody is sure of has no such days.
 */
function daysWithoutCover(child: PriorityChild, { today, deadlines }: PriorityContext): number {
  if (child.status === 'unsure') return 0;
  const since = uncoveredSince(child) ?? deadlines?.startsOn ?? today;
  return Math.max(0, daysBetween(since, today));
}

function uncoveredSince({ cause, coverEndedOn, dateOfBirth }: PriorityChild): IsoDate | undefined {
  if (coverEndedOn !== undefined) return coverEndedOn;
  const neverHadOne = cause === 'never_issued' || cause === 'temporary_code';
  return neverHadOne && dateOfBirth !== undefined ? latestDay(dateOfBirth) : undefined;
}

/** 1 on the last day of the card; 0 when it ends later than soon, or has ended. */
function daysLeftOnCard({ cardEndsOn }: PriorityChild, { rules, today }: PriorityContext): number {
  if (cardEndsOn === undefined || cardEndsOn < today) return 0;
  const left = daysBetween(today, cardEndsOn) + 1;
  return left > rules.cardEndingWithinDays ? 0 : left;
}
