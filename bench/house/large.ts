import type { FileMeasure } from './measure-file.ts';

/** The house style: files rarely above 250 lines, functions rarely above 30 (CONTRIBUTING.md). */
const LONG_FILE = 250;
const LONG_FUNCTION = 30;

/** Where files and functions are longer than they should rarely be, one line each, the longest first. */
export function listLarge(files: readonly FileMeasure[]): string[] {
  const places = files.flatMap(({ file, lines, functions }) => [
    ...(lines > LONG_FILE ? [{ what: 'file', place: file, lines }] : []),
    ...functions
      .filter((one) => one.lines > LONG_FUNCTION)
      .map((one) => ({ what: 'function', place: `${file}:${one.line}`, lines: one.lines })),
  ]);
  return places
    .sort((a, b) => b.lines - a.lines)
    .map(({ what, place, lines }) => `${lines} lines, ${what} ${place}`);
}
