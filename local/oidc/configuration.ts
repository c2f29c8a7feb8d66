import type { Client, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { metadataOf, type OidcClient } from './clients.ts';
import { ACCESS_TOKEN_SECONDS, API_AUDIENCE, API_SCOPE } from './demo-token.ts';
import { type DemoUser, scopeClaimsOf } from './demo-user.ts';
import { ALGORITHM, type Keys } from './keys.ts';
import { askToLeave, sayGoodbye, showFailure } from './other-pages.ts';
import { stateIn } from './state-file.ts';

export interface Household {
  dir?: string | undefined;
  /** What the provider's addresses begin with: the path of its issuer. */
  path: string;
  keys: Keys;
  clients: readonly OidcClient[];
  users: readonly DemoUser[];
}

/** A working day, after which everybody signs in anew. */
const SESSION_SECONDS = 8 * 3600;
const MINUTES_TO_SIGN_IN = 10;

/** Where the sign-in page stands, below the path of the issuer. */
export const INTERACTION = '/interaction';

/** How the provider behaves; what is not said here is off or as the standards have it. */
export function configurationOf({ dir, path, keys, clients, users }: Household): Configuration {
  return {
    adapter: stateIn(dir),
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookies] },
    clients: clients.map(metadataOf),
    clientBasedCORS: (_context, origin, client) => cameFrom(origin, client),
    scopes: ['openid', 'offline_access'],
    responseTypes: ['code'],
    claims: { openid: ['sub', 'custom:role', 'custom:province', 'custom:units'] },
    conformIdTokenClaims: false,
    findAccount: (_context, id) => accountOf(users, id),
    extraTokenClaims: (_context, token) =>
      'accountId' in token ? claimsOfUser(users, token.accountId) : claimsOfMachine(clients, token.clientId),
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    loadExistingGrant: grantEverythingOfOurs,
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `${path}${INTERACTION}/${uid}` },
    enabledJWA: { idTokenSigningAlgValues: [ALGORITHM] },
    features: FEATURES,
    renderError: showFailure,
    ttl: LIFETIMES,
  };
}

const RESOURCE_SERVER = {
  scope: API_SCOPE,
  audience: API_AUDIENCE,
  accessTokenFormat: 'jwt',
  accessTokenTTL: ACCESS_TOKEN_SECONDS,
  jwt: { sign: { alg: ALGORITHM } },
} as const;

const FEATURES: Configuration['features'] = {
  devInteractions: { enabled: false },
  dPoP: { enabled: false },
  pushedAuthorizationRequests: { enabled: false },
  userinfo: { enabled: false },
  clientCredentials: { enabled: true },
  revocation: {
    enabled: true,
    allowedPolicy: (_context, client, token) => token.clientId === client.clientId,
  },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => API_AUDIENCE,
    useGrantedResource: () => true,
    getResourceServerInfo: () => RESOURCE_SERVER,
  },
  rpInitiatedLogout: { enabled: true, logoutSource: askToLeave, postLogoutSuccessSource: sayGoodbye },
};

const LIFETIMES: Configuration['ttl'] = {
  AccessToken: ACCESS_TOKEN_SECONDS,
  ClientCredentials: ACCESS_TOKEN_SECONDS,
  AuthorizationCode: 60,
  IdToken: ACCESS_TOKEN_SECONDS,
  Interaction: MINUTES_TO_SIGN_IN * 60,
  RefreshToken: SESSION_SECONDS,
  Grant: SESSION_SECONDS,
  Session: SESSION_SECONDS,
};

const cameFrom = (origin: string, { redirectUris = [] }: Client): boolean =>
  redirectUris.some((uri) => new URL(uri).origin === origin);

function accountOf(users: readonly DemoUser[], id: string) {
  const user = users.find((one) => one.id === id);
  return user && { accountId: id, claims: () => ({ sub: id, ...scopeClaimsOf(user) }) };
}

function claimsOfUser(users: readonly DemoUser[], id: string) {
  const user = users.find((one) => one.id === id);
  return user && scopeClaimsOf(user);
}

function claimsOfMachine(clients: readonly OidcClient[], id: string | undefined) {
  const client = clients.find((one) => one.id === id);
  return client?.kind === 'machine' ? scopeClaimsOf(client.scope) : undefined;
}

/** The portal is ours: nobody is asked whether it may know what they may do. */
async function grantEverythingOfOurs({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const granted = await provider.Grant.find(session.grantIdFor(client.clientId) ?? '');
  if (granted !== undefined) return granted;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid offline_access');
  grant.addResourceScope(API_AUDIENCE, API_SCOPE);
  await grant.save();
  return grant;
}
