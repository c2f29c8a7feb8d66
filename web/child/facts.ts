import { CAUSE_WORDS } from '../../shared/coverage/cause-words.ts';
import type { CaseFact, ClosingPlace, ClosingProof, TransferStep } from '../../shared/follow-up/case.ts';
import { NOTE_WORDS } from '../../shared/follow-up/notes.ts';
import { dateInPrint, REASON_WORDS, WAY_WORDS } from '../../shared/follow-up/papers/words.ts';
import { type Words, words } from '../language/words.ts';
import { placeInWords } from './places.ts';
import { STANDING_WORDS } from './words.ts';

/** Gives the name of a unit of the province; of another one its code. */
export type NameOf = (unit: string) => string;

/** What happened to a case, in words without the day and the account. */
export function factInWords(fact: CaseFact, nameOf: NameOf): Words {
  switch (fact.kind) {
    case 'opened':
      return opened(CAUSE_WORDS[fact.cause].label, nameOf(fact.unit));
    case 'reopened':
      return reopened(CAUSE_WORDS[fact.cause].label, nameOf(fact.unit));
    case 'cause_changed':
      return caused(CAUSE_WORDS[fact.cause].label);
    case 'unit_changed':
      return moved(nameOf(fact.from), nameOf(fact.unit));
    case 'closed_by_data':
      return both(CLOSED_BY_DATA, proofInWords(fact.proof));
    case 'confirmed_by_data':
      return both(CONFIRMED, proofInWords(fact.proof));
    case 'contacted':
      return both(CONTACTED, WAY_WORDS[fact.way]);
    case 'dossier_filed':
      return { vi: 'Đã nộp hồ sơ cấp thẻ', en: 'Filed for the card' };
    case 'noted':
      return both({ vi: 'Ghi chú', en: 'Note' }, NOTE_WORDS[fact.note]);
    case 'snoozed':
      return snoozed(dateInPrint(fact.until));
    case 'transferred':
      return fact.to === '' ? ANSWERED[fact.answer] : TRANSFERS[fact.answer](nameOf(fact.to));
    case 'closed_by_person':
      return both(CLOSED, closingInWords(fact, nameOf));
    case 'reopened_by_person':
      return { vi: 'Mở lại hồ sơ', en: 'Case reopened' };
    case 'corrected':
      return corrected(fact.fact);
    default:
      return unknownFact(fact);
  }
}

/** Why a person closed a case, and where the child went or is covered. */
export function closingInWords(
  { reason, place }: { reason: keyof typeof REASON_WORDS; place?: ClosingPlace | undefined },
  nameOf: NameOf,
): Words {
  const why = REASON_WORDS[reason];
  if (place === undefined) return why;
  const where = placeInWords(place, nameOf);
  return { vi: `${why.vi} (${where.vi})`, en: `${why.en} (${where.en})` };
}

/** What in the data closed a case. */
export function proofInWords(proof: ClosingProof): Words {
  switch (proof.kind) {
    case 'card':
      return card(dateInPrint(proof.card.validFrom), dateInPrint(proof.card.validTo));
    case 'standing':
      return STANDING_WORDS[proof.standing];
    case 'merged':
      return { vi: 'là cùng một trẻ với trẻ khác trong sổ', en: 'the same child as another one' };
    case 'gone':
      return { vi: 'không còn trong dữ liệu', en: 'no longer in the data' };
  }
}

const CONTACTED: Words = { vi: 'Đã liên hệ gia đình', en: 'Family contacted' };
const CLOSED: Words = { vi: 'Kết thúc theo dõi', en: 'Case closed' };
const CLOSED_BY_DATA: Words = { vi: 'Tự đóng theo dữ liệu', en: 'Closed by the data' };
const CONFIRMED: Words = { vi: 'Dữ liệu xác nhận việc đóng', en: 'Closing confirmed by the data' };

function both(what: Words, more: Words): Words {
  return { vi: `${what.vi}: ${more.vi}`, en: `${what.en}: ${more.en}` };
}

function opened(cause: Words, unit: string): Words {
  return { vi: `Mở hồ sơ tại ${unit}: ${cause.vi}`, en: `Case opened at ${unit}: ${cause.en}` };
}

function reopened(cause: Words, unit: string): Words {
  return { vi: `Tự mở lại tại ${unit}: ${cause.vi}`, en: `Reopened by the data at ${unit}: ${cause.en}` };
}

const caused = (cause: Words): Words => both({ vi: 'Đổi nguyên nhân', en: 'Cause changed' }, cause);

const moved = words(
  (from: string, to: string) => `Dữ liệu chuyển từ ${from} sang ${to}`,
  (from, to) => `Moved by the data from ${from} to ${to}`,
);
const snoozed = words(
  (until: string) => `Hẹn lại ngày ${until}`,
  (until) => `Put off until ${until}`,
);
const corrected = words(
  (number: number) => `Đính chính: bỏ mục số ${number}`,
  (number) => `Correction: entry ${number} taken back`,
);
const card = words(
  (from: string, to: string) => `đã có thẻ BHYT${from && ` từ ${from}`}${to && ` đến ${to}`}`,
  (from, to) => `has a card${from && ` from ${from}`}${to && ` until ${to}`}`,
);

const TRANSFERS: Readonly<Record<TransferStep, (unit: string) => Words>> = {
  offered: words(
    (unit: string) => `Đề nghị chuyển hồ sơ đến ${unit}`,
    (unit) => `Offered to ${unit}`,
  ),
  accepted: words(
    (unit: string) => `${unit} đã nhận hồ sơ`,
    (unit) => `Accepted by ${unit}`,
  ),
  refused: words(
    (unit: string) => `${unit} không nhận hồ sơ`,
    (unit) => `Refused by ${unit}`,
  ),
  withdrawn: words(
    (unit: string) => `Rút đề nghị chuyển đến ${unit}`,
    (unit) => `Offer to ${unit} withdrawn`,
  ),
};

/** The same of what is about to be written: the case says to whom. */
const ANSWERED: Readonly<Record<TransferStep, Words>> = {
  offered: { vi: 'Đề nghị chuyển hồ sơ', en: 'Offered to another commune' },
  accepted: { vi: 'Nhận hồ sơ', en: 'Case accepted' },
  refused: { vi: 'Không nhận hồ sơ', en: 'Case refused' },
  withdrawn: { vi: 'Rút đề nghị chuyển', en: 'Offer withdrawn' },
};

/** The compiler proves that no kind is left; a fact of a newer release comes over the network all the same. */
function unknownFact(_fact: never): Words {
  return { vi: 'Mục ghi của phiên bản mới hơn', en: 'An entry of a newer version' };
}
