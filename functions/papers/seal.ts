import { createHmac } from 'node:crypto';
import type { Seal } from '../../shared/follow-up/papers/round-trip/seal.ts';

/** Seals with HMAC-SHA256; `secret` is the deployment's own and leaves it in no file. */
export function sealWith(secret: string): Seal {
  return (text) => createHmac('sha256', secret).update(text).digest('hex');
}
