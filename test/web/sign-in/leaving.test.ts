import { InMemoryWebStorage, OidcClient, WebStorageStateStore } from 'oidc-client-ts';
import { expect, it } from 'vitest';
import type { PortalConfig } from '../../../shared/access/portal-config.ts';
import { leavingOf } from '../../../web/sign-in/leaving.ts';
import { settingsOf } from '../../../web/sign-in/oidc.ts';

const ORIGIN = 'https://portal.example';
const CONFIG: PortalConfig = { issuer: 'https://issuer.example', clientId: 'abc', scope: 'openid' };

/** The address a browser goes to, as the client of OpenID makes it of what the portal tells it. */
async function addressOf(config: PortalConfig): Promise<string> {
  const store = new WebStorageStateStore({ store: new InMemoryWebStorage() });
  const seeded = { issuer: config.issuer, end_session_endpoint: 'https://issuer.example/session/end' };
  const settings = settingsOf(config, ORIGIN);
  const client = new OidcClient({
    ...settings,
    metadata: { ...seeded, ...settings.metadataSeed },
    stateStore: store,
  });
  const { url } = await client.createSignoutRequest(leavingOf(config, ORIGIN));
  return url;
}

it('leaves an OpenID provider by the way it names, back to the portal', async () => {
  const address = await addressOf(CONFIG);

  expect(address).toBe(
    'https://issuer.example/session/end?client_id=abc&post_logout_redirect_uri=https%3A%2F%2Fportal.example%2F',
  );
});

it('leaves Cognito by its own way, each name once', async () => {
  const address = await addressOf({ ...CONFIG, signOut: 'https://sign-in.example/logout' });

  expect(address).toBe(
    'https://sign-in.example/logout?client_id=abc&logout_uri=https%3A%2F%2Fportal.example%2F',
  );
});
