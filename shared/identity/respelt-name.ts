import type { Name } from './full-name.ts';
import { iForY } from './spelling.ts';

/** A name's letters with i for every y that is only another spelling of it. */
export interface RespeltName {
  /** As many as the name has syllables, at least one. */
  words: readonly string[];
  /** The words with single blanks. */
  text: string;
  /** The same letters as they were written. */
  written: string;
}

/** Reads the letters of a name; most have no such y and are taken as they are. */
export function respelt({ folded, bare }: Name): RespeltName {
  if (!folded.includes('y')) return { words: bare, text: folded, written: folded };
  const words = bare.map((word) => (word.includes('y') ? iForY(word) : word));
  return { words, text: words.join(' '), written: folded };
}
