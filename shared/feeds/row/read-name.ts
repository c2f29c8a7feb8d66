import { legacyEncoding } from '../../identity/text.ts';
import type { Cell } from '../table/table.ts';
import { doubt, type RowDraft, rejectCell } from './row-draft.ts';
import { textOf } from './text.ts';

const LOST = /[?\ufffd]/u;
/** Letters of Latin-1 and none of the Vietnamese ones beyond: nine names in ten are told sound by this alone. */
const SUSPECT = /^(?=.*[\u00a1-\u00ff])[^\u0100-\u1fff]*$/u;

/** The child's name. Rejects: E2004 letters lost, E2003 strongly legacy. A text without any letter is no name. */
export function readChildName(cell: Cell, draft: RowDraft): string | undefined {
  const text = textOf(cell);
  if (text === '') return undefined;
  if (LOST.test(text)) rejectCell(draft, 'E2004', cell);
  else if (isStronglyLegacy(text)) rejectCell(draft, 'E2003', cell);
  return /\p{L}/u.test(text) ? text : undefined;
}

/** Any other person's name; with letters lost it is left out with the doubt W2171. */
export function readName(cell: Cell, draft: RowDraft): string | undefined {
  const text = textOf(cell);
  if (!LOST.test(text)) return /\p{L}/u.test(text) ? text : undefined;
  doubt(draft, 'W2171', cell);
  return undefined;
}

/** One odd word can be a name of the people (`Khiô`); two that each decode to Vietnamese are not a chance. */
export function isStronglyLegacy(text: string): boolean {
  if (!SUSPECT.test(text) || legacyEncoding(text) === undefined) return false;
  return text.split(' ').filter((word) => legacyEncoding(word) !== undefined).length > 1;
}
