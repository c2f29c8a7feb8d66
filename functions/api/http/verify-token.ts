import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { errors, type JWTPayload, type JWTVerifyGetKey, type JWTVerifyResult, jwtVerify } from 'jose';

/** What API Gateway hands a function of a token it accepted: claims flattened to text. */
export type VerifiedJwt = APIGatewayProxyEventV2WithJWTAuthorizer['requestContext']['authorizer']['jwt'];

/** What the JWT authoriser of the API is set up with, on AWS as on the embedded cloud. */
export interface TokenRules {
  issuer: string;
  audience: readonly string[];
  /** The OAuth scopes of the routes: a token needs one of them. None asks for none. */
  scopes: readonly string[];
  /** The issuer's public keys, local or fetched (jose). */
  keys: JWTVerifyGetKey;
}

/** Why a token was refused. `scope` is answered 403, everything else 401. */
export type TokenRefusal =
  | 'missing'
  | 'malformed'
  | 'algorithm'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'not_yet'
  | 'scope';

export type TokenCheck = { jwt: VerifiedJwt } | { refused: TokenRefusal };

/** API Gateway takes RSA signatures only. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'];

/**
 * Checks an `Authorization` header as API Gateway's JWT authoriser does (Amazon API Gateway developer guide, "Control access to
 * HTTP APIs with JWT authorizers"): signature by the key the token names, `iss`, `aud` or else `client_id`, `exp`,
 * `nbf`, `iat`, and one of the scopes. Throws only where the keys cannot be had.
 */
export async function verifyToken(
  rules: TokenRules,
  authorization: string | undefined,
  now: Date,
): Promise<TokenCheck> {
  const token = authorization?.trim().replace(/^Bearer(?: +|$)/iu, '');
  if (token === undefined || token === '') return { refused: 'missing' };
  const verified = await signedBy(rules, token, now);
  if ('refused' in verified) return verified;
  const { payload, protectedHeader } = verified;
  if (protectedHeader.kid === undefined) return { refused: 'signature' };
  if (!isFor(rules.audience, payload)) return { refused: 'audience' };
  if (payload.iat !== undefined && payload.iat * 1000 > now.getTime()) return { refused: 'not_yet' };
  const scopes = scopesOf(payload);
  if (rules.scopes.length > 0 && !rules.scopes.some((scope) => scopes.includes(scope))) {
    return { refused: 'scope' };
  }
  return { jwt: { claims: flattened(payload), scopes } };
}

type Signed = Pick<JWTVerifyResult, 'payload' | 'protectedHeader'>;

async function signedBy(
  { issuer, keys }: TokenRules,
  token: string,
  currentDate: Date,
): Promise<Signed | { refused: TokenRefusal }> {
  const options = { issuer, algorithms: ALGORITHMS, currentDate, requiredClaims: ['exp'] };
  try {
    return await jwtVerify(token, keys, options);
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined) throw error;
    return { refused };
  }
}

function refusalOf(error: unknown): TokenRefusal | undefined {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return refusalOfClaim(error.claim);
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return 'algorithm';
  const unsigned = [
    errors.JWSSignatureVerificationFailed,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
  ];
  if (unsigned.some((kind) => error instanceof kind)) return 'signature';
  return error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid ? 'malformed' : undefined;
}

function refusalOfClaim(claim: string): TokenRefusal {
  if (claim === 'iss') return 'issuer';
  return claim === 'nbf' ? 'not_yet' : 'malformed';
}

/** `client_id` counts only where there is no `aud`: access tokens of Cognito have none. */
function isFor(audience: readonly string[], { aud, client_id: client }: JWTPayload): boolean {
  return [aud ?? client].flat().some((one) => typeof one === 'string' && audience.includes(one));
}

function scopesOf({ scope, scp }: JWTPayload): string[] {
  const stated = scope ?? scp;
  if (typeof stated === 'string') return stated.split(' ').filter((one) => one !== '');
  return Array.isArray(stated) ? stated.filter((one) => typeof one === 'string') : [];
}

/** Every claim as text, lists as `[a b]`: what a function behind API Gateway gets to see. */
function flattened(payload: JWTPayload): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(' ')}]`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
