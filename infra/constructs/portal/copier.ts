import { DefaultStackSynthesizer, Stack, Token } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { BucketDeployment } from 'aws-cdk-lib/aws-s3-deployment';
import { acknowledge } from '../../acknowledge.ts';

const REASON = 'The function of CDK that copies the pages when they are deployed; it sees nothing but them.';

/** What cdk-nag finds of it, each star by itself. */
const FOUND = [
  'AwsSolutions-L1',
  'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
  'AwsSolutions-IAM5[Action::s3:GetBucket*]',
  'AwsSolutions-IAM5[Action::s3:GetObject*]',
  'AwsSolutions-IAM5[Action::s3:List*]',
  'AwsSolutions-IAM5[Action::s3:DeleteObject*]',
  'AwsSolutions-IAM5[Action::s3:Abort*]',
  // CloudFront has its addresses forgotten by whoever may do so anywhere.
  'AwsSolutions-IAM5[Resource::*]',
] as const;

/** Acknowledges the function that all deployments of a stack share, which copies from the bucket of the bootstrap into `bucket`. */
export function acknowledgeCopier({ handlerRole }: BucketDeployment, bucket: IBucket): void {
  const copier = handlerRole.node.scope;
  if (copier === undefined) return;
  const stack = Stack.of(copier);
  const { 'Fn::GetAtt': path } = stack.resolve(bucket.bucketArn) as { 'Fn::GetAtt': string[] };
  const account = Token.isUnresolved(stack.account) ? '<AWS::AccountId>' : stack.account;
  const assets = `cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-${account}-${stack.region}`;
  for (const rule of FOUND) acknowledge(copier, { [rule]: REASON });
  for (const resource of [`<${path.join('.')}>`, `arn:aws:s3:::${assets}`])
    acknowledge(copier, { [`AwsSolutions-IAM5[Resource::${resource}/*]`]: REASON });
}
