import type { GuardFinding } from '../../shared/feeds/guard.ts';
import { FEEDS, type Feed } from '../../shared/feeds/records.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { ImportEntry } from '../../shared/store/registry/imports.ts';
import { daysBetween, type IsoDate } from '../../shared/time/calendar.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { ImportReceipt } from '../import-feed/command.ts';
import { type ImportViewState, viewOf } from './imports.ts';

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

const FILES_BACK = 50;

/** Every feed of a province, in the order they are imported. */
export function readFeeds(
  store: Store,
  { province, today }: { province: UnitCode; today: IsoDate },
): Promise<FeedLine[]> {
  return Promise.all(FEEDS.map((feed) => lineOf(store, { province, feed, today })));
}

async function lineOf(
  store: Store,
  { province, feed, today }: { province: UnitCode; feed: Feed; today: IsoDate },
): Promise<FeedLine> {
  const manifest = await store.manifests.current(province, feed);
  const files = (await store.imports.list(province, feed, { limit: FILES_BACK })).filter(isFile);
  const taken = files.find(({ state }) => state === 'applied' || state === 'unchanged');
  const takenAt = [taken?.startedAt, manifest?.createdAt]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
  const last = files[0] && (await viewOf(store, files[0]));
  return {
    feed,
    ...(manifest && { version: manifest.version, since: manifest.createdAt, rows: manifest.rows }),
    ...(takenAt !== undefined && { takenAt, ageDays: daysBetween(dayInVietnam(new Date(takenAt)), today) }),
    ...(last && { last: { importId: last.importId, state: last.state, at: last.startedAt } }),
    ...heldOf(files),
  };
}

/** A trial is no file that came. */
function isFile({ state, command }: ImportEntry): boolean {
  const isTrial = state === 'dry_run' || (command as { dryRun?: boolean } | undefined)?.dryRun === true;
  return !isTrial && state !== 'superseded';
}

/** Held is what no later file that was taken has made old. */
function heldOf(files: readonly ImportEntry[]): Pick<FeedLine, 'held'> {
  const decisive = files.find(
    ({ state }) => state === 'held' || state === 'applied' || state === 'unchanged',
  );
  if (decisive?.state !== 'held') return {};
  const { importId, startedAt: since, receipt } = decisive;
  return { held: { importId, since, guard: (receipt as ImportReceipt).guard } };
}
