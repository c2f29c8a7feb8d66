import { join } from 'node:path';
import type { FunctionContext } from '../../functions/context.ts';

/** Of a domain that cannot exist (RFC 2606): nobody can answer these mails by mistake. */
const SENDER = 'Bao Phủ <bao-phu@baophu.example>';

/** Milliseconds before each further try of a receiver; a night with all of them down still ends in minutes. */
const BACKOFF = [500, 2000] as const;
const TIMEOUT_MS = 5000;

/**
 * The ways out of this machine. E-mail is left in the data directory, to be opened in any mail program. Webhooks leave
 * only where BAO_PHU_WEBHOOK_SECRET holds what the receivers verify them by; without it their messages wait.
 */
export async function openOutboxes(data: string): Promise<FunctionContext['outboxes']> {
  const { emlOutbox } = await import('../../shared/store/outbox/eml-directory.ts');
  const { webhookOutbox } = await import('../../shared/store/outbox/webhook.ts');
  const email = emlOutbox({ dir: join(data, 'outbox'), from: SENDER });
  const secret = process.env.BAO_PHU_WEBHOOK_SECRET;
  if (!secret) return { email };
  return { email, webhook: webhookOutbox({ secret, backoff: BACKOFF, timeout: TIMEOUT_MS, now: Date.now }) };
}
