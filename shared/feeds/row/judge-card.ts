import {
  type ClassifiedNumber,
  classifyNumber,
  insuranceNoOfCard,
  isTemporaryCode,
  type NumberKind,
  readPersonalId,
} from '../../identity/number.ts';
import { fold } from '../../identity/text.ts';
import type { DoubtCode } from '../findings.ts';
import type { CardStatus } from '../records.ts';
import { soundValue } from './read-number.ts';
import { disagreement, doubt, type RowDraft, rejectCell } from './row-draft.ts';
import type { Values } from './values.ts';
import { type CardWord, cardStatusOf, statusOfCode } from './words.ts';

const UNSOUND = {
  social_insurance_no: 'W2112',
  card_no: 'W2113',
  personal_id: 'W2111',
} as const satisfies Record<NumberKind, DoubtCode>;
const NUMBER_COLUMNS = Object.keys(UNSOUND) as NumberKind[];

/**
 * Tells the three numbers apart by their length, whatever column they stand in (domain 2.2); a column's own kind goes
 * before a guest's. Doubts: W2111 to W2114 per number, W2115 where two columns disagree.
 */
export function sortNumbers(values: Values<'cards'>, draft: RowDraft): void {
  const guests: [column: NumberKind, kind: NumberKind, value: string][] = [];
  for (const column of NUMBER_COLUMNS) {
    const text = values[column];
    if (text === undefined) continue;
    values[column] = undefined;
    draft.column = column;
    const number = numberIn(column, text);
    const value = soundValue(number, { cell: text, draft, unsound: UNSOUND[column] });
    if (value === undefined || number.kind === 'none') continue;
    if (number.kind === column) values[column] = value;
    else guests.push([column, number.kind, value]);
  }
  for (const [column, kind, value] of guests) settle(values, { column, kind, value }, draft);
  takeInsuranceNo(values, draft);
}

type Found = ClassifiedNumber & { value?: string; restoredZero?: true };

/** Ten digits among personal numbers may be a personal number that lost two zeros: never an insurance number. */
function numberIn(column: NumberKind, text: string): Found {
  if (column !== 'personal_id' || /^[a-z]/iu.test(text)) return classifyNumber(text);
  const reading = readPersonalId(text);
  return { kind: 'personal_id', ...reading } as Found;
}

function settle(
  values: Values<'cards'>,
  { column, kind, value }: { column: NumberKind; kind: NumberKind; value: string },
  draft: RowDraft,
): void {
  if (values[kind] === undefined) values[kind] = value;
  else if (values[kind] !== value) disagreement(draft, 'W2115', column);
}

function takeInsuranceNo(values: Values<'cards'>, draft: RowDraft): void {
  if (values.card_no === undefined) return;
  const value = insuranceNoOfCard(values.card_no);
  if (value !== undefined) settle(values, { column: 'card_no', kind: 'social_insurance_no', value }, draft);
}

/** The object code: two letters, of the column or of the card number itself. */
export function categoryOf({ category, card_no }: Values<'cards'>): string | undefined {
  const written = category === undefined ? undefined : letters(category);
  return written ?? (card_no === undefined ? undefined : letters(card_no));
}

function letters(text: string): string | undefined {
  if (/^tre (?:em )?duoi (?:6|sau) tuoi/u.test(fold(text))) return 'TE';
  return /^[a-z]{2}(?![a-z])/iu.exec(text)?.[0].toUpperCase();
}

/** A facility code has five digits, the province first. Doubt W2114 for its zero put back. */
export function facilityCodeOf(text: string, draft: RowDraft): string {
  if (!/^\d{4}$/u.test(text)) return text;
  draft.column = 'facility_code';
  doubt(draft, 'W2114', text);
  return `0${text}`;
}

/** A result code of the look-up, three digits; a spreadsheet takes its zeros. */
export function resultCodeOf(text: string): string {
  return /^\d{1,2}$/u.test(text) ? text.padStart(3, '0') : text;
}

/**
 * The state of a card from its word, its result code and its shape. A temporary code is no issued card whatever the
 * status says; of a word and a code that disagree the one against the card counts, since a child wrongly looked after
 * loses less than one forgotten (W2147). Rejects E2007 an unknown state, E2010 a row that says there is no card.
 */
export function cardStatus(
  { status, status_code, card_no, valid_to }: Values<'cards'>,
  draft: RowDraft,
): CardStatus {
  const word =
    status === undefined ? undefined : (cardStatusOf(status) ?? statusOfCode(resultCodeOf(status)));
  const result = status_code === undefined ? undefined : statusOfCode(status_code);
  if (isUnknown(status ?? status_code, word ?? result)) {
    draft.column = status === undefined ? 'status_code' : 'status';
    rejectCell(draft, 'E2007', status ?? status_code ?? '');
  }
  if (card_no !== undefined && isTemporaryCode(card_no)) return 'temporary';
  const said = against(word, result);
  if (contradicts(word, result)) disagreement(draft, 'W2147', 'status');
  return statusOf(said, { hasEnd: valid_to !== undefined, written: status_code ?? status ?? '' }, draft);
}

const isUnknown = (written: string | undefined, read: CardWord | undefined) =>
  written !== undefined && read === undefined;

const against = (word: CardWord | undefined, result: CardWord | undefined): CardWord =>
  (word === undefined || word === 'active' ? result : word) ?? word ?? 'active';

/** `active` beside `expired` is usual: the card was active until its last day. */
function contradicts(word: CardWord | undefined, result: CardWord | undefined): boolean {
  const said = [word, result];
  return (
    said.includes('active') && said.some((one) => one !== undefined && one !== 'active' && one !== 'expired')
  );
}

/** An expired card is an active one whose end has passed; without an end it must not pass for running. */
function statusOf(
  said: CardWord,
  { hasEnd, written }: { hasEnd: boolean; written: string },
  draft: RowDraft,
): CardStatus {
  draft.column = 'status';
  if (said === 'no_card') rejectCell(draft, 'E2010', written);
  if (said === 'no_card' || said === 'expired') {
    if (said === 'expired' && !hasEnd) doubt(draft, 'W2145', written);
    return hasEnd && said === 'expired' ? 'active' : 'decreased';
  }
  return said;
}
