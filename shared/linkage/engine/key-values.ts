import type { KeyPart } from '../spec.ts';

/** Two lists of records. */
export interface Lists<P> {
  lefts: readonly P[];
  rights: readonly P[];
}

/** The values of a key of each record as numbers from 0; equal numbers are equal values. Only values of some left count. */
export interface KeyValues {
  lefts: readonly (readonly number[])[];
  rights: readonly (readonly number[])[];
  /** Distinct values of the lefts. */
  size: number;
}

/**
 * Reads keys of two lists, each part once however many keys share it. Numbers in the place of texts make a key of two
 * parts a multiplication, and a right whose first part no left has is done with.
 */
export function keyReader<P>(lists: Lists<P>): (on: readonly KeyPart<P>[]) => KeyValues {
  const known = new Map<KeyPart<P>, KeyValues>();
  const valuesOf = (part: KeyPart<P>): KeyValues => {
    const values =
      known.get(part) ?? numbered({ lefts: lists.lefts.map(part), rights: lists.rights.map(part) });
    known.set(part, values);
    return values;
  };
  return (on) => on.map(valuesOf).reduce(combined);
}

/** Every combination of the values of two keys. */
function combined(first: KeyValues, second: KeyValues): KeyValues {
  const combine = (side: 'lefts' | 'rights') =>
    first[side].map((starts, at) => pairsOf(starts, second[side][at] ?? NONE, second.size));
  return numbered({ lefts: combine('lefts'), rights: combine('rights') });
}

function pairsOf(starts: readonly number[], ends: readonly number[], size: number): readonly number[] {
  const [start, end] = [starts[0], ends[0]];
  if (start === undefined || end === undefined) return NONE;
  if (starts.length === 1 && ends.length === 1) return [start * size + end];
  return starts.flatMap((one) => ends.map((other) => one * size + other));
}

const NONE: readonly never[] = [];

function numbered<Value>({ lefts, rights }: Lists<readonly Value[]>): KeyValues {
  const numbers = new Map<Value, number>();
  const give = (value: Value): number => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  };
  const numbersOf = (values: readonly Value[]): readonly number[] => {
    const known: number[] = [];
    for (const value of values) {
      const number = numbers.get(value);
      if (number !== undefined) known.push(number);
    }
    return known.length === 0 ? NONE : known;
  };
  return {
    lefts: lefts.map((values) => (values.length === 0 ? NONE : values.map(give))),
    rights: rights.map((values) => (values.length === 0 ? NONE : numbersOf(values))),
    size: numbers.size,
  };
}
