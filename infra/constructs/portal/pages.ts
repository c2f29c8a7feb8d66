import { RemovalPolicy } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { acknowledge } from '../../acknowledge.ts';
import { PAGES_LOGS } from '../buckets.ts';

/** Where the pages lie: what anybody may read, so under the keys of S3; made anew from a build at any time. */
export function pagesBucket(scope: Construct, accessLogsName: string): Bucket {
  const bucket = new Bucket(scope, 'Pages', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const resource = bucket.node.defaultChild as CfnBucket;
  resource.loggingConfiguration = { destinationBucketName: accessLogsName, logFilePrefix: PAGES_LOGS };
  return bucket;
}

export interface Site {
  /** The folder of the built portal. */
  folder: string;
  bucket: IBucket;
  distribution: IDistribution;
  /** What the portal reads as `/config.json`. */
  config: object;
}

/** Puts the built portal there and has the edge forget the one before. */
export function deployPages(scope: Construct, { folder, bucket, distribution, config }: Site): void {
  const deployment = new BucketDeployment(scope, 'Site', {
    sources: [Source.asset(folder), Source.jsonData('config.json', config)],
    destinationBucket: bucket,
    distribution,
    distributionPaths: ['/*'],
    logGroup: new LogGroup(scope, 'SiteLogs', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    }),
  });
  const reason =
    'The function of CDK that copies the pages when they are deployed; it sees nothing but them.';
  const rules = ['AwsSolutions-IAM4', 'AwsSolutions-IAM5', 'AwsSolutions-L1'] as const;
  for (const construct of [deployment, deployment.handlerRole])
    for (const rule of rules) acknowledge(construct, { [rule]: reason });
}
