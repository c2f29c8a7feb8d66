import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { findScope } from '../../functions/api/http/authorise.ts';
import { stateScope } from '../../functions/state-scope/handler.ts';

const ACCOUNT = '3d1f6c1e-70d1-70b8-9a0f-2f3f6a1f7c11';

/** What Cognito asks before it issues a token (event version 2). */
function eventOf(attributes: Record<string, string>): PreTokenGenerationV2TriggerEvent {
  return {
    version: '2',
    triggerSource: 'TokenGeneration_HostedAuth',
    region: 'ap-southeast-1',
    userPoolId: 'ap-southeast-1_abc',
    userName: ACCOUNT,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: '2k3example' },
    request: {
      userAttributes: { sub: ACCOUNT, email: 'canbo@example.vn', name: 'Nguyễn Văn An', ...attributes },
      groupConfiguration: { groupsToOverride: ['commune_staff'], iamRolesToOverride: [] },
      scopes: ['openid', 'bao-phu/api'],
    },
    response: { claimsAndScopeOverrideDetails: {} },
  };
}

/** The event of a request with the access token that Cognito would make of it, as API Gateway passes it on. */
async function requestWith(attributes: Record<string, string>) {
  const { response } = await stateScope(eventOf(attributes));
  const added = response.claimsAndScopeOverrideDetails.accessTokenGeneration?.claimsToAddOrOverride;
  const claims = {
    sub: ACCOUNT,
    'cognito:groups': '[commune_staff]',
    iss: 'https://cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_abc',
    version: '2',
    client_id: '2k3example',
    token_use: 'access',
    scope: 'openid bao-phu/api',
    auth_time: '1700000000',
    exp: '1700000600',
    iat: '1700000000',
    username: ACCOUNT,
    ...added,
  };
  const jwt = { claims, scopes: ['openid', 'bao-phu/api'] };
  return { requestContext: { authorizer: { jwt } } } as never;
}

const STAFF = { 'custom:role': 'commune_staff', 'custom:province': '94', 'custom:units': '31510 31513' };

describe('a token of Cognito', () => {
  it('states the scope of the account', async () => {
    expect(findScope(await requestWith(STAFF))).toEqual({
      subject: ACCOUNT,
      role: 'commune_staff',
      province: '94',
      units: ['31510', '31513'],
    });
  });

  it('states that of a role of the province, which has no units', async () => {
    const officer = { 'custom:role': 'province_officer', 'custom:province': '94' };

    expect(findScope(await requestWith(officer))).toMatchObject({ role: 'province_officer', units: [] });
  });

  it.each([
    ['no role', { 'custom:role': '' }],
    ['no province', { 'custom:province': '' }],
    ['a role without the units it needs', { 'custom:units': '' }],
  ])('opens nothing for an account with %s', async (_what, changes) => {
    expect(findScope(await requestWith({ ...STAFF, ...changes }))).toBeUndefined();
  });

  it('opens nothing where it is an ID token, whatever it states', async () => {
    const claims = { sub: ACCOUNT, token_use: 'id', aud: '2k3example', ...STAFF };

    expect(findScope({ requestContext: { authorizer: { jwt: { claims } } } } as never)).toBeUndefined();
  });

  it('takes no attribute along but those three', async () => {
    const { response } = await stateScope(eventOf({ ...STAFF, 'custom:phone': '0912345678' }));

    expect(response.claimsAndScopeOverrideDetails).toEqual({
      accessTokenGeneration: { claimsToAddOrOverride: STAFF },
    });
  });
});
