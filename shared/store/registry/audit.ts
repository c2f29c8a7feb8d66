import { type AuditEntry, narrowedTo, type SeenChild } from '../../access/audit-entry.ts';
import type { Instant } from '../../follow-up/run-stamp.ts';
import type { ChildId } from '../../register/child.ts';
import type { IsoDate } from '../../time/calendar.ts';
import { dayInVietnam } from '../../time/day-in-vietnam.ts';
import type { UnitCode } from '../../units/unit.ts';
import { auditEntity, type EarlierEntry, earlierEntity, traceEntity } from './audit-entities.ts';
import { type AuditPage, type PageOfLog, pageOf, readStretch, type Stretch } from './audit-page.ts';
import { applied } from './conditions.ts';
import type { Registry } from './table.ts';

/** What of the log is wanted. */
export type AuditQuestion = { province: UnitCode } & (
  | { day: IsoDate }
  | { subject: string }
  /** What was asked at a unit, and what of questions put to its ancestors concerned children of the unit or of one `within` it. */
  | { unit: UnitCode; ancestors: readonly UnitCode[]; within?: (unit: UnitCode) => boolean }
  /** `places`: every unit the child has been at, with their ancestors. */
  | { childId: ChildId; places: readonly UnitCode[] }
);

/** The audit log: entries are added and read. There is no way to change or remove one. */
export interface Audit {
  /**
   * Keeps an entry; the same one again is harmless, and another one under its key changes nothing. Whoever shows a child
   * waits for this first: what cannot be recorded is not shown.
   */
  append(entry: AuditEntry): Promise<void>;
  /** Newest first. Of a day and of an account strongly consistent, of a unit and of a child eventually. */
  list(question: AuditQuestion, page: PageOfLog): Promise<AuditPage>;
  /** The earlier entries of a month `YYYY-MM` (UTC), oldest first. */
  listEarlier(province: UnitCode, month: string): Promise<EarlierEntry[]>;
}

/** The audit log in the registry: an item by day and place, and one by account, each a conditional write of its own. */
export function auditIn(registry: Registry): Audit {
  const items = auditEntity(registry);
  const traces = traceEntity(registry);
  const earlier = earlierEntity(registry);
  const log = logIn(items, traces);
  return {
    append: async (entry) => {
      const { province, at, entryId, unit: place, who } = entry;
      const day = vietnameseDayOf(at);
      await Promise.all([
        applied(items.create({ province, day, place, at, entryId, entry }).go()),
        applied(traces.create({ province, subject: who.subject, at, entryId, entry }).go()),
      ]);
    },
    list: async (question, page) => pageOf(await Promise.all(log.stretchesOf(question, page)), page),
    listEarlier: async (province, month) => {
      const { data } = await earlier.query
        .byMonth({ province, month })
        .go({ pages: 'all', consistent: true });
      return data.map(({ entry }) => entry);
    },
  };
}

const vietnameseDayOf = (at: Instant): IsoDate => dayInVietnam(new Date(at));

type Sees = (child: SeenChild) => boolean;

/** Reads the three ways the log is laid out. */
function logIn(items: ReturnType<typeof auditEntity>, traces: ReturnType<typeof traceEntity>) {
  const strongly = { order: 'desc', consistent: true } as const;
  const ofDay = (keys: { province: UnitCode; day: IsoDate }, page: PageOfLog): Promise<Stretch> =>
    readStretch(page, ({ before, limit }) =>
      items.query
        .byDay(keys)
        .lt(before)
        .go({ ...strongly, limit }),
    );
  const ofSubject = (keys: { province: UnitCode; subject: string }, page: PageOfLog): Promise<Stretch> =>
    readStretch(page, ({ before, limit }) =>
      traces.query
        .bySubject(keys)
        .lt(before)
        .go({ ...strongly, limit }),
    );
  const atPlace = (
    keys: { province: UnitCode; place: UnitCode },
    page: PageOfLog,
    sees?: Sees,
  ): Promise<Stretch> =>
    readStretch(
      page,
      ({ before, limit }) => items.query.byPlace(keys).lt(before).go({ order: 'desc', limit }),
      sees,
    );
  return {
    /** The parts of the log that answer a question. */
    stretchesOf: (question: AuditQuestion, page: PageOfLog): Promise<Stretch>[] => {
      const { province } = question;
      if ('day' in question) return [ofDay({ province, day: question.day }, page)];
      if ('subject' in question) return [ofSubject({ province, subject: question.subject }, page)];
      if ('childId' in question) {
        const sees: Sees = ({ childId }) => childId === question.childId;
        return [...new Set(question.places)].map((place) => atPlace({ province, place }, page, sees));
      }
      const sees = ownChildrenOf(question);
      const atUnit = atPlace({ province, place: question.unit }, page);
      return [
        atUnit.then((stretch) => narrowed(stretch, sees)),
        ...question.ancestors.map((place) => atPlace({ province, place }, page, sees)),
      ];
    },
  };
}

function ownChildrenOf({ unit, within }: Extract<AuditQuestion, { unit: UnitCode }>): Sees {
  return (child) => child.unit === unit || (within?.(child.unit) ?? false);
}

/** Whatever was asked at a unit concerns it, but a child that went elsewhere does no more. */
function narrowed({ entries, ...rest }: Stretch, sees: Sees): Stretch {
  return { ...rest, entries: entries.map((entry) => narrowedTo(entry, sees)) };
}
