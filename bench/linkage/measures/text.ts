import { jaroWinkler } from '../../../shared/identity/jaro-winkler.ts';
import type { SimilarityMeasure } from '../../../shared/linkage/vocabulary.ts';
import { cellOf, type FlatRecord } from '../flat-record.ts';

/** How alike a column is written on both sides. */
export function texts(column: string): SimilarityMeasure<FlatRecord> {
  return { similarity: (left, right) => alike(cellOf(left, column), cellOf(right, column)) };
}

function alike(left: string, right: string): number {
  return left === '' || right === '' ? Number.NaN : jaroWinkler(left, right);
}

/** Least Jaro–Winkler similarity of two values that may be one value mistyped (the bound usual in official statistics). */
const ALIKE = 0.88;

/** Whether two values may be one, mistyped. */
export function areAlike(left: string, right: string): boolean {
  return mostAlike(left, right) >= ALIKE && jaroWinkler(left, right) >= ALIKE;
}

/**
 * No less than `jaroWinkler`: nine pairs in ten are told apart by the letters one of them lacks, and training alone
 * compares several million.
 */
function mostAlike(left: string, right: string): number {
  const [inLeft, inRight] = [lettersIn(left), lettersIn(right)];
  const matches = Math.min(
    left.length - countBits(inLeft & ~inRight),
    right.length - countBits(inRight & ~inLeft),
  );
  if (matches <= 0) return 0;
  const jaro = (matches / left.length + matches / right.length + 1) / 3;
  return jaro + (left.charCodeAt(0) === right.charCodeAt(0) ? 0.4 * (1 - jaro) : 0);
}

/** One bit for each letter that occurs; some letters share a bit. */
function lettersIn(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) found |= 1 << (text.charCodeAt(at) & 31);
  return found;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
