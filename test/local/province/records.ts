import type { SourceRow } from '../../../local/province/rows/row.ts';
import { refOf } from '../../../local/province/truth.ts';
import type { BirthRecord, CardRecord, ResidentRecord } from '../../../shared/feeds/records.ts';

/** The record a perfect reader makes of a row, without going through a file. */
export function birthRecord(row: SourceRow<'births'>): BirthRecord {
  return recordOf(row) as BirthRecord;
}

export function residentRecord(row: SourceRow<'residents'>): ResidentRecord {
  return recordOf(row) as ResidentRecord;
}

export function cardRecord(row: SourceRow<'cards'>): CardRecord {
  return recordOf(row) as CardRecord;
}

function recordOf(row: SourceRow): object {
  const filled = Object.entries(row.cells).filter(([, value]) => value !== '');
  return { key: refOf(row), ...Object.fromEntries(filled) };
}
