import type { KeyPart } from '../../shared/linkage/spec.ts';
import { cellOf, type FlatRecord } from './flat-record.ts';

/** What a value is shortened to before it is looked up; values that become the same text meet. */
type Shortening = (value: string) => string;

/** The value as it is. */
export const whole: Shortening = (value) => value;

/** The first letters: what typists get wrong least (Winkler 1990). */
export const start =
  (length: number): Shortening =>
  (value) =>
    value.slice(0, length);

/** The last letters: meets values mistyped at their beginning. */
export const end =
  (length: number): Shortening =>
  (value) =>
    value.slice(-length);

/** The letters in order of the alphabet, each once: meets values with letters doubled or out of order. */
export const letterSet: Shortening = (value) => [...new Set(value)].sort().join('');

/** The values of some columns, any of which may meet any: columns that people fill in either order. */
export function either(columns: readonly string[], shorten: Shortening = whole): KeyPart<FlatRecord> {
  return (record) => [
    ...new Set(columns.map((column) => shorten(cellOf(record, column))).filter((value) => value !== '')),
  ];
}

/** Two columns together, in whichever order they are filled; none where one is empty. */
export function both(columns: readonly string[]): KeyPart<FlatRecord> {
  return (record) => {
    const values = columns.map((column) => cellOf(record, column));
    return values.includes('') ? [] : [values.sort().join(' ')];
  };
}
