import { describe, expect, it } from 'vitest';
import { FUNCTIONS, type FunctionName } from '../../infra/names.ts';
import { grantsIn, type Statement } from './granted.ts';
import { ofType, templatesOf } from './synthesized.ts';

const templates = templatesOf('demo');

const EVERY = [
  'kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey kms:ReEncryptFrom kms:ReEncryptTo on key',
  'logs:CreateLogStream logs:PutLogEvents on logs',
  'xray:PutTelemetryRecords xray:PutTraceSegments on *',
];
/** Who adds to the access log, and who does not. */
const ADDS = 'never dynamodb:DeleteItem dynamodb:UpdateItem on table';
const NOT_AUDIT = 'never dynamodb:DeleteItem dynamodb:PutItem dynamodb:UpdateItem on table';
const DURABLE = 'lambda:CheckpointDurableExecution lambda:GetDurableExecutionState on';

/** Everything a function may do. A line more here is a decision. */
const GRANTS: Record<FunctionName, string[]> = {
  api: [
    'cognito-idp:ListUsers on people',
    'dynamodb:BatchGetItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem on table, table/index/gsi1',
    'lambda:GetDurableExecution lambda:SendDurableExecutionCallbackSuccess on import-feed:*, reconcile-night:*',
    'lambda:InvokeFunction on import-feed:live, reconcile-night:live',
    'lambda:ListDurableExecutionsByFunction on import-feed, reconcile-night',
    ADDS,
    's3:AbortMultipartUpload s3:DeleteObject s3:PutObject on book/inbox/*',
    's3:GetObject on book/book/*, book/inbox/*, book/outcome/*, raw/raw/*',
    's3:ListBucket on book, raw',
    'secretsmanager:GetSecretValue on secret',
  ],
  'receive-files': [
    'dynamodb:GetItem dynamodb:PutItem dynamodb:Query on table, table/index/gsi1',
    ADDS,
    'lambda:GetDurableExecution on import-feed:*',
    'lambda:InvokeFunction on import-feed:live',
    'lambda:ListDurableExecutionsByFunction on import-feed',
    's3:AbortMultipartUpload s3:PutObject on raw/raw/*',
    's3:DeleteObject s3:DeleteObjectVersion s3:GetObjectVersion on book/inbox/*',
    's3:GetObject on book/inbox/*, raw/raw/*',
    's3:ListBucket on book, raw',
    'sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage on queue',
  ],
  'import-feed': [
    'dynamodb:GetItem dynamodb:PutItem dynamodb:Query on table, table/index/gsi1',
    NOT_AUDIT,
    `${DURABLE} import-feed:*`,
    's3:AbortMultipartUpload s3:PutObject on book/book/*, book/outcome/*, raw/raw/*',
    's3:DeleteObject on book/inbox/*',
    's3:GetObject on book/book/*, book/inbox/*, book/outcome/*, raw/raw/*',
    's3:ListBucket on book, raw',
    'sqs:SendMessage on dead letters',
  ],
  'reconcile-night': [
    'dynamodb:GetItem dynamodb:PutItem dynamodb:Query on table, table/index/gsi1',
    NOT_AUDIT,
    `${DURABLE} reconcile-night:*`,
    'lambda:InvokeFunction on reconcile-province:live',
    'sqs:SendMessage on dead letters',
  ],
  'reconcile-province': [
    'dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query on table, table/index/gsi1',
    NOT_AUDIT,
    's3:AbortMultipartUpload s3:PutObject on book/outcome/*',
    's3:GetObject on book/book/*, book/outcome/*',
    's3:ListBucket on book',
    'secretsmanager:GetSecretValue on secret',
    'ses:SendEmail ses:SendRawEmail on mail, mail, mail',
  ],
  'state-scope': [],
};

describe('what each function may do', () => {
  it.each(FUNCTIONS)('%s: what its table says and nothing else', (name) => {
    expect(grantsOf(name)).toEqual([...EVERY, ...GRANTS[name]].sort());
  });

  it('is said by policies of its own, none of them of AWS', () => {
    for (const [, role] of ofType(templates, 'AWS::IAM::Role')) {
      expect(role.Properties).not.toHaveProperty('ManagedPolicyArns');
      expect(role.Properties).not.toHaveProperty('Policies');
    }
  });

  it('is everything but one star, for X-Ray', () => {
    const open = ofType(templates, 'AWS::IAM::Policy').flatMap(([, { Properties }]) =>
      Properties.PolicyDocument.Statement.filter(({ Resource }: Statement) =>
        [Resource].flat().includes('*'),
      ),
    );

    expect(new Set(open.flatMap(({ Action }: Statement) => Action))).toEqual(
      new Set(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']),
    );
  });

  it('closes the access log: what lies under a day, a person or a month', () => {
    const denials = ofType(templates, 'AWS::IAM::Policy').flatMap(([, { Properties }]) =>
      Properties.PolicyDocument.Statement.filter(({ Effect }: Statement) => Effect === 'Deny'),
    );

    expect(denials).toHaveLength(5);
    for (const { Condition } of denials)
      expect(Condition['ForAnyValue:StringLike']['dynamodb:LeadingKeys']).toEqual([
        '$bao-phu#province_*#day_*',
        '$bao-phu#province_*#subject_*',
        '$bao-phu#province_*#month_*',
      ]);
  });
});

function grantsOf(name: FunctionName): string[] {
  return grantsIn(templates, name)
    .map(
      ({ allows, actions, resources }) =>
        `${allows ? '' : 'never '}${actions.join(' ')} on ${resources.join(', ')}`,
    )
    .sort();
}
