import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { nameOf } from '../names.ts';

/** Services that put something encrypted where nobody of ours stands between: events, alarms, bounces. */
const SENDERS = ['events.amazonaws.com', 'cloudwatch.amazonaws.com', 'ses.amazonaws.com'];

/** The key of a stage. Who may use it beside these services is said by the roles that use it. */
export function stageKey(scope: Construct, stage: string): Key {
  const key = new Key(scope, 'Key', {
    alias: nameOf(stage, 'key'),
    description: `Everything Bao Phủ keeps in the stage ${stage}`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'Senders',
      principals: SENDERS.map((name) => new ServicePrincipal(name)),
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'Logs',
      principals: [new ServicePrincipal(`logs.${Aws.REGION}.amazonaws.com`)],
      actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
      resources: ['*'],
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups(stage) } },
    }),
  );
  return key;
}

const logGroups = (stage: string): string =>
  `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:/bao-phu/${stage}/*`;
