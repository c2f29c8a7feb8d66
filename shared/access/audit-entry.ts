import type { Feed } from '../feeds/records.ts';
import type { Channel } from '../follow-up/office-address.ts';
import type { Instant } from '../follow-up/run-stamp.ts';
import type { ChildId } from '../register/child.ts';
import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { Command } from './commands.ts';
import type { ExportReason } from './export-reasons.ts';
import type { Role } from './roles.ts';
import type { Denial } from './scope.ts';

/** A child that was looked at, with the commune it belonged to then; the province where no commune is known. */
export interface SeenChild {
  childId: ChildId;
  unit: UnitCode;
}

/** What was done. Ids and codes only: an entry never holds a name, a number, a card or anything a person typed. */
export type AuditAct =
  | { kind: 'child_read'; child: SeenChild }
  /** A page of a list that shows children: the working list or pairs to review. */
  | { kind: 'children_listed'; command: Command; children: readonly SeenChild[] }
  /** `by` tells which way was asked, never what for; `children` are those that were shown. */
  | { kind: 'child_searched'; by: 'id' | 'number' | 'name_and_date'; children: readonly SeenChild[] }
  | { kind: 'case_command'; command: Command; child: SeenChild; result: 'done' | 'conflict' | 'refused' }
  /**
   * `about` is the reference of the card as the facts of the child's case quote it, or the id of the other child. `on` is the
   * child it was decided whether the card is theirs, where that is another one: who holds it, or may.
   */
  | {
      kind: 'review_decided';
      child: SeenChild;
      about: string;
      decision: 'same' | 'different' | 'withdrawn';
      on?: ChildId;
    }
  | { kind: 'exported'; paper: string; reason: ExportReason; children: readonly SeenChild[] }
  | { kind: 'list_returned'; children: readonly SeenChild[]; applied: number; conflicts: number }
  | { kind: 'import_uploaded'; feed: Feed; importId: string }
  | { kind: 'rejects_exported'; feed: Feed; importId: string; reason: ExportReason }
  | { kind: 'feed_released'; feed: Feed; importId: string }
  | { kind: 'run_started'; runId: string; asOf: IsoDate }
  | { kind: 'run_released'; runId: string }
  /** `of` is the unit whose addresses changed. */
  | { kind: 'contact_changed'; of: UnitCode; channels: readonly Channel[] }
  | { kind: 'access_log_read'; by: AccessLogQuestion }
  /** `child` only where there is one: what a person guessed is not kept. */
  | { kind: 'refused'; command: Command; why: Denial; child?: SeenChild };

/** What of the access log was asked for. */
export type AccessLogQuestion =
  | { unit: UnitCode }
  | { child: SeenChild }
  | { subject: string }
  | { day: IsoDate };

/** Which request did it, and where it asked: the commune, the district, or the province as a whole. */
export interface AuditContext {
  province: UnitCode;
  unit: UnitCode;
  who: { subject: string; role: Role };
  at: Instant;
  requestId: string;
}

/** Who did or read what, when. Written once; nothing can change or remove it. */
export type AuditEntry = AuditContext & { entryId: string } & AuditAct;

/**
 * The entry of something done in a request. The same request writes the same entry however often it is tried; `part` tells
 * apart what one request did several times. What is about children of one commune is filed at that commune, whoever asked
 * from wherever: so the commune finds it.
 */
export function auditEntry(context: AuditContext, act: AuditAct, part = 1): AuditEntry {
  const [unit = context.unit, ...others] = new Set(childrenOf(act).map((child) => child.unit));
  const entryId = `${context.requestId}.${act.kind}.${part}`;
  return { ...context, ...act, unit: others.length === 0 ? unit : context.unit, entryId };
}

/** The children an entry is about. */
export function childrenOf(entry: AuditAct): readonly SeenChild[] {
  switch (entry.kind) {
    case 'child_read':
    case 'case_command':
    case 'review_decided':
      return [entry.child];
    case 'children_listed':
    case 'child_searched':
    case 'exported':
    case 'list_returned':
      return entry.children;
    case 'refused':
      return entry.child === undefined ? [] : [entry.child];
    case 'access_log_read':
      return 'child' in entry.by ? [entry.by.child] : [];
    case 'import_uploaded':
    case 'rejects_exported':
    case 'feed_released':
    case 'run_started':
    case 'run_released':
    case 'contact_changed':
      return [];
  }
}

/** The entry as far as it concerns some children: a list names only those, so that a commune learns of no other's. */
export function narrowedTo(entry: AuditEntry, concerns: (child: SeenChild) => boolean): AuditEntry {
  if (!('children' in entry)) return entry;
  return { ...entry, children: entry.children.filter(concerns) };
}
