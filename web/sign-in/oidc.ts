import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { PortalConfig } from '../../shared/access/portal-config.ts';

/** What a sign-in carries along: where the person was. */
export interface Journey {
  returnTo: string;
}

/**
 * The client of the provider: authorization code with PKCE. Tokens live in the memory of this tab only and are gone with it; a
 * page that is loaded again asks the provider, whose own cookie no script reads (docs/decisions/0019). Of a sign-in under way
 * the verifier waits in the tab's session storage, good for one code.
 */
export function managerOf({ issuer, clientId, scope, signOut }: PortalConfig): UserManager {
  const { origin } = window.location;
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${origin}/signed-in`,
    post_logout_redirect_uri: `${origin}/`,
    scope,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: false,
    ...(signOut !== undefined && { metadataSeed: { end_session_endpoint: signOut } }),
  });
}
