import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

type Signer = Exclude<NonNullable<DynamoDBClientConfig['signer']>, (...args: never[]) => unknown>;

/**
 * Marks requests as signed without computing a signature. dynalite wants the header and checks nothing in it;
 * the hashing was a quarter of the processor time of a registry call (1.0 s against 0.7 s for 1,600 writes).
 */
export const UNSIGNED: Signer = {
  sign: async (request) => {
    request.headers.authorization =
      'AWS4-HMAC-SHA256 Credential=local/20000101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=none';
    request.headers['x-amz-date'] = '20000101T000000Z';
    return request;
  },
};
