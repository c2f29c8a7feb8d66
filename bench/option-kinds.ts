import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchOption, UsageError } from './options.ts';

interface Described {
  help: string;
  default: string;
}

/** A whole number from `least` on. */
export function wholeNumber(least: number, described: Described): BenchOption<number> {
  return { ...described, value: 'N', read: (text) => wholeNumberIn(text, least, 'is a whole number') };
}

/** A whole number from `least` on, which has no value of its own where it is left out. */
export function optionalWholeNumber(least: number, help: string): BenchOption<number | undefined> {
  const { read, ...described } = wholeNumber(least, { help, default: '' });
  return { ...described, read: (text) => (text === '' ? undefined : read(text)) };
}

/** Whole numbers from `least` on, with commas between them. */
export function wholeNumbers(least: number, described: Described): BenchOption<readonly number[]> {
  const needed = 'are whole numbers, with commas between them,';
  const read = (text: string) => text.split(',').map((part) => wholeNumberIn(part, least, needed));
  return { ...described, value: 'N,N', read };
}

function wholeNumberIn(text: string, least: number, needed: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && Number.isSafeInteger(value)) return value;
  throw new UsageError(`${needed} from ${least} up`);
}

/** Any text; `value` says what it stands for. */
export function text(described: Described & { value: string }): BenchOption<string> {
  return { ...described, read: (given) => given };
}

/** One of some words. */
export function oneOf<const Word extends string>(
  words: readonly Word[],
  described: Described & { default: Word },
): BenchOption<Word> {
  const read = (text: string): Word => {
    const word = words.find((one) => one === text);
    if (word === undefined) throw new UsageError(`is ${words.join(' or ')}`);
    return word;
  };
  return { ...described, value: words.join('|'), read };
}

/** Something that is done only where it is asked for. */
export function flag(help: string): BenchOption<boolean> {
  return { help, default: 'false', read: (text) => text === 'true' };
}

/** A directory that holds some files; an empty text is none. */
export function directoryWith(files: readonly string[], described: Described): BenchOption<string> {
  const read = (text: string): string => {
    if (text !== '' && files.some((file) => !existsSync(join(text, file))))
      throw new UsageError(`names a directory that holds ${files.join(', ')}`);
    return text;
  };
  return { ...described, value: 'DIR', read };
}

/** Any text; an empty one is none. */
export function textOption(value: string, described: Described): BenchOption<string> {
  return { ...described, value, read: (text) => text };
}

/** A text of some shape; `needed` says which. */
export function matching(
  shape: RegExp,
  { needed, ...described }: Described & { needed: string },
): BenchOption<string> {
  const read = (text: string): string => {
    if (!shape.test(text)) throw new UsageError(needed);
    return text;
  };
  return { ...described, value: 'CODE', read };
}
