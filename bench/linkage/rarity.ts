import type { Adjustment } from '../../shared/linkage/spec.ts';
import type { Learning } from '../../shared/linkage/vocabulary.ts';
import { cellOf, type FlatRecord } from './flat-record.ts';
import { areAlike } from './measures/text.ts';

/**
 * Agreement weighs by how rare the agreeing value is: log2 of the share of chance pairs that agree on any value over the
 * share of records that have this one (Winkler's frequency-based weights; Splink's term-frequency adjustment). Of two
 * values written alike the commoner counts, lest a mistyped value pass for a rare one. Several columns are those of
 * `twoParts`: a value counts in the column where it is commonest.
 */
export function rarity(columns: readonly string[]): Learning<FlatRecord> {
  return (rights, { levels }): Adjustment<FlatRecord> => {
    const bitsIn = columns.map((column) => rarityIn(rights, column));
    const bitsOf = (value: string): number => Math.min(...bitsIn.map((bits) => bits(value)));
    const valuesOf = (record: FlatRecord) => columns.map((column) => cellOf(record, column)).filter(Boolean);
    return (left, right, level) => {
      if (level === levels.length - 1) return 0;
      const others = valuesOf(right);
      return valuesOf(left).reduce((sum, value) => {
        const other = others.find((one) => one === value) ?? others.find((one) => areAlike(one, value));
        return other === undefined ? sum : sum + Math.min(bitsOf(value), bitsOf(other));
      }, 0);
    };
  };
}

/** Bits of each value of a column against the usual one; a value the column lacks is as rare as one met once. */
function rarityIn(records: readonly FlatRecord[], column: string): (value: string) => number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const record of records) {
    const value = cellOf(record, column);
    if (value === '') continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    total += 1;
  }
  const usual = [...counts.values()].reduce((sum, count) => sum + (count / total) ** 2, 0);
  return (value) => Math.log2((usual * total) / (counts.get(value) ?? 1));
}
