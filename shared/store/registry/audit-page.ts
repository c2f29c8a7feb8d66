import { type AuditEntry, childrenOf, narrowedTo, type SeenChild } from '../../access/audit-entry.ts';
import type { Instant } from '../../follow-up/run-stamp.ts';

/** Where an entry stands in the log. */
interface Position {
  at: Instant;
  entryId: string;
}

/** A page that is asked for: how many entries, and where the last page ended. */
export interface PageOfLog {
  limit: number;
  /** As a page gave it. It tells a position and nothing else: another question may be asked with it, and gets only its own. */
  cursor?: string | undefined;
}

/** At most as many entries as were asked for; fewer, and even none, where more of the log is still to be looked through. */
export interface AuditPage {
  entries: AuditEntry[];
  /** Absent at the end of the log. */
  cursor?: string;
}

/** A part of the log, newest first: everything in it that is newer than `until`, or else everything there is. */
export interface Stretch {
  entries: AuditEntry[];
  /** The cursor of the last entry that was looked at, fitting or not. */
  until?: string;
}

type ReadItems = (from: {
  before: Position;
  limit: number;
}) => Promise<{ data: { entry: AuditEntry }[]; cursor: string | null }>;

const ITEMS_A_READ = 250;
/** So many reads, of a megabyte at most each, and the page is handed out as far as it came. */
const READS_A_PAGE = 8;

/** After every instant and every id that can be written. */
const NEWEST: Position = { at: '\uffff', entryId: '' };

/** Reads a part of the log until the page is full; with `sees`, only entries about such children, and of them only these. */
export async function readStretch(
  { limit, cursor }: PageOfLog,
  read: ReadItems,
  sees?: (child: SeenChild) => boolean,
): Promise<Stretch> {
  const entries: AuditEntry[] = [];
  let before = positionIn(cursor);
  for (let reads = 0; reads < READS_A_PAGE; reads++) {
    const { data, cursor: more } = await read({ before, limit: sees ? ITEMS_A_READ : limit });
    const found = data.map(({ entry }) => entry);
    entries.push(...(sees ? found.filter(about(sees)).map((entry) => narrowedTo(entry, sees)) : found));
    before = found.at(-1) ?? before;
    if (more === null) return { entries };
    if (entries.length >= limit) break;
  }
  return { entries, until: cursorOf(before) };
}

/** The page of several parts of the log. What is older than the end of any of them waits for the next page. */
export function pageOf(stretches: readonly Stretch[], { limit }: PageOfLog): AuditPage {
  const horizon = stretches.reduce((latest, { until = '' }) => (until > latest ? until : latest), '');
  const known = stretches
    .flatMap(({ entries }) => entries)
    .filter((entry) => cursorOf(entry) >= horizon)
    .sort((a, b) => (cursorOf(a) < cursorOf(b) ? 1 : -1));
  const entries = known.slice(0, limit);
  const last = entries.at(-1);
  const cursor = known.length > limit && last !== undefined ? cursorOf(last) : horizon;
  return cursor === '' ? { entries } : { entries, cursor };
}

const about =
  (sees: (child: SeenChild) => boolean) =>
  (entry: AuditEntry): boolean =>
    childrenOf(entry).some(sees);

/** Cursors sort as the entries of a province do. */
const cursorOf = ({ at, entryId }: Position): string => `${at}~${entryId}`;

/** Whether a text can have been handed out as a cursor. */
export function isAuditCursor(text: string): boolean {
  return CURSOR.test(text);
}

const CURSOR = /^(?<at>\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)~(?<entryId>[!-~]{1,256})$/;

/** What no page handed out leads past the end of the log. */
function positionIn(cursor: string | undefined): Position {
  if (cursor === undefined) return NEWEST;
  const { at = '0', entryId = '0' } = CURSOR.exec(cursor)?.groups ?? {};
  return { at, entryId };
}
