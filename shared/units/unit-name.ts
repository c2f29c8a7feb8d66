import { canonicalTone, fold, tidy } from '../identity/text.ts';
import type { UnitLevel } from './unit.ts';

/** A unit's name as written, taken apart. */
export interface WrittenUnit {
  /** Folded word of kind (`xa`, `thi tran`), when one is written. */
  type?: string;
  /** Keys to look the name up by, exact first; see `keysOf`. */
  keys: UnitKeys;
  /** The keys of the whole text, the word of kind included: `Quan Hoá` is a name, not a quận. */
  whole: UnitKeys;
}

export interface UnitKeys {
  /** Letters and digits, one style of tone marks. */
  exact: string;
  /** The same without marks, y as i. */
  loose: string;
}

/** The levels a word of kind can stand at; `thành phố` stands at two. */
const LEVELS: Readonly<Record<string, readonly UnitLevel[]>> = {
  xa: ['commune'],
  phuong: ['commune'],
  'thi tran': ['commune'],
  'dac khu': ['commune'],
  huyen: ['district'],
  quan: ['district'],
  'thi xa': ['district'],
  'thanh pho': ['district', 'province'],
  tinh: ['province'],
};

/** Short forms need their dot, or a blank or digit behind, so that `H'Bông` and `Tân` keep their first letters. */
const TYPE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:thị trấn|thi tran|th?tr\.|tt(?:\.|(?= )))\s*/u, 'thi tran'],
  [/^(?:thị xã|thi xa|tx(?:\.|(?= )))\s*/u, 'thi xa'],
  [/^(?:thành phố|thanh pho|tp(?:\.|(?= )))\s*/u, 'thanh pho'],
  [/^(?:đặc khu|dac khu)\s*/u, 'dac khu'],
  [/^(?:phường|phuong|p(?:\.|(?=[ \d])))\s*/u, 'phuong'],
  [/^(?:huyện|huyen|h(?:\.|(?= )))\s*/u, 'huyen'],
  [/^(?:quận|quan|q(?:\.|(?=[ \d])))\s*/u, 'quan'],
  [/^(?:tỉnh|tinh|t(?:\.|(?= )))\s*/u, 'tinh'],
  [/^(?:xã|xa|x(?:\.|(?= )))\s*/u, 'xa'],
];

/** The levels a unit of this kind can stand at; none for a word that names no kind. */
export function levelsOfType(type: string): readonly UnitLevel[] {
  return LEVELS[type] ?? [];
}

/** Letters and digits of a name; numbers lose leading zeros (`01` is `1`). */
export function keysOf(name: string): UnitKeys {
  const unpadded = (text: string) => text.replace(/[\p{P}\p{Lm}`´]/gu, ' ').replace(/(?<!\d)0+(?=\d)/gu, '');
  const exact = unpadded(canonicalTone(name)).replaceAll(' ', '');
  return { exact, loose: fold(unpadded(name)).replaceAll(' ', '').replaceAll('y', 'i') };
}

/** Parts the word of kind from the name: `TT. Long Phú`, `P.1`, `xã Phú Tân`. */
export function readUnitName(written: string): WrittenUnit {
  const text = canonicalTone(tidy(written));
  const whole = keysOf(text);
  for (const [pattern, type] of TYPE_WORDS) {
    const name = text.replace(pattern, '');
    if (name !== text && name !== '') return { type, keys: keysOf(name), whole };
  }
  return { keys: whole, whole };
}

/** Whether the marks written are all marks of the name: some may be left out, none may be other (`Tân Thánh`). */
export function marksFit(written: string, name: string): boolean {
  const lettersWritten = lettersWithMarks(written);
  const letters = lettersWithMarks(name);
  return (
    letters.length === lettersWritten.length &&
    lettersWritten.every((letter, at) =>
      Array.from(letter.slice(1)).every((mark) => letters[at]?.includes(mark, 1)),
    )
  );
}

/** `đ` as d with a stroke. */
const lettersWithMarks = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll('đ', 'd\u0335')
    .match(/\P{M}\p{M}*/gu) ?? [];
