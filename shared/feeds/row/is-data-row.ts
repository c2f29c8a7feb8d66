import type { Layout } from '../columns/layout.ts';
import type { Cell, TableRow } from '../table/table.ts';
import { writtenOf } from './row-draft.ts';
import { textOf } from './text.ts';
import { isSection, isSignature, isSum } from './words.ts';

/** What a form prints between and below its rows of data. */
export interface Furniture {
  isData(row: TableRow): boolean;
}

/** Columns one of which a row of data has something sound in; a section, sum or signature has not. */
const NUMBERS = ['personal_id', 'social_insurance_no', 'card_no', 'code'];
const DAYS = ['date_of_birth', 'birth_year'];
const LIKE_NUMBER = /^[a-z]{2}\d|(?:\d\D{0,2}){9}/iu;
const LIKE_UNIT_CODE = /^\d{1,5}$/u;
const LIKE_DAY = /\d{4}|\d[/.-]\d/u;
const MARK = /^\(?(?:[A-Z]|\d{1,2})\)?(?: ?=.*)?$/u;
const FEWEST_MARKS = 3;

/**
 * Tells rows of data from the rest of a form: the row of column marks (`A B C 1 2 …`), a heading printed again, sections,
 * sums, signatures. Only a row without anything like a number or date of birth is looked at; below signatures none such
 * counts. Every other row is data, however poor, so that nothing is dropped without a finding.
 */
export function furnitureOf(headings: readonly string[], { positions }: Layout): Furniture {
  const placesOf = (names: readonly string[]) =>
    names.map((name) => positions.get(name)).filter((at) => at !== undefined);
  const numbers = placesOf(NUMBERS);
  const days = placesOf(DAYS);
  const isNumber = positions.has('code') ? LIKE_UNIT_CODE : LIKE_NUMBER;
  const isBare = (cells: readonly Cell[]) =>
    !numbers.some((at) => isNumber.test(writtenOf(cells[at] ?? ''))) &&
    (startsSum(cells) || !days.some((at) => isDay(plainText(cells[at]))));
  let signed = false;
  return {
    isData({ cells }) {
      if (isMarks(cells) || isHeadingAgain(cells, headings)) return false;
      const texts = isBare(cells) ? cells.map(plainText).filter((text) => text !== '') : undefined;
      signed = texts !== undefined && (signed || texts.some(isSignature));
      return texts === undefined || !(signed || texts.length === 0 || isBetween(texts));
    },
  };
}

/** `Kế Sách, ngày 30 tháng 6 năm 2023` above the signatures is no date of birth. */
const isDay = (text: string) => LIKE_DAY.test(text) && !/\p{L}{3}/u.test(text);

/** Only a number or roman mark stands beside the words of a section or sum, besides the figures of a sum. */
function isBetween(texts: readonly string[]): boolean {
  const words = texts.filter((text) => /\p{L}/u.test(text) && !/^(?:[IVX]+|[A-Z])[.)]?$/u.test(text));
  const [first] = words;
  if (first === undefined) return true;
  return isSum(first) || (words.length === 1 && isSection(first));
}

function isMarks(cells: readonly Cell[]): boolean {
  let marks = 0;
  for (const cell of cells) {
    if (cell === '') continue;
    if (!MARK.test(plainText(cell))) return false;
    marks += 1;
  }
  return marks >= FEWEST_MARKS;
}

function isHeadingAgain(cells: readonly Cell[], headings: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell, at) => plainText(cell) === (headings[at] ?? ''));
}

/** The figure of a sum stands in any column, that of the dates too. */
const startsSum = (cells: readonly Cell[]) => isSum(plainText(cells.find((cell) => cell !== '')));

/** A formula that failed stood for something, so its error is no empty text. */
const plainText = (cell: Cell = ''): string => (typeof cell === 'object' ? cell.error : textOf(cell));
