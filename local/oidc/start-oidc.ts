import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { JSONWebKeySet } from 'jose';
import Provider from 'oidc-provider';
import type { OidcClient } from './clients.ts';
import { configurationOf, INTERACTION } from './configuration.ts';
import type { DemoUser } from './demo-user.ts';
import { answerInteraction } from './interaction.ts';
import { type Keys, openKeys } from './keys.ts';

export interface OidcOptions {
  /** Data directory, where keys and sessions are kept; in memory when left out. */
  dir?: string;
  /** Where the provider answers: an address of this machine and the path it is mounted at, `http://127.0.0.1:8080/oidc`. */
  issuer: string;
  clients: readonly OidcClient[];
  users: readonly DemoUser[];
}

export interface Oidc {
  issuer: string;
  jwksUri: string;
  /** The public keys, for a server that need not ask itself. */
  jwks: JSONWebKeySet;
  /** Answers what comes in below the issuer's path. It holds nothing open: there is nothing to close. */
  listener: RequestListener;
}

/**
 * The OpenID provider of the embedded cloud (oidc-provider, which is certified): authorization code with PKCE for portals,
 * client credentials for machines. Anybody on this machine may be any demo user, so it answers this machine only.
 * @throws TypeError where the issuer is not an address of this machine
 */
export async function startOidc({ dir, issuer, clients, users }: OidcOptions): Promise<Oidc> {
  const { hostname, pathname } = new URL(issuer);
  if (!isThisMachine(hostname)) throw new TypeError('the issuer has to be an address of this machine');
  const path = pathname.replace(/\/$/u, '');
  const keys = await openKeys(dir);
  const provider = new Provider(issuer, configurationOf({ dir, path, keys, clients, users }));
  const answer = provider.callback();
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const url = request.url ?? '/';
    if (!isFromThisMachine(request)) response.writeHead(403).end();
    else if (url.startsWith(`${path}${INTERACTION}/`)) {
      answerInteraction({ provider, users }, request, response).catch(() => response.destroy());
    } else void answer(Object.assign(request, { originalUrl: url, url: url.slice(path.length) }), response);
  };
  return { issuer, jwksUri: `${issuer}/jwks`, jwks: publicKeysOf(keys), listener };
}

function publicKeysOf({ signing: { kty, n, e, kid, alg, use } }: Keys): JSONWebKeySet {
  return { keys: [{ kty, n, e, kid, alg, use }] } as JSONWebKeySet;
}

const isThisMachine = (hostname: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

/** The name asked for is looked at too: a page elsewhere can point a name of its own at this machine. */
function isFromThisMachine({ headers, socket }: IncomingMessage): boolean {
  const name = URL.parse(`http://${headers.host ?? ''}`)?.hostname ?? '';
  return isThisMachine(name) && /^(?:::ffff:)?127\.|^::1$/u.test(socket.remoteAddress ?? '');
}
