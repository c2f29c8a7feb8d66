import type { GuardFinding } from '../../shared/feeds/guard.ts';
import { FEEDS, type Feed } from '../../shared/feeds/records.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { FeedMark } from '../../shared/store/registry/feed-marks.ts';
import type { ImportEntry } from '../../shared/store/registry/imports.ts';
import { daysBetween, type IsoDate } from '../../shared/time/calendar.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { ImportReceipt } from '../import-feed/command.ts';
import { type ImportViewState, type Looking, viewOf } from './imports.ts';

/** How fresh the data of one feed are. */
export interface FeedLine {
  feed: Feed;
  /** The version in force, since when, and its rows; absent before the first. */
  version?: number;
  since?: string;
  rows?: number;
  /** When a file last came that was taken, be it without anything new, and the days since then. */
  takenAt?: string;
  ageDays?: number;
  last?: { importId: string; state: ImportViewState; at: string };
  /** The last file is held: what stands is older than what was sent. */
  held?: { importId: string; since: string; guard: GuardFinding[] };
}

/** Every feed of a province, in the order they are imported. */
export function readFeeds(
  context: Looking,
  { province, today }: { province: UnitCode; today: IsoDate },
): Promise<FeedLine[]> {
  return Promise.all(FEEDS.map((feed) => lineOf(context, { province, feed, today })));
}

async function lineOf(
  context: Looking,
  { province, feed, today }: { province: UnitCode; feed: Feed; today: IsoDate },
): Promise<FeedLine> {
  const { store } = context;
  const manifest = await store.manifests.current(province, feed);
  const { sent, taken } = await store.feedMarks.of(province, feed);
  const last = await lastOf(context, province, sent);
  const held = await findHeld(store, province, feed);
  const takenAt = [taken?.at, manifest?.createdAt]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
  return {
    feed,
    ...(manifest && { version: manifest.version, since: manifest.createdAt, rows: manifest.rows }),
    ...(takenAt !== undefined && { takenAt, ageDays: daysBetween(dayInVietnam(new Date(takenAt)), today) }),
    ...(last && { last }),
    ...(held && { held: heldLine(held) }),
  };
}

async function lastOf(
  context: Looking,
  province: UnitCode,
  sent: FeedMark | undefined,
): Promise<FeedLine['last']> {
  const entry = sent && (await context.store.imports.find(province, sent.importId));
  if (sent === undefined || entry === undefined) return undefined;
  const { importId, state } = await viewOf(context, entry);
  return { importId, state, at: sent.at };
}

function heldLine({ importId, startedAt: since, receipt }: ImportEntry): NonNullable<FeedLine['held']> {
  return { importId, since, guard: (receipt as ImportReceipt).guard };
}

/**
 * The import of a feed that is held and may be released: the last one anything was decided on, against the version that is in
 * force. What was held before another file was decided on, or against an older version, is old.
 */
export async function findHeld(
  store: Store,
  province: UnitCode,
  feed: Feed,
): Promise<ImportEntry | undefined> {
  const { decided } = await store.feedMarks.of(province, feed);
  const entry = decided && (await store.imports.find(province, decided.importId));
  if (entry?.state !== 'held') return undefined;
  const current = await store.manifests.current(province, feed);
  return entry.manifestVersion === (current?.version ?? 0) ? entry : undefined;
}
