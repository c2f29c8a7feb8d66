import type { SignoutRedirectArgs } from 'oidc-client-ts';
import type { PortalConfig } from '../../shared/access/portal-config.ts';

/**
 * How the provider is asked to end a session: by the client's name and not by `id_token_hint`, as no token stands in an
 * address. An address of Cognito's kind takes names of its own; the client of OpenID adds none where it is told of no way back.
 */
export function leavingOf({ clientId, signOut }: PortalConfig, origin: string): SignoutRedirectArgs {
  if (signOut === undefined) return {};
  return { extraQueryParams: { client_id: clientId, logout_uri: `${origin}/` } };
}
