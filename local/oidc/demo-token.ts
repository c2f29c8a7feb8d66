import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { type DemoUser, scopeClaimsOf } from './demo-user.ts';
import { ALGORITHM, openKeys } from './keys.ts';

/** The API as a token's audience, and the one OAuth scope its routes ask for. */
export const API_AUDIENCE = 'urn:bao-phu:api';
export const API_SCOPE = 'bao-phu/api';

/** A token is good for ten minutes: who loses a role keeps it no longer. */
export const ACCESS_TOKEN_SECONDS = 600;

export interface TokenDesk {
  /** Data directory whose key signs; the server on it takes the token then. */
  dir: string;
  /** Issuer that the server states: its address with `/oidc`. */
  issuer: string;
  now?: Date;
}

/** An access token (RFC 9068) for a user without anybody signing in, as the provider would issue it: for tests and the command line. */
export async function issueDemoToken(
  user: DemoUser,
  { dir, issuer, now = new Date() }: TokenDesk,
): Promise<string> {
  const { signing } = await openKeys(dir);
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({ client_id: 'demo-token', scope: API_SCOPE, ...scopeClaimsOf(user) })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid: signing.kid })
    .setIssuer(issuer)
    .setAudience(API_AUDIENCE)
    .setSubject(user.id)
    .setJti(randomUUID())
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + ACCESS_TOKEN_SECONDS)
    .sign(await importJWK(signing, ALGORITHM));
}
