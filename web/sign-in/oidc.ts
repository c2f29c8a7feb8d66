import {
  InMemoryWebStorage,
  UserManager,
  type UserManagerSettings,
  WebStorageStateStore,
} from 'oidc-client-ts';
import type { PortalConfig } from '../../shared/access/portal-config.ts';

/**
 * The client of the provider: authorization code with PKCE. Tokens live in the memory of this tab only and are gone with it; a
 * page that is loaded again asks the provider, whose own cookie no script reads (docs/decisions/0019). Of a sign-in under way
 * the verifier waits in the tab's session storage, good for one code.
 */
export function managerOf(config: PortalConfig): UserManager {
  return new UserManager({
    ...settingsOf(config, window.location.origin),
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });
}

/** What the client is told of the provider and of the portal at `origin`. */
export function settingsOf(
  { issuer, clientId, scope, signOut }: PortalConfig,
  origin: string,
): UserManagerSettings {
  return {
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${origin}/signed-in`,
    scope,
    // The way by the provider leaves no page to go back to: it would lead there again.
    redirectMethod: 'replace',
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: false,
    ...(signOut === undefined
      ? { post_logout_redirect_uri: `${origin}/` }
      : { metadataSeed: { end_session_endpoint: signOut } }),
  };
}
