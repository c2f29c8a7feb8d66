import { tidy } from '../../identity/text.ts';
import type { Cell } from '../table/table.ts';
import { writtenOf } from './row-draft.ts';

/** What people and systems write for "nothing". */
const NOTHING = /^(?:[-–—._*/\\]+|null|\(null\)|n\/a|#n\/a|nan|undefined)$/iu;
const LONGEST_NOTHING = 9;
/** An apostrophe keeps a spreadsheet from reading a text as a formula; our rejects file writes it too. */
const GUARDED = /^'(?=[=+@\-\t])/u;

/** The tidy text of a cell, `''` for nothing. */
export function textOf(cell: Cell): string {
  const text = tidy(writtenOf(cell));
  if (text.length <= LONGEST_NOTHING && NOTHING.test(text)) return '';
  return text.charCodeAt(0) === 0x27 ? text.replace(GUARDED, '') : text;
}
