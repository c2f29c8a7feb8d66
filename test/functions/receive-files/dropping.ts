import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import type { World } from '../world.ts';

/** Puts a file where an agency would. */
export async function put({ place }: World, key: string, text: string): Promise<void> {
  await place.s3.send(new PutObjectCommand({ Bucket: place.bucket, Key: key, Body: text }));
}

export async function isThere({ place }: World, key: string): Promise<boolean> {
  const head = new HeadObjectCommand({ Bucket: place.bucket, Key: key });
  return place.s3.send(head).then(
    () => true,
    () => false,
  );
}

/** What EventBridge tells of an object, in the message it has made of it. */
export function messageOf(key: string, { sequencer = '00617F08299329D189', versionId = '' } = {}): SQSRecord {
  const object = { key, size: 5, etag: 'b1946ac92492d2347c6235b4d2611184', sequencer };
  const body = {
    version: '0',
    id: '17793124-05d4-b198-2fde-7ededc63b103',
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: '111122223333',
    time: '2023-07-20T16:00:00Z',
    region: 'ap-southeast-1',
    resources: ['arn:aws:s3:::bao-phu-dev-data'],
    detail: {
      version: '0',
      bucket: { name: 'bao-phu-dev-data' },
      object: { ...object, ...(versionId && { 'version-id': versionId }) },
      'request-id': 'N4N7GDK58NMJ12R',
      requester: '111122223333',
      'source-ip-address': '1.2.3.4',
      reason: 'PutObject',
    },
  };
  return recordOf(JSON.stringify(body), key + sequencer);
}

/** A message as SQS hands it to a function. */
export function recordOf(body: string, name: string): SQSRecord {
  return {
    messageId: `message-${Buffer.from(name).toString('hex').slice(-60)}`,
    receiptHandle: 'handle',
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '1700000000000',
      SenderId: 'events.amazonaws.com',
      ApproximateFirstReceiveTimestamp: '1700000000001',
    },
    messageAttributes: {},
    md5OfBody: 'e4e68fb7bd0e697a0ae8f1bb342846b3',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:ap-southeast-1:111122223333:bao-phu-dev-drops',
    awsRegion: 'ap-southeast-1',
  };
}

export const batchOf = (...Records: SQSRecord[]): SQSEvent => ({ Records });
