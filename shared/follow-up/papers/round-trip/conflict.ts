import type { BothLanguages } from '../../../coverage/cause-words.ts';
import type { ChildId } from '../../../register/child.ts';
import type { IsoDate } from '../../../time/calendar.ts';
import type { Case, CaseFact } from '../../case.ts';
import { numbered, standingFacts } from '../../corrections.ts';
import type { Instant } from '../../run-stamp.ts';
import { factsAfter } from '../../writes.ts';
import { dateInPrint, REASON_WORDS, WAY_WORDS } from '../words.ts';
import { PLACE_WORD_TEXTS } from './allowed-words.ts';
import { FILLED_COLUMNS } from './columns.ts';
import {
  authorOf,
  ENTRY_FIELDS,
  type Entry,
  type EntryField,
  entryOf,
  isSameEntry,
  outcomeInWords,
} from './entry.ts';

/** One field in which file and case differ; a side that says nothing is empty. */
export interface FieldConflict {
  field: EntryField;
  name: BothLanguages;
  file: BothLanguages;
  stands: BothLanguages;
}

/** A row whose case moved on since the list was exported, and not to what the row says. */
export interface RowConflict {
  row: number;
  childId: ChildId;
  /** The version of the case that was met; who decides for the file says that this is the one they saw. */
  version: number;
  fields: readonly FieldConflict[];
  /** Who wrote what stands now: an account or a run; the day it is about, and when it was written. */
  since: { by: string; on: IsoDate; at: Instant };
}

/** How a row stands to its case: `free` to be written, or met by a later fact that says the same or something else. */
export type Meeting = 'free' | { saysTheSame: boolean; later: LaterEntry };

interface LaterEntry {
  fact: CaseFact;
  stands: Entry;
}

/** Happenings: they stay true whatever came after them. A closing, an offer, a putting off stands only while it is the last. */
const STAYS_TRUE: readonly Entry['outcome'][] = ['contact', 'file_dossier'];

/**
 * Meets what a row says with what was written since the export. A row is free when nothing was that a column of the
 * list could hold, as when only the cause changed. What was taken back stands no more.
 */
export function meet(entry: Entry, one: Case, version: number): Meeting {
  const later = laterEntries(one, version);
  const telling = STAYS_TRUE.includes(entry.outcome) ? later : later.slice(-1);
  const same = telling.find(({ stands }) => isSameEntry(entry, stands));
  const met = same ?? later.at(-1);
  return met === undefined ? 'free' : { saysTheSame: met === same, later: met };
}

function laterEntries(one: Case, version: number): LaterEntry[] {
  const later = new Set(factsAfter(one, version));
  return standingFacts(numbered(one.facts)).flatMap(({ fact }) => {
    const stands = later.has(fact) ? entryOf(fact) : undefined;
    return stands === undefined ? [] : [{ fact, stands }];
  });
}

/** The conflict of a row, field by field. */
export function rowConflictOf(
  at: { row: number; childId: ChildId; version: number },
  entry: Entry,
  { fact, stands }: LaterEntry,
): RowConflict {
  const fields = ENTRY_FIELDS.filter((field) => entry[field] !== stands[field]);
  return {
    ...at,
    fields: fields.map((field) => ({
      field,
      name: nameOf(field),
      file: inWords(field, entry),
      stands: inWords(field, stands),
    })),
    since: { by: authorOf(fact), on: fact.on, at: fact.at },
  };
}

const NOTHING: BothLanguages = { vi: '', en: '' };

function nameOf(field: EntryField): BothLanguages {
  return FILLED_COLUMNS.find(({ name }) => name === field)?.heading ?? NOTHING;
}

function inWords(field: EntryField, { outcome, on, way, reason, place }: Entry): BothLanguages {
  switch (field) {
    case 'outcome':
      return outcomeInWords(outcome);
    case 'on':
      return on === undefined ? NOTHING : { vi: dateInPrint(on), en: dateInPrint(on) };
    case 'way':
      return way === undefined ? NOTHING : WAY_WORDS[way];
    case 'reason':
      return reason === undefined ? NOTHING : REASON_WORDS[reason];
    case 'place':
      return place === undefined ? NOTHING : placeInWords(place);
  }
}

function placeInWords(place: string): BothLanguages {
  const words: Partial<Record<string, BothLanguages>> = PLACE_WORD_TEXTS;
  return words[place] ?? { vi: place, en: place };
}
