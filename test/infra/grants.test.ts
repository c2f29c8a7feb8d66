import { describe, expect, it } from 'vitest';
import { FUNCTIONS, type FunctionName } from '../../infra/names.ts';
import { ofType, plain, templatesOf } from './synthesized.ts';

const templates = templatesOf('demo');

const EVERY = [
  'kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey kms:ReEncryptFrom kms:ReEncryptTo on key',
  'logs:CreateLogStream logs:PutLogEvents on logs',
  'xray:PutTelemetryRecords xray:PutTraceSegments on *',
];
const NOT_AUDIT = 'never dynamodb:DeleteItem dynamodb:UpdateItem on table';
const DURABLE = 'lambda:CheckpointDurableExecution lambda:GetDurableExecutionState on';

/** Everything a function may do. A line more here is a decision. */
const GRANTS: Record<FunctionName, string[]> = {
  api: [
    'dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem on table, table/index/gsi1',
    'lambda:InvokeFunction on import-feed:live, reconcile-night:live',
    'lambda:SendDurableExecutionCallbackSuccess on import-feed:*, reconcile-night:*',
    NOT_AUDIT,
    's3:AbortMultipartUpload s3:DeleteObject s3:PutObject on book/inbox/*',
    's3:GetObject on book/book/*, book/inbox/*, book/outcome/*, raw/raw/*',
    's3:ListBucket on book, raw',
    'secretsmanager:GetSecretValue on secret',
  ],
  'receive-files': [
    'dynamodb:GetItem dynamodb:PutItem dynamodb:Query on table, table/index/gsi1',
    'lambda:InvokeFunction on import-feed:live',
    's3:AbortMultipartUpload s3:PutObject on raw/raw/*',
    's3:DeleteObject s3:DeleteObjectVersion s3:GetObjectVersion on book/inbox/*',
    's3:GetObject on book/inbox/*, raw/raw/*',
    's3:ListBucket on book, raw',
    'sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage on queue',
  ],
  'import-feed': [
    'dynamodb:GetItem dynamodb:PutItem dynamodb:Query on table, table/index/gsi1',
    `${DURABLE} import-feed:*`,
    's3:AbortMultipartUpload s3:PutObject on book/book/*, book/outcome/*, raw/raw/*',
    's3:DeleteObject on book/inbox/*',
    's3:GetObject on book/book/*, book/inbox/*, book/outcome/*, raw/raw/*',
    's3:ListBucket on book, raw',
    'sqs:SendMessage on dead letters',
  ],
  'reconcile-night': [
    'dynamodb:GetItem dynamodb:PutItem dynamodb:Query on table, table/index/gsi1',
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

  it('leaves the access log alone: what lies under a day, a person or a month is neither changed nor deleted', () => {
    const denials = ofType(templates, 'AWS::IAM::Policy').flatMap(([, { Properties }]) =>
      Properties.PolicyDocument.Statement.filter(({ Effect }: Statement) => Effect === 'Deny'),
    );

    expect(denials).toHaveLength(2);
    for (const { Condition } of denials)
      expect(Condition['ForAnyValue:StringLike']['dynamodb:LeadingKeys']).toEqual([
        '$bao-phu#province_*#day_*',
        '$bao-phu#province_*#subject_*',
        '$bao-phu#province_*#month_*',
      ]);
  });
});

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

function grantsOf(name: FunctionName): string[] {
  const id = name.replace('-', '');
  const policies = ofType(templates, 'AWS::IAM::Policy').filter(([key]) => key.includes(`.${id}Role`));
  return policies
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
    .map(({ Effect, Action, Resource }: Statement) => {
      const resources = [Resource]
        .flat()
        .map((one) => named(plain(one)))
        .sort();
      return `${Effect === 'Deny' ? 'never ' : ''}${[Action].flat().join(' ')} on ${resources.join(', ')}`;
    })
    .sort();
}

const NAMES: [RegExp, string][] = [
  [/^bao-phu-demo-data:ExportsOutputFnGetAttKey\w+$/u, 'key'],
  [/^bao-phu-demo-data:ExportsOutputFnGetAttRegistry[A-F0-9]+Arn\w{8}/u, 'table'],
  [/^bao-phu-demo-data:ExportsOutputRefSecret\w+$/u, 'secret'],
  [/^bao-phu-demo-(book|raw)-arn/u, '$1'],
  [/^arn:aws:lambda:.*:function:bao-phu-demo-/u, ''],
  [/^arn:.*:ses:.*$/u, 'mail'],
  [/^\w+Logs\w+\.Arn$/u, 'logs'],
  [/^\w+DeadLetters\w+\.Arn$/u, 'dead letters'],
  [/^Dropped\w+\.Arn$/u, 'queue'],
];

const named = (resource: string): string =>
  NAMES.reduce((text, [pattern, name]) => text.replace(pattern, name), resource);
