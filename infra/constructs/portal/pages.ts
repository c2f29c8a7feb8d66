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
import { BucketDeployment, CacheControl, type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { CACHED } from '../../../shared/access/page-policy.ts';
import { BOUNDARIES, type PortalConfig } from '../../../shared/access/portal-config.ts';
import type { Boundaries } from '../../../shared/units/boundaries.ts';
import { PAGES_LOGS } from '../buckets.ts';
import { acknowledgeCopier } from './copier.ts';

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
  config: Omit<PortalConfig, 'boundaries'>;
  boundaries?: Boundaries | undefined;
}

/**
 * Puts the built portal there and has the edge forget the one before. What its pages ask for comes first and stays: somebody
 * may have a page of the build before open.
 */
export function deployPages(scope: Construct, site: Site): void {
  const folder = Source.asset(site.folder);
  const logGroup = new LogGroup(scope, 'SiteLogs', {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const assets = new BucketDeployment(scope, 'Assets', {
    sources: [folder],
    destinationBucket: site.bucket,
    exclude: ['*'],
    include: ['assets/*'],
    prune: false,
    cacheControl: [CacheControl.fromString(CACHED.assets)],
    logGroup,
  });
  const pages = new BucketDeployment(scope, 'Site', {
    sources: [folder, ...told(site)],
    destinationBucket: site.bucket,
    // What Vite says of its own build is nobody's.
    exclude: ['assets/*', '.vite/*'],
    cacheControl: [CacheControl.fromString(CACHED.others)],
    distribution: site.distribution,
    distributionPaths: ['/*'],
    logGroup,
  });
  pages.node.addDependency(assets);
  acknowledgeCopier(pages, site.bucket);
}

/** Files that no build holds: they are told by the stage. */
function told({ config, boundaries }: Site): ISource[] {
  if (boundaries === undefined) return [Source.jsonData('config.json', config)];
  return [
    Source.jsonData('config.json', { ...config, boundaries: BOUNDARIES }),
    Source.data(BOUNDARIES.slice(1), JSON.stringify(boundaries)),
  ];
}
