import type { NodeFunction } from '../node-function.ts';
import type { Shelves } from '../shelves.ts';

/** Prefixes of the bucket. */
export type Prefix = 'book' | 'inbox' | 'outcome';

export interface Reach {
  read?: readonly Prefix[];
  write?: readonly Prefix[];
  remove?: readonly Prefix[];
  /** What it may do with the files as they came. */
  raw?: readonly ('read' | 'write')[];
}

/** Gives a function the bucket, under some prefixes. */
export function giveObjects(fn: NodeFunction, { bucket, raw }: Shelves, reach: Reach): void {
  const under = (prefixes: readonly Prefix[] = []) =>
    prefixes.map((prefix) => bucket.arnForObjects(`${prefix}/*`));
  const rawUnder = (what: 'read' | 'write') => (reach.raw?.includes(what) ? [raw.arnForObjects('raw/*')] : []);
  fn.tell('BAO_PHU_BUCKET', bucket.bucketName);
  fn.tell('BAO_PHU_RAW_BUCKET', raw.bucketName);
  const grants: [string[], string[]][] = [
    // Without it S3 says of what is not there that it is forbidden.
    [['s3:ListBucket'], [bucket.bucketArn, ...(reach.raw ? [raw.bucketArn] : [])]],
    [['s3:GetObject'], [...under(reach.read), ...rawUnder('read')]],
    [
      ['s3:PutObject', 's3:AbortMultipartUpload'],
      [...under(reach.write), ...rawUnder('write')],
    ],
    [['s3:DeleteObject'], under(reach.remove)],
  ];
  for (const [actions, resources] of grants) if (resources.length > 0) fn.allow(actions, resources);
}
