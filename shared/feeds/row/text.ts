import { tidy } from '../../identity/text.ts';
import type { Cell } from '../table/table.ts';
import { writtenOf } from './row-draft.ts';

/** What people and systems write for "nothing"; told by its first sign before anything dearer is tried. */
const NOTHING = /^(?:[-–—._*/\\…]+|null|\(null\)|#?n\/a|nan|undefined)$/iu;
const STARTS_NOTHING = new Set(Array.from('-–—._*/\\…nN(#uU', (sign) => sign.charCodeAt(0)));
/** An apostrophe keeps a spreadsheet from reading a text as a formula; our rejects file writes it too. */
const GUARDED = /^'(?=[=+@\-\t])/u;
const APOSTROPHE = 0x27;

/** The tidy text of a cell, `''` for nothing. */
export function textOf(cell: Cell): string {
  if (cell === '') return '';
  const text = tidy(writtenOf(cell));
  const first = text.charCodeAt(0);
  if (first === APOSTROPHE) return text.replace(GUARDED, '');
  return STARTS_NOTHING.has(first) && NOTHING.test(text) ? '' : text;
}
