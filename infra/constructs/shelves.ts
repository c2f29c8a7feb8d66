import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';

/** A bucket as other stacks know it. */
export interface BucketShelf {
  name: string;
  arn: string;
  /** The part of the name its address is exported by. */
  exported: string;
}

/** What functions keep things in. */
export interface Shelves {
  table: ITable;
  book: BucketShelf;
  /** Files as they came, locked. */
  raw: BucketShelf;
  secret: ISecret;
}
