import { type Weighted, weighted } from '../random.ts';

/** Reads a table written as `name weight, name weight`: a name may hold blanks or be empty, a missing weight is 1. */
export function weightsOf(table: string): Weighted<string> {
  return weighted(table.split(',').map((entry) => entryOf(entry.trim().replaceAll(/\s+/g, ' '))));
}

/** A table whose every name begins with a mark of the sex, as in `H'Bia` or `Y Thông`. */
export function markedWeightsOf(mark: string, table: string): Weighted<string> {
  const { values, sums } = weightsOf(table);
  return { values: values.map((name) => `${mark}${name}`), sums };
}

function entryOf(entry: string): [string, number] {
  const weight = /^(?:(.*) )?(\d+(?:\.\d+)?)$/.exec(entry);
  return weight ? [weight[1] ?? '', Number(weight[2])] : [entry, 1];
}
