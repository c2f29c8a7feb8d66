import { Duration } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { LockedHouse } from './house.ts';

/** Where what could not be handed on waits for somebody; an alarm tells when there is anything. */
export function deadLetters(scope: Construct, id: string, { key }: LockedHouse): Queue {
  const queue = new Queue(scope, id, {
    encryptionMasterKey: key,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  acknowledge(queue, { 'AwsSolutions-SQS3': 'This is the dead-letter queue itself.' });
  return queue;
}
