import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolGroup,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { PortalConfig } from '../../../shared/access/portal-config.ts';
import { ROLE_TRAITS, ROLES } from '../../../shared/access/roles.ts';
import { acknowledge } from '../../acknowledge.ts';
import { nameOf } from '../../names.ts';

/** The attributes a token states a scope by (shared/access/scope.ts). */
const SCOPE = ['role', 'province', 'units'] as const;

/** Who may sign in: accounts that an administrator makes, with a second factor. */
export class People extends Construct {
  readonly pool: UserPool;
  readonly issuer: string;
  /** Where people sign in. */
  readonly signIn: string;
  readonly #api: OAuthScope;

  constructor(scope: Construct, stage: string) {
    super(scope, 'People');
    this.pool = userPool(this, stage);
    this.issuer = `https://cognito-idp.${Aws.REGION}.amazonaws.com/${this.pool.userPoolId}`;
    for (const role of ROLES)
      new UserPoolGroup(this, `Group-${role}`, {
        userPool: this.pool,
        groupName: role,
        description: ROLE_TRAITS[role].en,
      });
    this.#api = apiScope(this.pool);
    const domain = this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `${nameOf(stage, 'sign-in')}-${Aws.ACCOUNT_ID}` },
      // The older pages know no `prompt`: neither who is here without asking, nor to ask again who left (docs/decisions/0019).
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.signIn = domain.baseUrl();
  }

  /** What pages talk to of all this, and no other address there: any pool of the region answers at the same host. */
  get addresses(): string[] {
    return [`${this.issuer}/`, `${this.signIn}/oauth2/token`];
  }

  /** Has a function put what an account may do into its access tokens (docs/decisions/0015). */
  stateScopeBy(fn: IFunction): void {
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, fn, LambdaVersion.V2_0);
  }

  /** The portal: a public client, which proves by PKCE that who began to sign in is who ends it. */
  clientAt(origin: string): UserPoolClient {
    const client = this.pool.addClient('Portal', {
      generateSecret: false,
      // Through the sign-in page alone, by no flow that takes a password elsewhere: where none is named Cognito allows such ones.
      // This one would need functions that the pool does not have.
      authFlows: { custom: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, this.#api],
        callbackUrls: [`${origin}/signed-in`],
        logoutUrls: [`${origin}/`],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // Who loses a role keeps it for ten minutes at most.
      idTokenValidity: Duration.minutes(10),
      accessTokenValidity: Duration.minutes(10),
      refreshTokenValidity: Duration.hours(12),
      // Each is good once, and for as long as an answer may be lost on the way.
      refreshTokenRotationGracePeriod: Duration.seconds(10),
      readAttributes: new ClientAttributes().withCustomAttributes(...SCOPE),
      // Without a list a person could write their own role. Accounts are named by their mail, which Cognito may want in it; the
      // tokens of this client lack the scope to write anything.
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true, locale: true }),
    });
    // Without a look assigned to it, a client has no sign-in page of the newer kind.
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: this.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return client;
  }

  /** What the portal is told. Cognito ends a session at an address of its own kind, which OpenID has no word for. */
  configOf({ userPoolClientId }: UserPoolClient): Omit<PortalConfig, 'boundaries'> {
    return {
      issuer: this.issuer,
      clientId: userPoolClientId,
      scope: `openid ${API_SCOPE}`,
      signOut: `${this.signIn}/logout`,
    };
  }
}

/** What a route asks a token for: to be meant for the API. What its account may do there is said by its claims. */
const API = { server: 'bao-phu', scope: 'api' };
export const API_SCOPE = `${API.server}/${API.scope}`;

function apiScope(pool: UserPool): OAuthScope {
  const scope = new ResourceServerScope({ scopeName: API.scope, scopeDescription: 'The API of the portal' });
  const server = pool.addResourceServer('Api', { identifier: API.server, scopes: [scope] });
  return OAuthScope.resourceServer(server, scope);
}

function userPool(scope: Construct, stage: string): UserPool {
  const attribute = (maxLen: number) => new StringAttribute({ mutable: true, minLen: 0, maxLen });
  const pool = new UserPool(scope, 'Pool', {
    userPoolName: nameOf(stage, 'people'),
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    customAttributes: {
      role: attribute(32),
      province: attribute(2),
      units: attribute(2048),
      office: attribute(64),
    },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { sms: false, otp: true },
    passwordPolicy: {
      minLength: 12,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acknowledge(pool, {
    'AwsSolutions-COG8':
      'Every account has a second factor and is made by an administrator; watching sign-ins as Plus does costs more for each person than the rest of the portal.',
  });
  return pool;
}
