import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  HttpMethods,
  type IBucket,
  type LifecycleRule,
  ObjectLockRetention,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { constructAs } from '../construct-as.ts';
import type { LockedHouse } from './house.ts';

const CLOSED = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
} satisfies BucketProps;

/** Where the access logs of the portal's pages go, whose stack comes later. */
export const PAGES_LOGS = 'pages/';

/**
 * Who asked the other buckets for which key. Keys that we make name no person (docs/reference/book.md); those under `inbox/drop/`
 * end in a file name that its sender chose, which stands here until the log expires (docs/reference/stacks.md).
 */
export function accessLogs(scope: Construct, { settings }: LockedHouse): Bucket {
  const logs = new Bucket(scope, 'AccessLogs', {
    ...CLOSED,
    // S3 delivers its logs to no bucket that has a key of ours.
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(settings.retention.logDays) }],
  });
  logs.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [logs.arnForObjects(`${PAGES_LOGS}*`)],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  acknowledge(logs, { 'AwsSolutions-S1': 'This is the bucket the access logs go to.' });
  return logs;
}

/** The book, the outcomes and the inbox. */
export function bookBucket(scope: Construct, house: LockedHouse, logs: Bucket): Bucket {
  const { domain } = house.settings.portal;
  const bucket = new Bucket(scope, 'Book', {
    ...kept(house, logs, 'book/'),
    lifecycleRules: [{ id: 'inbox', prefix: 'inbox/', expiration: Duration.days(7) }, ...cleaning(house)],
    cors: [
      {
        allowedMethods: [HttpMethods.PUT],
        // The address CloudFront gives is known only after this bucket; what lets a file in is the signed address.
        allowedOrigins: [domain === undefined ? 'https://*.cloudfront.net' : `https://${domain.name}`],
        allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
        maxAge: 3600,
      },
    ],
  });
  tellEventBridge(bucket);
  return bucket;
}

/** CDK would set this by a function of its own, which may change every bucket of the account. */
function tellEventBridge(bucket: Bucket): void {
  const resource = bucket.node.defaultChild as CfnBucket;
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}

/**
 * Files as they came. A lock is for a whole bucket, and only these may be locked: what is derived from them goes when a child
 * leaves the scope (docs/decisions/0016).
 */
export function rawBucket(scope: Construct, house: LockedHouse, logs: Bucket): Bucket {
  const { rawLockDays, rawDays } = house.settings.retention;
  return new Bucket(scope, 'Raw', {
    ...kept(house, logs, 'raw/'),
    objectLockEnabled: true,
    objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(rawLockDays)),
    lifecycleRules: [
      {
        id: 'raw',
        prefix: 'raw/',
        expiration: Duration.days(rawDays),
        transitions: COLDER.filter(({ days }) => days < rawDays).map(({ days, storageClass }) => ({
          storageClass,
          transitionAfter: Duration.days(days),
        })),
      },
      ...cleaning(house),
    ],
  });
}

/** A file is read when it is imported and, held, when it is released; after that only to look something up. */
const COLDER = [
  { days: 30, storageClass: StorageClass.INFREQUENT_ACCESS },
  { days: 180, storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL },
];

function kept({ key }: LockedHouse, logs: Bucket, prefix: string): BucketProps {
  return {
    ...CLOSED,
    versioned: true,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    // One call to the key for many objects: a night reads thousands.
    bucketKeyEnabled: true,
    serverAccessLogsBucket: constructAs<IBucket>(logs),
    serverAccessLogsPrefix: prefix,
  };
}

function cleaning({ settings }: LockedHouse): LifecycleRule[] {
  return [
    { id: 'unfinished-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
    {
      id: 'old-versions',
      noncurrentVersionExpiration: Duration.days(settings.retention.oldVersionDays),
    },
    { id: 'markers', expiredObjectDeleteMarker: true },
  ];
}
