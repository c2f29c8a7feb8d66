import { describe, expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { ROLES } from '../../shared/access/roles.ts';
import { PRICE_LIST } from '../../shared/cost/price-list.ts';
import { ofType, type Resource, templatesOf } from './synthesized.ts';

const templates = templatesOf('demo');
const one = (type: string, from = templates): Resource['Properties'] => ofType(from, type)[0]?.[1].Properties;

describe('what the stack says of itself', () => {
  it.each(['Portal', 'Issuer', 'SignIn', 'Client', 'UserPoolId'])('%s, by this name', (name) => {
    expect(templates.portal?.findOutputs(name)).toHaveProperty(name);
  });
});

describe('who may sign in', () => {
  const pool = one('AWS::Cognito::UserPool');
  const client = one('AWS::Cognito::UserPoolClient');

  it('is who an administrator made an account for, with a second factor that is no text message', () => {
    expect(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
    expect(pool.MfaConfiguration).toBe('ON');
    expect(pool.EnabledMfas).toEqual(['SOFTWARE_TOKEN_MFA']);
    expect(pool.Policies.PasswordPolicy.MinimumLength).toBe(12);
  });

  it('is in the plan that the price list has, and kept', () => {
    expect(pool.UserPoolTier).toBe('ESSENTIALS');
    expect(PRICE_LIST.prices['cognito.activeUsers'].unit).toContain('Essentials');
    expect(pool.UserPoolAddOns).toBeUndefined();
    expect(pool.DeletionProtection).toBe('ACTIVE');
  });

  it('has a group a role', () => {
    const groups = ofType(templates, 'AWS::Cognito::UserPoolGroup').map(
      ([, { Properties }]) => Properties.GroupName,
    );

    expect(groups.sort()).toEqual([...ROLES].sort());
  });

  it('carries a scope that they cannot write themselves', () => {
    expect(pool.Schema.map(({ Name }: { Name: string }) => Name).sort()).toEqual([
      'office',
      'province',
      'role',
      'units',
    ]);
    expect(client.ReadAttributes.sort()).toEqual(['custom:province', 'custom:role', 'custom:units']);
    expect(client.WriteAttributes.sort()).toEqual(['email', 'locale']);
    expect(client.AllowedOAuthScopes).not.toContain('aws.cognito.signin.user.admin');
  });

  it('carries it in access tokens, into which a function of ours puts it', () => {
    expect(pool.LambdaConfig.PreTokenGenerationConfig).toEqual({
      LambdaArn: { Ref: expect.stringContaining('statescopeLive') },
      LambdaVersion: 'V2_0',
    });
    expect(client.AllowedOAuthScopes).toHaveLength(2);
    expect(client.AllowedOAuthScopes).toContain('openid');
  });

  it('signs in at the page of Cognito with a code, for ten minutes at a time', () => {
    expect(client).toMatchObject({
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
      IdTokenValidity: 10,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('by that page alone: Cognito is told its flows, and the one it is told needs functions the pool does not have', () => {
    expect(client.ExplicitAuthFlows).toEqual(['ALLOW_CUSTOM_AUTH']);
    expect(Object.keys(pool.LambdaConfig)).toEqual(['PreTokenGenerationConfig']);
  });

  it('with refresh tokens that are good once', () => {
    expect(client.RefreshTokenRotation).toEqual({ Feature: 'ENABLED', RetryGracePeriodSeconds: 10 });
  });

  it('at the newer page, which can be asked not to ask and to ask again, in the look every client needs there', () => {
    expect(one('AWS::Cognito::UserPoolDomain').ManagedLoginVersion).toBe(2);
    expect(one('AWS::Cognito::ManagedLoginBranding')).toMatchObject({
      ClientId: { Ref: expect.stringContaining('PeoplePoolPortal') },
      UseCognitoProvidedValues: true,
    });
  });
});

describe('the address of the portal', () => {
  const { DistributionConfig: edge } = one('AWS::CloudFront::Distribution');

  it('has the API under it, uncached and with every header but the host', () => {
    expect(edge.CacheBehaviors).toHaveLength(1);
    expect(edge.CacheBehaviors[0]).toMatchObject({
      PathPattern: '/v1/*',
      ViewerProtocolPolicy: 'https-only',
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    });
  });

  it('reads the pages as itself alone, and sends them with what browsers hold them to', () => {
    const headers = ofType(templates, 'AWS::CloudFront::ResponseHeadersPolicy').map(
      ([, { Properties }]) => Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig,
    );
    const csp = headers.find(({ ContentSecurityPolicy }) => ContentSecurityPolicy)?.ContentSecurityPolicy;

    expect(ofType(templates, 'AWS::CloudFront::OriginAccessControl')).toHaveLength(1);
    expect(JSON.stringify(csp)).toContain("default-src 'none'");
    expect(JSON.stringify(csp)).not.toContain('unsafe-eval');
    for (const { StrictTransportSecurity, ContentTypeOptions, ReferrerPolicy, FrameOptions } of headers) {
      expect(StrictTransportSecurity.AccessControlMaxAgeSec).toBe(730 * 24 * 60 * 60);
      expect(ContentTypeOptions).toEqual({ Override: true });
      expect(ReferrerPolicy.ReferrerPolicy).toBe('no-referrer');
      expect(FrameOptions.FrameOption).toBe('DENY');
    }
  });
});

describe('a stage with an address of its own', () => {
  const domain = {
    name: 'baophu.example.vn',
    zoneName: 'example.vn',
    hostedZoneId: 'Z123',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/abc',
  };
  const settings = { ...STAGES.demo, portal: { ...STAGES.demo?.portal, domain } } as typeof STAGES.demo;
  const named = templatesOf('demo', settings && { settings });

  it('is found under it, over TLS 1.2 and newer, and takes files from its pages alone', () => {
    const { DistributionConfig: edge } = one('AWS::CloudFront::Distribution', named);
    const book = ofType(named, 'AWS::S3::Bucket').find(([id]) => id.startsWith('data.Book'))?.[1];

    expect(edge.Aliases).toEqual([domain.name]);
    expect(edge.ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021');
    expect(ofType(named, 'AWS::Route53::RecordSet')).toHaveLength(2);
    expect(book?.Properties.CorsConfiguration.CorsRules[0].AllowedOrigins).toEqual([
      'https://baophu.example.vn',
    ]);
  });
});
