import type { ClosingPlace, ClosingReason, ContactWay } from '../../../shared/follow-up/case.ts';
import type { CaseCommand } from '../../../shared/follow-up/commands.ts';
import type { Note } from '../../../shared/follow-up/notes.ts';
import { addDays, type IsoDate, isIsoDate } from '../../../shared/time/calendar.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import type { Outcome } from './outcomes.ts';

/** What is about to be recorded, as far as it is filled in. */
export interface Draft {
  outcome: Outcome;
  /** The day it happened. */
  on: IsoDate;
  way: ContactWay;
  note: Note;
  until: IsoDate;
  to?: UnitCode | undefined;
  reason?: ClosingReason | undefined;
  place?: ClosingPlace | undefined;
}

/** What every field of a draft is given. */
export interface FieldsProps {
  draft: Draft;
  onChange(draft: Draft): void;
}

const WEEK = 7;

/** The ways behind each contact, the usual one first. */
export const WAYS: Readonly<Record<'visit' | 'phone', readonly ContactWay[]>> = {
  visit: ['visit', 'office'],
  phone: ['phone', 'message'],
};

/** A draft that needs nothing but to be confirmed, where that can be: of today, in the usual way. */
export function startDraft(outcome: Outcome, today: IsoDate): Draft {
  const way = outcome === 'phone' ? 'phone' : 'visit';
  return { outcome, on: today, way, note: 'nobody_home', until: addDays(today, WEEK) };
}

/** Days a case is usually put off until. */
export const weeksFrom = (today: IsoDate): readonly [one: IsoDate, two: IsoDate] => [
  addDays(today, WEEK),
  addDays(today, 2 * WEEK),
];

/** The command a draft stands for; `undefined` while something is missing. */
export function commandOf({
  outcome,
  on,
  way,
  note,
  until,
  to,
  reason,
  place,
}: Draft): CaseCommand | undefined {
  switch (outcome) {
    case 'snooze':
      return isIsoDate(until) ? { kind: 'snooze', until } : undefined;
    case 'offer_transfer':
      return to === undefined ? undefined : { kind: 'offer_transfer', to };
    case 'close':
      if (reason === undefined || !isIsoDate(on)) return undefined;
      if (needsPlace(reason) && place === undefined) return undefined;
      return { kind: 'close', reason, on, ...(place !== undefined && { place }) };
    default:
      return isIsoDate(on) ? onADay({ outcome, on, way, note }) : undefined;
  }
}

/** Whether it has to be said where the child went or is covered (docs/reference/follow-up.md). */
export const needsPlace = (reason: ClosingReason | undefined): boolean =>
  reason === 'moved_away' || reason === 'covered_elsewhere';

type OnADay = Pick<Draft, 'on' | 'way' | 'note'> & {
  outcome: Exclude<Outcome, 'snooze' | 'offer_transfer' | 'close'>;
};

function onADay({ outcome, on, way, note }: OnADay): CaseCommand {
  if (outcome === 'file_dossier') return { kind: 'file_dossier', on };
  return outcome === 'note' ? { kind: 'note', note, on } : { kind: 'contact', way, on };
}
