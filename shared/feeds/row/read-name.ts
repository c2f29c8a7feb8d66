import { memoise } from '../../identity/memo.ts';
import { legacyEncoding } from '../../identity/text.ts';
import type { Cell } from '../table/table.ts';
import { doubt, type RowDraft, rejectCell, rejectRow } from './row-draft.ts';
import { textOf } from './text.ts';

const LOST = /[?\ufffd]/u;
/** A Vietnamese letter beyond Latin-1 clears a name; nearly every name has one. */
const CLEARED = /[\u0100-\u1fff]/u;
const LATIN_1 = /[\u00a1-\u00ff]/u;
const CACHED_WORDS = 20_000;

const provesLegacy = memoise(CACHED_WORDS, (word) => legacyEncoding(word) !== undefined);

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
  if (!CLEARED.test(text) && LATIN_1.test(text)) collectProofs(text, draft);
  return /\p{L}/u.test(text) ? text : undefined;
}

function collectProofs(text: string, draft: RowDraft): void {
  for (const word of text.toLowerCase().split(' ')) {
    if (!provesLegacy(word)) continue;
    draft.legacyWords ??= new Set();
    draft.legacyWords.add(word);
  }
}

/**
 * Rejects (E2003) a row whose names prove a legacy encoding twice. One odd word can be a name (`Khiô`), and a father
 * may share it with his child; two different words that each make sense only when decoded are no chance.
 */
export function refuseLegacy(draft: RowDraft): void {
  if (draft.legacyWords !== undefined && draft.legacyWords.size > 1) rejectRow(draft, 'E2003');
}
