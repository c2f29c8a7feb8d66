import { describe, expect, it } from 'vitest';
import { ENVIRONMENTS, readEnvironment } from '../../functions/deployed/environment.ts';
import { WAITS as IMPORT_WAITS } from '../../functions/import-feed/steps.ts';
import { NightEvent } from '../../functions/reconcile-night/command.ts';
import { WAITS as NIGHT_WAITS } from '../../functions/reconcile-night/steps.ts';
import { FUNCTIONS } from '../../infra/names.ts';
import { DROP } from '../../infra/stacks/intake.ts';
import { ofType, plain, type Resource, templatesOf } from './synthesized.ts';

const templates = templatesOf('demo');
const functionNamed = (name: string): Resource['Properties'] =>
  ofType(templates, 'AWS::Lambda::Function').find(
    ([, { Properties }]) => Properties.FunctionName === `bao-phu-demo-${name}`,
  )?.[1].Properties;
const one = (type: string): Resource['Properties'] => ofType(templates, type)[0]?.[1].Properties;

describe('every function', () => {
  it.each(FUNCTIONS)('%s is Node 24 on arm64, traced, with logs of its own', (name) => {
    expect(functionNamed(name)).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: expect.anything() },
    });
  });

  it.each(FUNCTIONS)('%s is told what it reads, and nothing else of ours', (name) => {
    const { Variables } = functionNamed(name).Environment;
    const ours = Object.keys(Variables).filter((variable) => variable.startsWith('BAO_PHU_'));
    const optional = ['BAO_PHU_D03_COLUMNS'];

    expect(ours.sort()).toEqual(
      [...new Set<string>(ENVIRONMENTS[name])].filter((variable) => !optional.includes(variable)).sort(),
    );
  });

  it.each(FUNCTIONS)('%s can read what it is told', (name) => {
    const { Variables } = functionNamed(name).Environment;
    const filled = Object.entries(Variables).map(([variable, value]) => [variable, asOnAws(variable, value)]);

    expect(() => readEnvironment(name, Object.fromEntries(filled))).not.toThrow();
  });
});

/** What CloudFormation makes of the references in a value, in the form each has. */
function asOnAws(variable: string, value: unknown): string {
  const text = plain(value)
    .replaceAll('<AWS::AccountId>', '123456789012')
    .replaceAll('<AWS::Region>', 'ap-southeast-1')
    .replaceAll(/<PeoplePool\w+>/gu, 'ap-southeast-1_Abc123')
    .replaceAll(/EdgeDistribution\w+\.DomainName/gu, 'd1234.cloudfront.net')
    .replaceAll(/bao-phu-demo-portal:ExportsOutput\w+DomainName\w+/gu, 'd1234.cloudfront.net');
  if (!text.startsWith('bao-phu-demo-data:')) return text;
  return variable === 'BAO_PHU_SECRET'
    ? 'arn:aws:secretsmanager:ap-southeast-1:123456789012:secret:a'
    : 'bao-phu-1';
}

describe('a dropped file', () => {
  it('is told of by EventBridge, from the prefix that agencies drop into', () => {
    expect(one('AWS::Events::Rule').EventPattern).toMatchObject({
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { object: { key: [{ prefix: DROP }] } },
    });
    const book = ofType(templates, 'AWS::S3::Bucket').find(([id]) => id.startsWith('data.Book'))?.[1];
    expect(book?.Properties.NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
  });

  it('waits in a queue for `receive-files`, which names those of a batch that failed', () => {
    expect(one('AWS::Lambda::EventSourceMapping')).toMatchObject({
      BatchSize: 5,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
  });

  it('is hidden from others for six times as long as the function may take, and goes to the dead letters in the end', () => {
    const queue = ofType(templates, 'AWS::SQS::Queue').find(([id]) => id.startsWith('intake.Dropped'))?.[1];

    expect(queue?.Properties.VisibilityTimeout).toBe(6 * functionNamed('receive-files').Timeout);
    expect(queue?.Properties.RedrivePolicy.maxReceiveCount).toBe(5);
  });
});

describe('the night', () => {
  it('begins at one in Vietnam, on the minute, by the version in force', () => {
    expect(one('AWS::Scheduler::Schedule')).toMatchObject({
      ScheduleExpression: 'cron(0 1 * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: { Ref: expect.stringContaining('reconcilenightLive') },
        DeadLetterConfig: { Arn: expect.anything() },
      },
    });
  });

  it('is told its provinces in the words it takes, and to wait for releases', () => {
    const { Input } = one('AWS::Scheduler::Schedule').Target;

    expect(NightEvent.parse(JSON.parse(Input))).toMatchObject({ provinces: ['94'], waits: true });
  });

  it.each([
    ['reconcile-night', NIGHT_WAITS.hours / 24],
    ['import-feed', IMPORT_WAITS.days],
  ])('%s outlasts its wait for the officer', (name, days) => {
    const { ExecutionTimeout, RetentionPeriodInDays } = functionNamed(name).DurableConfig;

    expect(ExecutionTimeout).toBeGreaterThan((days + 0.5) * 24 * 60 * 60);
    expect(RetentionPeriodInDays).toBe(30);
  });

  it('has no durable function beside, as only those that wait need be', () => {
    const durable = ofType(templates, 'AWS::Lambda::Function').filter(
      ([, { Properties }]) => Properties.DurableConfig,
    );

    expect(durable).toHaveLength(2);
  });
});

describe('what is invoked asynchronously', () => {
  it.each(['reconcile-night', 'import-feed'])('%s leaves what failed to the end in dead letters', (name) => {
    expect(functionNamed(name).DeadLetterConfig.TargetArn).toBeDefined();
  });

  it('is invoked by an alias, so that what waits goes on with the code it began with', () => {
    const aliases = ofType(templates, 'AWS::Lambda::Alias').map(([, { Properties }]) => Properties.Name);

    expect(aliases).toEqual(FUNCTIONS.map(() => 'live'));
    for (const [, { DeletionPolicy }] of ofType(templates, 'AWS::Lambda::Version'))
      expect(DeletionPolicy).toBe('Retain');
  });
});
