/** What DynamoDB, S3, SQS and Secrets Manager ask of whoever uses what a key encrypts, without wildcards. */
export const KEY_USES = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];
