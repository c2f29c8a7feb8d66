import { describe, expect, it } from 'vitest';
import { EXPIRES, TABLE_DEFINITION } from '../../shared/store/registry/table.ts';
import { ofType, plain, type Resource, resourcesIn, templatesOf } from './synthesized.ts';

const templates = templatesOf('demo');
const only = (type: string) => {
  const [found] = ofType(templates, type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found[1];
};
const buckets: Record<string, Resource> = Object.fromEntries(
  ofType(templates, 'AWS::S3::Bucket').map(([id, bucket]) => [
    /\.([A-Z][a-zA-Z]+?)[A-F0-9]{8}$/u.exec(id)?.[1],
    bucket,
  ]),
);

describe('the registry', () => {
  const { Properties, DeletionPolicy } = only('AWS::DynamoDB::GlobalTable');
  const [replica] = Properties.Replicas;

  it('has the keys and indexes the embedded cloud makes it with', () => {
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, BillingMode } = Properties;

    expect({ AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, BillingMode }).toEqual(
      TABLE_DEFINITION,
    );
  });

  it('lets items go by the attribute they are written with', () => {
    expect(Properties.TimeToLiveSpecification).toEqual({ AttributeName: EXPIRES, Enabled: true });
  });

  it('can be taken back to any second of 35 days, and is not deleted by mistake', () => {
    expect(replica.PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    });
    expect(replica.DeletionProtectionEnabled).toBe(true);
    expect(DeletionPolicy).toBe('Retain');
  });

  it('is encrypted with the key of the stage', () => {
    expect(replica.SSESpecification.KMSMasterKeyId).toBeDefined();
  });
});

describe('the buckets', () => {
  it('are the book, the files as they came, the pages and the access logs', () => {
    expect(Object.keys(buckets).sort()).toEqual(['AccessLogs', 'Book', 'Pages', 'Raw']);
  });

  it.each<[string, Resource]>(Object.entries(buckets))(
    '%s: closed, encrypted, kept, by TLS alone',
    (_, { Properties, DeletionPolicy }) => {
      expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
      expect(Properties.BucketEncryption).toBeDefined();
      expect(DeletionPolicy).toBe('Retain');
    },
  );

  it('refuse what does not come by TLS', () => {
    const policies = ofType(templates, 'AWS::S3::BucketPolicy');

    expect(policies).toHaveLength(4);
    for (const [, { Properties }] of policies)
      expect(Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({
          Effect: 'Deny',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      );
  });

  it.each(['Book', 'Raw'])('%s: every version kept, under the key of the stage', (name) => {
    const { VersioningConfiguration, BucketEncryption } = buckets[name]?.Properties ?? {};
    const [rule] = BucketEncryption.ServerSideEncryptionConfiguration;

    expect(VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(rule.ServerSideEncryptionByDefault.SSEAlgorithm).toBe('aws:kms');
    expect(rule.BucketKeyEnabled).toBe(true);
  });

  it('lock the files as they came, and nothing that is derived from them', () => {
    expect(buckets.Raw?.Properties.ObjectLockConfiguration.Rule.DefaultRetention).toEqual({
      Mode: 'GOVERNANCE',
      Days: 365,
    });
    expect(buckets.Book?.Properties).not.toHaveProperty('ObjectLockConfiguration');
  });

  it('let what came in and was not taken go after a week, and parts of uploads after a day', () => {
    const { Rules } = buckets.Book?.Properties.LifecycleConfiguration ?? {};

    expect(Rules).toContainEqual(expect.objectContaining({ Prefix: 'inbox/', ExpirationInDays: 7 }));
    expect(Rules).toContainEqual(
      expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }),
    );
    expect(Rules).toContainEqual(
      expect.objectContaining({ NoncurrentVersionExpiration: { NoncurrentDays: 30 } }),
    );
  });

  it('take files from pages of the portal', () => {
    const [rule] = buckets.Book?.Properties.CorsConfiguration.CorsRules ?? [];

    expect(rule).toMatchObject({ AllowedMethods: ['PUT'], AllowedOrigins: ['https://*.cloudfront.net'] });
  });
});

describe('the key', () => {
  it('is turned every year and kept', () => {
    const { Properties, DeletionPolicy } = only('AWS::KMS::Key');

    expect(Properties.EnableKeyRotation).toBe(true);
    expect(DeletionPolicy).toBe('Retain');
  });

  it.each([
    ['AWS::SQS::Queue', 'KmsMasterKeyId'],
    ['AWS::SNS::Topic', 'KmsMasterKeyId'],
    ['AWS::Logs::LogGroup', 'KmsKeyId'],
    ['AWS::SecretsManager::Secret', 'KmsKeyId'],
    ['AWS::Lambda::Function', 'KmsKeyArn'],
  ])('encrypts every %s', (type, property) => {
    const resources = ofType(templates, type);

    expect(resources).not.toEqual([]);
    for (const [, { Properties }] of resources) expect(plain(Properties[property])).toMatch(/Key961B73FD/u);
  });
});

describe('the secret', () => {
  it('holds what the functions read of it, each part generated', () => {
    const secrets = ofType(templates, 'AWS::SecretsManager::Secret').map(([, { Properties }]) => Properties);
    const whole = secrets.find(({ SecretString }) => SecretString !== undefined);

    expect(plain(whole.SecretString)).toMatch(
      /^\{"seal":"\{\{resolve:secretsmanager:.*\}\}","webhook":"\{\{resolve:secretsmanager:.*\}\}"\}$/u,
    );
    for (const { GenerateSecretString } of secrets.filter((one) => one !== whole))
      expect(GenerateSecretString).toMatchObject({ PasswordLength: 64, ExcludePunctuation: true });
  });
});

describe('the logs', () => {
  it('are one group a function and one of requests, and go after the days of the settings', () => {
    const groups = ofType(templates, 'AWS::Logs::LogGroup').map(([, { Properties }]) => Properties);

    expect(groups.map(({ LogGroupName }) => LogGroupName).sort()).toEqual(
      [
        'api',
        'import-feed',
        'receive-files',
        'reconcile-night',
        'reconcile-province',
        'requests',
        'state-scope',
      ].map((name) => `/bao-phu/demo/${name}`),
    );
    for (const { RetentionInDays } of groups) expect(RetentionInDays).toBe(90);
  });
});

describe('whatever holds something', () => {
  it('carries the tags costs and people are told apart by', () => {
    const tagged = resourcesIn(templates).filter(([, { Properties }]) => Array.isArray(Properties?.Tags));

    expect(tagged.length).toBeGreaterThan(20);
    for (const [, { Properties }] of tagged)
      expect(Properties.Tags).toEqual(
        expect.arrayContaining([
          { Key: 'project', Value: 'bao-phu' },
          { Key: 'stage', Value: 'demo' },
        ]),
      );
  });
});
