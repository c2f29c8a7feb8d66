import { nameOf } from '../../names.ts';
import type { NodeFunction } from '../node-function.ts';
import type { BucketShelf, Shelves } from '../shelves.ts';

/** Where things lie: prefixes of the book's bucket, and the files as they came in theirs. */
export type Prefix = 'book' | 'inbox' | 'outcome' | 'raw';

const ACTIONS = {
  read: ['s3:GetObject'],
  write: ['s3:PutObject', 's3:AbortMultipartUpload'],
  remove: ['s3:DeleteObject'],
  /** Of a file as it was dropped, whatever is dropped under its name meanwhile. */
  readVersion: ['s3:GetObjectVersion'],
  removeVersion: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
} as const;

type Way = keyof typeof ACTIONS;
const WAYS = Object.keys(ACTIONS) as Way[];

/** What a function does under which prefixes. */
export type Reach = Partial<Record<Way, readonly Prefix[]>>;

/** Gives a function what lies under some prefixes. */
export function giveObjects(fn: NodeFunction, shelves: Shelves, reach: Reach): void {
  const touched = Object.values(reach).flat();
  const buckets = new Set(touched.map((prefix) => shelfOf(shelves, prefix)));
  fn.tell('BAO_PHU_BUCKET', shelves.book.name);
  if (touched.includes('raw')) fn.tell('BAO_PHU_RAW_BUCKET', shelves.raw.name);
  if (buckets.size === 0) return;
  // Without it S3 says of what is not there that it is forbidden.
  fn.allow(
    ['s3:ListBucket'],
    [...buckets].map(({ arn }) => arn),
  );
  for (const way of WAYS) {
    const prefixes = reach[way] ?? [];
    if (prefixes.length > 0) fn.allowUnder([...ACTIONS[way]], underOf(fn, shelves, prefixes));
  }
}

function underOf({ house }: NodeFunction, shelves: Shelves, prefixes: readonly Prefix[]) {
  const under = (prefix: Prefix) => shelfOf(shelves, prefix);
  return {
    resources: prefixes.map((prefix) => `${under(prefix).arn}/${prefix}/*`),
    shown: prefixes.map((prefix) => `${nameOf(house.stage, under(prefix).exported)}/${prefix}/*`),
    reason: 'Objects are named by their content; a function reaches the prefixes it works under.',
  };
}

const shelfOf = ({ book, raw }: Shelves, prefix: Prefix): BucketShelf => (prefix === 'raw' ? raw : book);
