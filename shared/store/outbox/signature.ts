import { createHmac, timingSafeEqual } from 'node:crypto';

export const HEADERS = {
  timestamp: 'x-bao-phu-timestamp',
  signature: 'x-bao-phu-signature',
  idempotency: 'idempotency-key',
} as const;

/** HMAC-SHA256 over `timestamp.body`, hexadecimal with the scheme before it. `timestamp` is in Unix seconds. */
export function sign(secret: string, timestamp: string, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

export interface SignedRequest {
  /** The two headers and the body exactly as they came, before any parsing. */
  timestamp: string;
  signature: string;
  body: string;
}

/** Older requests are refused, so that a recorded one cannot be played again. Unix seconds. */
const TOLERANCE_S = 300;

/**
 * For receivers: whether a request comes from a holder of the secret and was made within five minutes of `now`
 * (Unix seconds). The comparison takes the same time wherever the signatures differ.
 */
export function verifySignature(secret: string, request: SignedRequest, now: number): boolean {
  const { timestamp, signature, body } = request;
  if (!/^\d+$/.test(timestamp) || Math.abs(now - Number(timestamp)) > TOLERANCE_S) return false;
  const expected = Buffer.from(sign(secret, timestamp, body));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
