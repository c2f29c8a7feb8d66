import type { FlatRecord } from '../../../bench/linkage/flat-record.ts';

/** A record of these columns. */
export const record = (values: Record<string, string>, ref = 'r'): FlatRecord => ({ ref, values });
