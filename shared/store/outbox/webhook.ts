import { setTimeout as pause } from 'node:timers/promises';
import { canonicalJson } from '../canonical.ts';
import { DeliveryError, type FailureReason } from './delivery-error.ts';
import type { Outbox, OutgoingMessage } from './outbox.ts';
import { HEADERS, sign } from './signature.ts';

export interface WebhookOptions {
  /** Shared with the receiver; see `verifySignature`. */
  secret: string;
  /** Milliseconds before each further try; its length bounds the tries. */
  backoff: readonly number[];
  /** Milliseconds a receiver has for its answer. */
  timeout: number;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * Posts each message as JSON to the unit's webhook, each try signed at its own instant. The idempotency key is the
 * message key, so a receiver that got a message twice can tell. A receiver that is down, busy (429) or failing (5xx) is
 * tried again at once; another refusal has to wait for the next delivery. Redirects are not followed: the counts go
 * where the contact says and nowhere else.
 */
export function webhookOutbox(options: WebhookOptions): Outbox {
  return {
    deliver: async (outgoing) => {
      const { webhook, unit } = outgoing.contact;
      if (!webhook) throw new DeliveryError('no_address', `unit ${unit}`);
      const body = bodyOf(outgoing);
      for (const wait of [...options.backoff, undefined]) {
        const problem = await post({ url: webhook, key: outgoing.message.key, body }, options);
        if (!problem) return;
        if (problem.final || wait === undefined)
          throw new DeliveryError(problem.reason, `unit ${unit}`, problem);
        await pause(wait);
      }
    },
  };
}

function bodyOf({ message }: OutgoingMessage): string {
  const { province, unit, runId, key, subject, counts } = message;
  return canonicalJson({ province, unit, runId, key, subject, counts });
}

interface Post {
  url: string;
  key: string;
  body: string;
}

interface Problem {
  reason: FailureReason;
  final: boolean;
  cause?: unknown;
}

async function post({ url, key, body }: Post, options: WebhookOptions): Promise<Problem | undefined> {
  const timestamp = String(Math.floor(options.now() / 1000));
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(options.timeout),
      body,
      headers: {
        'content-type': 'application/json',
        [HEADERS.idempotency]: encodeURIComponent(key),
        [HEADERS.timestamp]: timestamp,
        [HEADERS.signature]: sign(options.secret, timestamp, body),
      },
    });
    await answer.body?.cancel();
    return answer.ok ? undefined : { reason: `status_${answer.status}`, final: isFinal(answer.status) };
  } catch (cause) {
    return { reason: 'no_answer', final: false, cause };
  }
}

function isFinal(status: number): boolean {
  return status < 500 && status !== 429 && status !== 408;
}
