import { legacyEncoding } from '../../identity/text.ts';
import type { Cell } from '../table/table.ts';
import { doubt, type RowDraft, rejectCell, rejectRow } from './row-draft.ts';
import { textOf } from './text.ts';

const LOST = /[?\ufffd]/u;
/** Letters of Latin-1 and none of the Vietnamese ones beyond: nine names in ten are told sound by this alone. */
const SUSPECT = /^(?=.*[\u00a1-\u00ff])[^\u0100-\u1fff]*$/u;

/** The child's name. Rejects E2004 where letters were lost. A text without any letter is no name. */
export function readChildName(cell: Cell, draft: RowDraft): string | undefined {
  const text = textOf(cell);
  if (LOST.test(text)) rejectCell(draft, 'E2004', cell);
  return nameIn(text, draft);
}

/** Any other person's name; with letters lost it is left out with the doubt W2171. */
export function readName(cell: Cell, draft: RowDraft): string | undefined {
  const text = textOf(cell);
  if (!LOST.test(text)) return nameIn(text, draft);
  doubt(draft, 'W2171', cell);
  return undefined;
}

function nameIn(text: string, draft: RowDraft): string | undefined {
  if (SUSPECT.test(text) && legacyEncoding(text) !== undefined) collectProofs(text, draft);
  return /\p{L}/u.test(text) ? text : undefined;
}

function collectProofs(text: string, draft: RowDraft): void {
  draft.legacyWords ??= new Set();
  for (const word of text.toLowerCase().split(' ')) {
    if (legacyEncoding(word) !== undefined) draft.legacyWords.add(word);
  }
}

/**
 * Rejects (E2003) a row whose names prove a legacy encoding twice. One odd word can be a name (`Khiô`), and a father
 * may share it with his child; two different words that each make sense only when decoded are no chance.
 */
export function refuseLegacy(draft: RowDraft): void {
  if (draft.legacyWords !== undefined && draft.legacyWords.size > 1) rejectRow(draft, 'E2003');
}
