import type { ClientMetadata } from 'oidc-provider';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { DemoUser } from './demo-user.ts';
import type { Keys } from './keys.ts';

/** A program that may ask for tokens: a portal for its users, or another computer for itself. */
export type OidcClient =
  | { kind: 'portal'; id: string; origins: readonly string[] }
  | { kind: 'machine'; id: string; secret: string; scope: Pick<DemoUser, 'role' | 'province' | 'units'> };

/** The id of the portal as a client. */
export const PORTAL_CLIENT = 'portal';

/** The portal in a browser: public, so it proves itself with PKCE. It may come back to any of its origins. */
export function portalClient(...origins: string[]): OidcClient {
  return { kind: 'portal', id: PORTAL_CLIENT, origins };
}

/** The clients of the embedded cloud: its own portal, and another computer that may read what an auditor may. */
export function demoClients({
  origin,
  province,
  keys,
}: {
  origin: string;
  province: UnitCode;
  keys: Pick<Keys, 'machineSecret'>;
}): OidcClient[] {
  const scope = { role: 'auditor', province, units: [] } as const;
  return [portalClient(origin), { kind: 'machine', id: 'demo-machine', secret: keys.machineSecret, scope }];
}

/** A client as the provider reads it. */
export function metadataOf(client: OidcClient): ClientMetadata {
  if (client.kind === 'machine') {
    return {
      client_id: client.id,
      client_secret: client.secret,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    };
  }
  return {
    client_id: client.id,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: client.origins.flatMap((origin) => [`${origin}/`, `${origin}/signed-in`]),
    post_logout_redirect_uris: client.origins.map((origin) => `${origin}/`),
  };
}
