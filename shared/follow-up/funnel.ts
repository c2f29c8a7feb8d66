import type { ChildId } from '../register/child.ts';
import type { IsoDate } from '../time/calendar.ts';
import type { WorkCalendar } from '../time/working-days.ts';
import { CLOSING_REASONS, type ClosingReason } from './case.ts';
import { isOpen } from './case-state.ts';
import type { ChildSheet } from './child-sheet.ts';
import { type DeadlineRules, deadlinesOf, isUnderWay } from './deadlines.ts';
import { findFirstContact, type Gap, type GapOfChild } from './gap.ts';

/** Working days from the first contact, within which the card is to be there. */
export const CARD_WITHIN = 15;

/**
 * How far communes came with the gaps they were told of; docs/reference/follow-up.md says what each figure counts. Each child
 * counts once. flagged ≥ contacted ≥ dossierFiled ≥ covered ≥ coveredWithin15, and contacted ≥ contactedInTime; contacted ≥
 * contactedLongAgo ≥ coveredOfLongAgo, which is part of coveredWithin15.
 */
export interface Funnel {
  flagged: number;
  contacted: number;
  contactedInTime: number;
  dossierFiled: number;
  covered: number;
  coveredWithin15: number;
  /** Of `contacted`, those whose 15 working days are over; of the others nobody can say yet whether the card came within them. */
  contactedLongAgo: number;
  /** Of these, `coveredWithin15`. */
  coveredOfLongAgo: number;
  /** Beside the steps. These, `covered` and `closedByPerson` are all of `flagged`. */
  open: number;
  coveredBeforeContact: number;
  leftScope: number;
  closedByPerson: Record<ClosingReason, number>;
  /** Counted above as well, among `open` or those that moved away. */
  unreachable: number;
}

/** What deadlines need of a child: a newborn's time begins earlier. */
export type BirthOf = (childId: ChildId) => Pick<ChildSheet, 'dateOfBirth' | 'birthRegisteredOn'> | undefined;

export interface FunnelContext {
  calendar: WorkCalendar;
  rules: DeadlineRules;
  birthOf: BirthOf;
  /** Up to when the data speak. */
  asOf: IsoDate;
}

/** The steps that gaps have reached. */
export function funnelOf(gaps: Iterable<GapOfChild>, context: FunnelContext): Funnel {
  const funnel = emptyFunnel();
  for (const gap of gaps) {
    countSteps(funnel, gap, context);
    countEnd(funnel, gap);
    if (isUnreachable(gap)) funnel.unreachable += 1;
  }
  return funnel;
}

/** A funnel of no gap. */
export function emptyFunnel(): Funnel {
  return {
    flagged: 0,
    contacted: 0,
    contactedInTime: 0,
    dossierFiled: 0,
    covered: 0,
    coveredWithin15: 0,
    contactedLongAgo: 0,
    coveredOfLongAgo: 0,
    open: 0,
    coveredBeforeContact: 0,
    leftScope: 0,
    closedByPerson: Object.fromEntries(
      CLOSING_REASONS.map((reason) => [reason, 0]),
    ) as Funnel['closedByPerson'],
    unreachable: 0,
  };
}

function countSteps(funnel: Funnel, gap: GapOfChild, context: FunnelContext): void {
  const { calendar, rules, birthOf } = context;
  funnel.flagged += 1;
  const reachedOn = findFirstContact(gap);
  if (gap.beforeContact === undefined || reachedOn === undefined) return;
  funnel.contacted += 1;
  const about = birthOf(gap.childId) ?? {};
  const due = deadlinesOf(gap.beforeContact, about, { calendar, rules, today: reachedOn });
  if (due?.late === false) funnel.contactedInTime += 1;
  countWithin15(funnel, gap, { last: calendar.addWorkingDays(reachedOn, CARD_WITHIN), asOf: context.asOf });
  const isCovered = hasCard(gap);
  if (isCovered || isFiled(gap)) funnel.dossierFiled += 1;
  if (isCovered) funnel.covered += 1;
}

/** Whether the card came by the last day for it, and whether that day is behind: its night has looked. */
function countWithin15(funnel: Funnel, gap: Gap, { last, asOf }: { last: IsoDate; asOf: IsoDate }): void {
  const isWithin = hasCard(gap) && gap.cardSeenOn !== undefined && gap.cardSeenOn <= last;
  if (isWithin) funnel.coveredWithin15 += 1;
  if (asOf < last) return;
  funnel.contactedLongAgo += 1;
  if (isWithin) funnel.coveredOfLongAgo += 1;
}

/** Recorded, or shown by the data. */
function isFiled({ state }: Gap): boolean {
  return state.dossierFiledOn !== undefined || isUnderWay(state.cause);
}

function hasCard({ state: { closure } }: Gap): boolean {
  return closure?.by === 'data' && closure.proof.kind === 'card';
}

/** A gap is open or ended in one way. Covered after a contact is counted with the steps. */
function countEnd(funnel: Funnel, gap: Gap): void {
  const { closure } = gap.state;
  if (closure === undefined) funnel.open += 1;
  else if (closure.by === 'person') funnel.closedByPerson[closure.reason] += 1;
  else if (closure.proof.kind !== 'card') funnel.leftScope += 1;
  else if (gap.beforeContact === undefined) funnel.coveredBeforeContact += 1;
}

/** Nobody met the family though somebody tried, or it left for where nobody knows. A closed door after a contact undoes no contact. */
function isUnreachable({ state, tried, beforeContact }: Gap): boolean {
  const { closure } = state;
  if (isOpen(state)) return tried && beforeContact === undefined;
  return closure?.by === 'person' && closure.reason === 'moved_away' && closure.place === 'unknown';
}
