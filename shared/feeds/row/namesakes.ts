import type { Feed, RecordOf } from '../records.ts';
import { namesakeKey } from './key.ts';

type Row = RecordOf[Feed];

/** The rows of a reading by key, and the keys that turned out to describe several people. */
export interface Keyed<R extends Row> {
  rows: Map<string, R>;
  shared: Set<string>;
}

/**
 * Tells people apart whom their rows describe alike but who have different personal numbers: the number then comes into
 * the key of each, the first one's too, so that the order of the rows does not decide whose key it is.
 */
export function tellApart<R extends Row>({ rows, shared }: Keyed<R>, record: R): void {
  const { key } = record;
  const number = numberOf(record);
  if (number === undefined) return;
  const earlier = rows.get(key);
  if (earlier !== undefined && areTwoPeople(earlier, number)) {
    shared.add(key);
    rekey(rows, earlier);
  }
  if (shared.has(key)) record.key = namesakeKey(key, number);
}

function areTwoPeople(earlier: Row, number: string): boolean {
  const other = numberOf(earlier);
  return other !== undefined && other !== number;
}

function rekey<R extends Row>(rows: Map<string, R>, record: R): void {
  rows.delete(record.key);
  record.key = namesakeKey(record.key, numberOf(record) ?? '');
  rows.set(record.key, record);
}

/** The personal number of a row that is keyed by its description; a row with a number of its own needs no other. */
function numberOf(record: Row): string | undefined {
  if (OWN_NAMES.some((column) => column in record)) return undefined;
  return 'personal_id' in record ? record.personal_id : undefined;
}

const OWN_NAMES = ['source_ref', 'registration_no', 'social_insurance_no', 'card_no', 'dossier_no'];
