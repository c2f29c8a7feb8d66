import type { BothLanguages } from '../../../coverage/cause-words.ts';
import type { IsoDate } from '../../../time/calendar.ts';
import {
  type CaseFact,
  type ClosingPlace,
  type ClosingReason,
  type ContactWay,
  isOfPerson,
} from '../../case.ts';

/** What staff can write in the column “Kết quả”. */
export const OUTCOMES = ['contact', 'file_dossier', 'snooze', 'offer_transfer', 'close'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_WORDS: Readonly<Record<Outcome, BothLanguages>> = {
  contact: { vi: 'Đã gặp gia đình', en: 'Met the family' },
  file_dossier: { vi: 'Đã nộp hồ sơ', en: 'Dossier filed' },
  snooze: { vi: 'Hẹn lại', en: 'Come back' },
  offer_transfer: { vi: 'Đề nghị chuyển xã', en: 'Offer to another commune' },
  close: { vi: 'Đóng hồ sơ', en: 'Close the case' },
};

/** What else can happen to a case and be met in its place. */
type Happening = 'transfer_answered' | 'moved' | 'closed_by_data' | 'reopened';

const HAPPENING_WORDS: Readonly<Record<Happening, BothLanguages>> = {
  transfer_answered: { vi: 'Đề nghị chuyển xã đã được trả lời', en: 'The offer of transfer was answered' },
  moved: { vi: 'Dữ liệu chuyển sang xã khác', en: 'Moved to another commune by the data' },
  closed_by_data: { vi: 'Đã đóng theo dữ liệu', en: 'Closed by the data' },
  reopened: { vi: 'Đã mở lại', en: 'Reopened' },
};

/** One row's fields, filled in by staff or as a fact of the case holds them. */
export interface Entry {
  outcome: Outcome | Happening;
  /** The day it happened; of `snooze` the day it is put off until. */
  on?: IsoDate;
  way?: ContactWay;
  reason?: ClosingReason;
  place?: ClosingPlace;
}

export const ENTRY_FIELDS = ['outcome', 'on', 'way', 'reason', 'place'] as const satisfies (keyof Entry)[];
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** The words of an outcome or of what else happened. */
export function outcomeInWords(outcome: Entry['outcome']): BothLanguages {
  return outcome in OUTCOME_WORDS ? OUTCOME_WORDS[outcome as Outcome] : HAPPENING_WORDS[outcome as Happening];
}

/** A fact as a row would say it; `undefined` for one that touches no column of the list. */
export function entryOf(fact: CaseFact): Entry | undefined {
  switch (fact.kind) {
    case 'contacted':
      return { outcome: 'contact', on: fact.on, way: fact.way };
    case 'dossier_filed':
      return { outcome: 'file_dossier', on: fact.on };
    case 'snoozed':
      return { outcome: 'snooze', on: fact.until };
    case 'transferred':
      return { outcome: fact.answer === 'offered' ? 'offer_transfer' : 'transfer_answered', place: fact.to };
    case 'closed_by_person':
      return {
        outcome: 'close',
        on: fact.on,
        reason: fact.reason,
        ...(fact.place !== undefined && { place: fact.place }),
      };
    case 'unit_changed':
      return { outcome: 'moved', on: fact.on, place: fact.unit };
    case 'closed_by_data':
      return { outcome: 'closed_by_data', on: fact.on };
    case 'reopened':
    case 'reopened_by_person':
      return { outcome: 'reopened', on: fact.on };
    default:
      return undefined;
  }
}

/** Whether two entries say the same in every field. */
export function isSameEntry(one: Entry, other: Entry): boolean {
  return ENTRY_FIELDS.every((field) => one[field] === other[field]);
}

/** Who wrote a fact: an account, or a run. */
export function authorOf(fact: CaseFact): string {
  return isOfPerson(fact) ? fact.by : fact.runId;
}
