import { columnWords } from './columns/column-words.ts';
import { countInPrint } from './count-in-print.ts';
import type { Feed, RecordBase } from './records.ts';
import type { BothLanguages } from './refusals.ts';

/** What a feed looks like from afar; kept with each version of the book to hold the next against. */
export interface FeedProfile {
  rows: number;
  /** Share of rows that have the column, 0..1, by column. Columns no row has are absent. */
  completeness: Record<string, number>;
}

/** What a snapshot of a feed shares with the version before it. */
export interface Overlap {
  feed: Feed;
  /** Rows of the version before that the snapshot no longer has. */
  removed: number;
}

export const GUARD_REASONS = ['rows_rejected', 'rows_dropped', 'column_emptied'] as const;
export type GuardReason = (typeof GUARD_REASONS)[number];

/** One reason to hold a file. Counts and headings of ours only, never a value. */
export interface GuardFinding extends BothLanguages {
  reason: GuardReason;
}

/**
 * Share of the rows of the version before that a snapshot may leave out. What it has in their place does not count: a
 * list of as many other rows, or of the same under other keys, loses as much.
 */
export const GUARD_DROP = 0.05;
/** A column may lose this share of its values before it is called emptied. */
export const GUARD_COMPLETENESS = 0.1;
/** A file may have this share of its rows rejected: more is another layout, not slips of the pen. */
export const GUARD_REJECTED = 0.05;
/** Below this many rows the shares say nothing. */
export const GUARD_SMALLEST = 100;

const META_COLUMNS: ReadonlySet<string> = new Set(['key', 'raw', 'doubts']);

/** The profile of the records as they stand. */
export function profileOf(records: Iterable<RecordBase>): FeedProfile {
  const filled = new Map<string, number>();
  let rows = 0;
  for (const record of records) {
    rows += 1;
    for (const column in record) {
      if (!META_COLUMNS.has(column)) filled.set(column, (filled.get(column) ?? 0) + 1);
    }
  }
  const shares = [...filled].sort(([a], [b]) => (a < b ? -1 : 1)).map(([column, n]) => [column, n / rows]);
  return { rows, completeness: Object.fromEntries(shares) };
}

/**
 * Why a snapshot should be held until an officer has looked: too many rows of the version before are not in it, or a
 * column came out emptier. Empty when nothing speaks against it; a first version has
 * nothing to be held against. Deltas add rows and are not judged.
 */
export function checkGuard(
  previous: FeedProfile | undefined,
  next: FeedProfile,
  { feed, removed }: Overlap,
): GuardFinding[] {
  if (previous === undefined || previous.rows < GUARD_SMALLEST) return [];
  return [...checkDrop(previous, removed), ...checkColumns(feed, previous, next)];
}

/**
 * Why a file should be held for its rejected rows, a first one and a delta too: too large a share of them, or all.
 */
export function checkRejected({ rows, rejected }: { rows: number; rejected: number }): GuardFinding[] {
  const tooMany = rows >= GUARD_SMALLEST && rejected > rows * GUARD_REJECTED;
  if (!tooMany && (rows === 0 || rejected < rows)) return [];
  const [bad, all] = [countInPrint(rejected), countInPrint(rows)];
  return [
    {
      reason: 'rows_rejected',
      vi: `${bad.vi} trên ${all.vi} dòng (${vnPercent(rejected / rows)}) bị từ chối; hãy sửa rồi gửi lại.`,
      en: `${bad.en} of ${all.en} rows (${percent(rejected / rows)}) are rejected; mend them and send again.`,
    },
  ];
}

function checkDrop({ rows }: FeedProfile, removed: number): GuardFinding[] {
  if (removed <= rows * GUARD_DROP) return [];
  const gone = countInPrint(removed);
  return [
    {
      reason: 'rows_dropped',
      vi: `${gone.vi} dòng (${vnPercent(removed / rows)}) của lần trước không có trong tệp này.`,
      en: `${gone.en} rows (${percent(removed / rows)}) of the version before are not in this file.`,
    },
  ];
}

function checkColumns(feed: Feed, previous: FeedProfile, next: FeedProfile): GuardFinding[] {
  return Object.entries(previous.completeness).flatMap(([column, before]): GuardFinding[] => {
    const now = next.completeness[column] ?? 0;
    if (before - now <= GUARD_COMPLETENESS) return [];
    const { vi, en } = columnWords(feed, column);
    return [
      {
        reason: 'column_emptied',
        vi: `Cột “${vi}” có giá trị ở ${vnPercent(now)} số dòng; lần trước là ${vnPercent(before)}.`,
        en: `Column “${en}” has a value in ${percent(now)} of the rows; before it was ${percent(before)}.`,
      },
    ];
  });
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const vnPercent = (share: number): string => percent(share).replace('.', ',');
