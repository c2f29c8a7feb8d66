import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';

/** Where the two services answer and who asks; all left out on AWS, where the SDK finds them itself. */
export interface ServiceAddress {
  s3?: string;
  dynamo?: string;
  region?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
  /** Replaces the signing of registry requests. */
  dynamoSigner?: NonNullable<DynamoDBClientConfig['signer']>;
}

export interface Clients {
  s3: S3Client;
  dynamo: DynamoDBClient;
}

/** One retry more than the SDK's default: a night would rather wait a second than fail. */
const MAX_ATTEMPTS = 4;
/** For the embedded cloud, which speaks HTTP, and for AWS, which speaks HTTPS. */
const AGENT = { keepAlive: true, maxSockets: 64 };

/**
 * The SDK clients of a process, tuned alike on AWS and on the embedded cloud: connections are kept, path-style
 * keys where an endpoint is given. Checksums only where they are asked for (see `objectsOf`) or S3 demands them.
 */
export function openClients(address: ServiceAddress = {}): Clients {
  const { s3, dynamo, region, credentials, dynamoSigner } = address;
  const common = {
    maxAttempts: MAX_ATTEMPTS,
    requestHandler: { httpAgent: AGENT, httpsAgent: AGENT },
    ...(region && { region }),
    ...(credentials && { credentials }),
  };
  return {
    dynamo: new DynamoDBClient({
      ...common,
      ...(dynamo && { endpoint: dynamo }),
      ...(dynamoSigner && { signer: dynamoSigner }),
    }),
    s3: new S3Client({
      ...common,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(s3 && { endpoint: s3, forcePathStyle: true }),
    }),
  };
}
