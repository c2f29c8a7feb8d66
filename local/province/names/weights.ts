import { type Weighted, weighted } from '../random.ts';

/** Reads a table written as `name weight, name weight`: a name may hold blanks or be empty, a missing weight is 1. */
export function weightsOf(table: string): Weighted<string> {
  return weighted(table.split(',').map((entry) => entryOf(entry.trim().replaceAll(/\s+/g, ' '))));
}

function entryOf(entry: string): [string, number] {
  const weight = /^(?:(.*) )?(\d+(?:\.\d+)?)$/.exec(entry);
  return weight ? [weight[1] ?? '', Number(weight[2])] : [entry, 1];
}
