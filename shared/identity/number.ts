import { PROVINCE_CODES } from './provinces.ts';
import type { Sex } from './sex.ts';
import { tidy } from './text.ts';

export type NumberProblem = 'length' | 'letters' | 'repeated' | 'shape' | 'province';

/** What a cell with a number holds. Both absent: the cell is empty. A value with a problem is kept with a doubt. */
export interface NumberReading {
  value?: string;
  /** A leading zero that a spreadsheet had dropped was put back. */
  restoredZero?: true;
  problem?: NumberProblem;
}

export type NumberKind = 'personal_id' | 'social_insurance_no' | 'card_no';

export type ClassifiedNumber =
  | { kind: NumberKind; value: string; restoredZero?: true; problem?: 'province' }
  | { kind: 'none'; problem?: NumberProblem };

export interface PersonalIdFacts {
  /** Three digits: the province where the birth was registered, not where the child lives. */
  provinceCode: string;
  sex: Sex;
  birthYear: number;
}

const CARD = /^[A-Z]{2}[1-5]\d{12}$/u;
const TEMPORARY = /^TE1\d{2}(?!\d{9,10}$)[A-Z\d]+$/u;

/** Capitals and digits, without the blanks, dashes, dots and leading apostrophe people put in, nor a decimal `.0`. */
function charactersOf(raw: string): string {
  return tidy(raw)
    .replace(/^(\d+)[.,]0+$/u, '$1')
    .replace(/[\s.,'’‘`/‐‑–—_-]/gu, '')
    .toUpperCase();
}

const isRepeated = (digits: string) => /^(\d)\1*$/u.test(digits);

function readDigits(raw: string, length: number): NumberReading {
  const text = charactersOf(raw);
  if (text === '') return {};
  if (!/^\d+$/u.test(text)) return { problem: 'letters' };
  if (isRepeated(text)) return { problem: 'repeated' };
  if (text.length === length) return { value: text };
  return text.length === length - 1 ? { value: `0${text}`, restoredZero: true } : { problem: 'length' };
}

/** Codes from 100 up stand for births registered abroad; their list is not checked. */
const isIdProvince = (id: string) => !id.startsWith('0') || PROVINCE_CODES.has(id.slice(1, 3));

/**
 * A 12-digit personal number. With 11 digits one leading zero is put back when a known province code stands there then;
 * one digit repeated means "no number". There is no check digit. An unknown province is a doubt: the value is kept.
 */
export function readPersonalId(raw: string): NumberReading {
  const reading = readDigits(raw, 12);
  if (reading.value === undefined || isIdProvince(reading.value)) return reading;
  return reading.restoredZero ? { problem: 'length' } : { ...reading, problem: 'province' };
}

/** A 10-digit social insurance number; 9 digits lost their zero. Ten equal digits mean "no number" (birth papers). */
export function readInsuranceNo(raw: string): NumberReading {
  return readDigits(raw, 10);
}

/**
 * A 15-character card number: object code, benefit level 1–5, province, insurance number (Decision 1351/QD-BHXH). With
 * 14 characters the zero lost is put back where only one place for it gives a known province. A temporary code comes
 * back as it is: ask `isTemporaryCode`.
 */
export function readCardNo(raw: string): NumberReading {
  const text = charactersOf(raw);
  if (text === '') return {};
  if (isTemporaryCode(text)) return { value: text };
  if (text.length === 14) return restoreCard(text);
  if (text.length !== 15) return { problem: 'length' };
  return CARD.test(text) ? checkCard({ value: text }) : { problem: 'shape' };
}

function restoreCard(text: string): NumberReading {
  const provinceLost = `${text.slice(0, 3)}0${text.slice(3)}`;
  const numberLost = `${text.slice(0, 5)}0${text.slice(5)}`;
  const possible = [provinceLost, numberLost].filter((card) => CARD.test(card) && isCardProvince(card));
  const [value] = possible;
  return possible.length === 1 && value !== undefined
    ? checkCard({ value, restoredZero: true })
    : { problem: 'length' };
}

const isCardProvince = (card: string) => PROVINCE_CODES.has(card.slice(3, 5));

/** 97, 98 and 99 are written for armed-forces insurance by some systems; unconfirmed, so they too are a doubt. */
function checkCard(reading: NumberReading & { value: string }): NumberReading {
  if (isRepeated(reading.value.slice(5))) return { problem: 'repeated' };
  return isCardProvince(reading.value) ? reading : { ...reading, problem: 'province' };
}

/**
 * A column may hold any of the three numbers: 10 digits are an insurance number, 12 a personal id, 15 characters a
 * card; 9, 11 and 14 are these with one zero lost, where that can be told. A value of unknown province keeps the
 * problem `province` beside it.
 */
export function classifyNumber(raw: string): ClassifiedNumber {
  const kind = kindOf(charactersOf(raw));
  return classified(kind, READERS[kind](raw));
}

const READERS: Readonly<Record<NumberKind, (raw: string) => NumberReading>> = {
  personal_id: readPersonalId,
  social_insurance_no: readInsuranceNo,
  card_no: readCardNo,
};

function kindOf(text: string): NumberKind {
  if (/^[A-Z]{2}\d/u.test(text)) return 'card_no';
  return text.length > 10 ? 'personal_id' : 'social_insurance_no';
}

function classified(kind: NumberKind, { value, restoredZero, problem }: NumberReading): ClassifiedNumber {
  if (value === undefined) return problem === undefined ? { kind: 'none' } : { kind: 'none', problem };
  return {
    kind,
    value,
    ...(restoredZero && { restoredZero }),
    ...(problem === 'province' && { problem }),
  };
}

/**
 * What 12 digits tell of a person (Decree 137/2015, Art. 13): place of registration, sex and year. `undefined` for
 * anything else. A disagreement with a record is a finding, not proof of a wrong number.
 */
export function personalIdFacts(id: string): PersonalIdFacts | undefined {
  if (!/^\d{12}$/u.test(id)) return undefined;
  const century = Number(id[3]);
  return {
    provinceCode: id.slice(0, 3),
    sex: century % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(id.slice(4, 6)),
  };
}

/** The insurance number inside a 15-character card number; none in a temporary code. */
export function insuranceNoOfCard(cardNo: string): string | undefined {
  const number = cardNo.slice(5);
  return CARD.test(cardNo) && !isRepeated(number) ? number : undefined;
}

/**
 * A code a hospital uses for a newborn without a card: `TE1`, province, medical id (Circular 30/2020/TT-BYT, Art. 10).
 * It is no issued card. Told by its tail, which is not the ten digits of an insurance number (nor nine, one lost).
 */
export function isTemporaryCode(cardNo: string): boolean {
  return TEMPORARY.test(cardNo);
}

/** One digit other, or two neighbours swapped, in texts of one length; equal texts do not differ. Symmetric. */
export function differsByOneDigit(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let first = 0;
  while (first < a.length && a[first] === b[first]) first += 1;
  if (first === a.length) return false;
  if (a.slice(first + 1) === b.slice(first + 1)) return true;
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}
