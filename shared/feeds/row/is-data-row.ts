import type { Layout } from '../columns/layout.ts';
import type { Cell, TableRow } from '../table/table.ts';
import { textOf } from './text.ts';
import { isSection, isSignature, isSum } from './words.ts';

/** What a form prints between and below its rows of data. */
export interface Furniture {
  isData(row: TableRow): boolean;
}

/** Columns a row of data has something in; a section or signature has not. */
const EVIDENCE = ['personal_id', 'social_insurance_no', 'card_no', 'date_of_birth', 'birth_year', 'code'];
const MARK = /^\(?(?:[A-Z]|\d{1,2})\)?(?: ?=.*)?$/u;
const FEWEST_MARKS = 3;

/**
 * Tells rows of data from the rest of a form: the row of column marks (`A B C 1 2 …`), a heading printed again, sections,
 * sums, signatures. Only a row without any number and date of birth is looked at, and below the signatures none such
 * counts; every other row is data, however poor, so that nothing is dropped without a finding.
 */
export function furnitureOf(headings: readonly string[], { positions }: Layout): Furniture {
  const evidence = EVIDENCE.map((name) => positions.get(name)).filter((at) => at !== undefined);
  const isBare = (cells: readonly Cell[]) => evidence.every((at) => isEmpty(cells[at]));
  const born = positions.get('date_of_birth') ?? -1;
  const isSumRow = (cells: readonly Cell[]) => isEmpty(cells[born]) && isSum(firstText(cells));
  let signed = false;
  return {
    isData({ cells }) {
      if (!isBare(cells)) return !isMarks(cells) && !isHeadingAgain(cells, headings) && !isSumRow(cells);
      const texts = cells.map(plainText).filter((text) => text !== '');
      if (texts.some(isSignature)) signed = true;
      return !(signed || texts.length === 0 || isBetween(texts));
    },
  };
}

/** Only a number or roman mark stands beside the words of a section or sum, besides the figures of a sum. */
function isBetween(texts: readonly string[]): boolean {
  const words = texts.filter((text) => /\p{L}{2}/u.test(text) && !/^[IVX]+\.?$/u.test(text));
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

/** The figure of a sum stands in any column, that of the numbers too. */
function firstText(cells: readonly Cell[]): string {
  return plainText(cells.find((cell) => cell !== '') ?? '');
}

const plainText = (cell: Cell): string => (typeof cell === 'object' ? '' : textOf(cell));
/** A formula that failed stood for something. */
const isEmpty = (cell: Cell | undefined) =>
  cell === undefined || (typeof cell !== 'object' && plainText(cell) === '');
