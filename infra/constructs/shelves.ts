import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';

/** What functions keep things in. */
export interface Shelves {
  table: ITable;
  bucket: IBucket;
  /** Files as they came, locked. */
  raw: IBucket;
  secret: ISecret;
}
