import { CfnOutput } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { constructAs } from '../construct-as.ts';
import { accessLogs, bookBucket, rawBucket } from '../constructs/buckets.ts';
import type { House } from '../constructs/house.ts';
import { registryTable } from '../constructs/registry-table.ts';
import { secretOf } from '../constructs/secrets.ts';
import type { BucketShelf, Shelves } from '../constructs/shelves.ts';
import { stageKey } from '../constructs/stage-key.ts';
import { nameOf } from '../names.ts';
import { HouseStack } from './house-stack.ts';

/** What is kept, and the key it is kept with. Deleting the stack leaves all of it where it is. */
export class DataStack extends HouseStack {
  readonly shelves: Shelves;
  readonly keyArn: string;
  readonly accessLogsName: string;

  constructor(scope: Construct, house: House) {
    super(scope, 'data', house, 'The book, the registry, the files as they came, and their key');
    const key = stageKey(this, house.stage);
    const locked = { ...house, key };
    const logs = accessLogs(this, locked);
    this.keyArn = key.keyArn;
    this.accessLogsName = logs.bucketName;
    this.shelves = {
      table: constructAs<ITable>(registryTable(this, key)),
      book: this.#shelf(house, 'book-arn', bookBucket(this, locked, logs)),
      raw: this.#shelf(house, 'raw-arn', rawBucket(this, locked, logs)),
      secret: constructAs<ISecret>(secretOf(this, locked)),
    };
    new CfnOutput(this, 'TableName', { value: this.shelves.table.tableName });
    new CfnOutput(this, 'BucketName', { value: this.shelves.book.name });
    new CfnOutput(this, 'RawBucketName', { value: this.shelves.raw.name });
    new CfnOutput(this, 'SecretArn', { value: this.shelves.secret.secretArn });
  }

  /** Under a name of ours, as cdk-nag calls what is granted on it by that name. */
  #shelf({ stage }: House, exported: string, bucket: Bucket): BucketShelf {
    const name = nameOf(stage, exported);
    return { name: bucket.bucketName, arn: this.exportValue(bucket.bucketArn, { name }), exported };
  }
}
