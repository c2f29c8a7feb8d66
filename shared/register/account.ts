import { BUCKETS, type Bucket, type Child, type Standing } from './child.ts';

/** Rows of one feed by where they ended. */
type BucketCounts = Record<Bucket, number>;

/** Where every row of the two feeds ended, counted. */
export interface RowAccount {
  births: BucketCounts;
  residents: BucketCounts;
}

/** Rows accounted for less rows read, by feed; the account holds when both are 0. */
export interface AccountDifference {
  births: number;
  residents: number;
  holds: boolean;
}

/**
 * Puts every row in one bucket: the first row of each feed of a child stands as the child does, any further row is a
 * `duplicate_of` it. `standings` runs parallel to `children`.
 */
export function accountRows(children: readonly Child[], standings: readonly Standing[]): RowAccount {
  const account: RowAccount = { births: noRows(), residents: noRows() };
  for (const [at, child] of children.entries()) {
    const standing = standings[at];
    if (standing === undefined) continue;
    countRows(child.births.length, standing, account.births);
    countRows(child.residents.length, standing, account.residents);
  }
  return account;
}

/** Holds an account against the rows read from the book; a run whose account does not hold may not be published. */
export function checkAccount(
  account: RowAccount,
  read: { births: number; residents: number },
): AccountDifference {
  const births = sumOf(account.births) - read.births;
  const residents = sumOf(account.residents) - read.residents;
  return { births, residents, holds: births === 0 && residents === 0 };
}

function countRows(rows: number, standing: Standing, counts: BucketCounts): void {
  if (rows === 0) return;
  counts[standing] += 1;
  counts.duplicate_of += rows - 1;
}

function sumOf(counts: BucketCounts): number {
  return BUCKETS.reduce((sum, bucket) => sum + counts[bucket], 0);
}

function noRows(): BucketCounts {
  return { in_scope: 0, aged_out: 0, moved_out: 0, deceased: 0, not_yet_born: 0, duplicate_of: 0 };
}
