import { randomUUID } from 'node:crypto';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import {
  CreateBucketCommand,
  PutBucketCorsCommand,
  PutBucketEncryptionCommand,
  PutBucketVersioningCommand,
} from '@aws-sdk/client-s3';
import { type Clients, openClients, type ServiceAddress } from '../../../../shared/store/clients.ts';
import type { StorePlace } from '../../../../shared/store/open-store.ts';
import { TABLE_DEFINITION } from '../../../../shared/store/registry/table.ts';

export const ENGINE_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };
const REGION = 'ap-southeast-1';
/** Where the tests have the portal. */
export const PORTAL_ORIGIN = 'https://portal.example.vn';

/** Clients of an engine; a service that is not given is asked nothing. */
export function clientsAt({ s3, dynamo }: Pick<ServiceAddress, 's3' | 'dynamo'>): Clients {
  const nowhere = 'http://127.0.0.1:9';
  const address = { s3: s3 ?? nowhere, dynamo: dynamo ?? nowhere };
  return openClients({ ...address, region: REGION, credentials: ENGINE_CREDENTIALS });
}

/** A new table of the registry; there is no S3 beside it. */
export async function newTable(dynamo: string): Promise<StorePlace> {
  const clients = clientsAt({ dynamo });
  const table = `registry-${randomUUID()}`;
  await clients.dynamo.send(new CreateTableCommand({ TableName: table, ...TABLE_DEFINITION }));
  return { ...clients, bucket: 'none', table };
}

/**
 * A new bucket as one is on AWS: versioned, with Object Lock, encrypted by a key of ours, open to the portal's uploads. What a
 * retention by default asks of every upload, moto is not relied on for: the middleware before it asks it of all.
 */
export async function newBucket(s3: string): Promise<StorePlace> {
  const clients = clientsAt({ s3 });
  const Bucket = `bao-phu-${randomUUID()}`;
  const send = clients.s3.send.bind(clients.s3);
  await send(
    new CreateBucketCommand({
      Bucket,
      CreateBucketConfiguration: { LocationConstraint: REGION },
      ObjectLockEnabledForBucket: true,
    }),
  );
  await send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  await send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: ENCRYPTION }));
  await send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [UPLOADS] } }));
  return { ...clients, bucket: Bucket, table: 'none' };
}

const KMSMasterKeyID = `arn:aws:kms:${REGION}:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const ENCRYPTION = {
  Rules: [
    {
      ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' as const, KMSMasterKeyID },
      BucketKeyEnabled: true,
    },
  ],
};

const UPLOADS = {
  AllowedMethods: ['PUT'],
  AllowedOrigins: [PORTAL_ORIGIN],
  AllowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
};
