import { isDeepStrictEqual } from 'node:util';
import { precisionOf } from '../time/calendar.ts';
import type { Feed, RecordBase, RecordOf } from './records.ts';

/** How a feed moved. The first three are rows of the file, `removed` are rows of the book the file no longer has. */
export interface Changes {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}

const WHOLE = 'all';
const UNDATED = 'none';

/** The birth month `YYYY-MM`, the year `YYYY` where no month is known, `none` without a date; units are one cohort. */
export function cohortOf(feed: Feed, record: RecordBase & { date_of_birth?: string }): string {
  if (feed === 'units') return WHOLE;
  const { date_of_birth: date } = record;
  if (date === undefined) return UNDATED;
  return precisionOf(date) === 'year' ? date : date.slice(0, 7);
}

/** The records by cohort. */
export function partition<F extends Feed>(
  feed: F,
  records: readonly RecordOf[F][],
): Map<string, RecordOf[F][]> {
  return Map.groupBy(records, (record) => cohortOf(feed, record));
}

/**
 * Compares by key what stood with what is to stand. Give it the rows of every cohort that differs, before and
 * after, all together: a row whose date of birth was corrected leaves one cohort for another and is `changed`.
 */
export function diff<R extends RecordBase>(previous: readonly R[], next: readonly R[]): Changes {
  const before = byKey(previous);
  const changes = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  for (const record of next) {
    const stood = before.get(record.key);
    if (stood === undefined) changes.added += 1;
    else if (isDeepStrictEqual(stood, record)) changes.unchanged += 1;
    else changes.changed += 1;
    before.delete(record.key);
  }
  return { ...changes, removed: before.size };
}

/** What stands after a delta: its rows replace those of the same key, everything else stays. */
export function applyDelta<R extends RecordBase>(previous: readonly R[], delta: readonly R[]): R[] {
  return [...new Map([...byKey(previous), ...byKey(delta)]).values()];
}

function byKey<R extends RecordBase>(records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.key, record]));
}
