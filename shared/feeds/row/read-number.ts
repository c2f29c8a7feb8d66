import { type NumberReading, readPersonalId as readId } from '../../identity/number.ts';
import { PROVINCE_CODES } from '../../identity/provinces.ts';
import type { DoubtCode } from '../findings.ts';
import type { Cell } from '../table/table.ts';
import { doubt, type RowDraft } from './row-draft.ts';
import { textOf } from './text.ts';

/**
 * A personal number. One digit repeated, or a text without digits (`chưa cấp`), means "none" and is no finding. Doubts:
 * W2114 for the zero put back, W2111 for anything that is no number (left out) or of an unknown province (kept).
 */
export function readPersonalId(cell: Cell, draft: RowDraft): string | undefined {
  if (isPlainly(cell)) return cell;
  const text = textOf(cell);
  if (text === '') return undefined;
  return soundValue(readId(text), { cell, draft, unsound: 'W2111' });
}

const PLAIN = /^0\d{11}$/u;

/** Nine numbers in ten need no mending. Known provinces exclude zeros alone. */
function isPlainly(cell: Cell): cell is string {
  return typeof cell === 'string' && PLAIN.test(cell) && PROVINCE_CODES.has(cell.slice(1, 3));
}

/** What is done with the reading of a number: W2114 for a zero put back, `unsound` for a problem. */
export function soundValue(
  { value, restoredZero, problem }: NumberReading,
  at: { cell: Cell; draft: RowDraft; unsound: DoubtCode },
): string | undefined {
  if (restoredZero) doubt(at.draft, 'W2114', at.cell);
  if (problem !== undefined && problem !== 'repeated' && hasDigit(at.cell))
    doubt(at.draft, at.unsound, at.cell);
  return value;
}

const hasDigit = (cell: Cell) => /\d/u.test(String(cell));
