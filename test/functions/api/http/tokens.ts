import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { TokenRules } from '../../../../functions/api/http/verify-token.ts';

export const NOW = new Date('2026-03-02T08:00:00.000Z');
export const SECONDS = NOW.getTime() / 1000;
const KID = 'key-1';

export const CLAIMS: JWTPayload = {
  iss: 'https://issuer.example/oidc',
  aud: 'urn:bao-phu:api',
  sub: 'account-1',
  scope: 'openid bao-phu/api',
  iat: SECONDS - 10,
  exp: SECONDS + 600,
  'custom:role': 'commune_staff',
  'custom:province': '94',
  'custom:units': '31510 31513',
};

/** An issuer with one key: signs what it is given, and tells the rules by which it is checked. */
export async function openIssuer(kid: string | undefined = KID) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), ...(kid && { kid }), alg: 'RS256', use: 'sig' };
  const rules: TokenRules = {
    issuer: 'https://issuer.example/oidc',
    audience: ['urn:bao-phu:api'],
    scopes: ['bao-phu/api'],
    keys: createLocalJWKSet({ keys: [jwk] }),
  };
  const sign = (claims: JWTPayload, header: { kid?: string } = { kid: KID }): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', ...header }).sign(privateKey);
  return { rules, sign, jwk };
}

/** A token of claims as somebody writes it who has no key. */
export function forged(header: object, claims: object, signature = ''): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(claims)}.${signature}`;
}
