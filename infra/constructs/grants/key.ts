import type { NodeFunction } from '../node-function.ts';

/** What DynamoDB, S3, SQS and Secrets Manager ask of whoever uses what the key encrypts, without wildcards. */
const USES = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** Every function has an encrypted environment at least. */
export function useKey(fn: NodeFunction): void {
  fn.allow(USES, [fn.house.key.keyArn]);
}
