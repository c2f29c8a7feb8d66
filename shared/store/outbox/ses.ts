import { MessageRejected, type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { DeliveryError, type FailureReason } from './delivery-error.ts';
import type { Outbox } from './outbox.ts';
import { renderMail } from './render-mail.ts';

export interface SesOptions {
  client: SESv2Client;
  /** A sender that SES has verified. */
  from: string;
}

/**
 * Sends each message by Amazon SES, as the same mail the embedded cloud leaves in a file. SES knows no idempotency key: a process
 * killed after SES took a mail and before the message was marked sent sends it once more with the next delivery. Both mails
 * say the same and carry the same `X-Bao-Phu-Key`; SES gives each a `Message-ID` of its own. The sender stands in the mail, whose name may
 * have any letters there.
 */
export function sesOutbox({ client, from }: SesOptions): Outbox {
  return {
    deliver: async (outgoing) => {
      const { to, bytes } = await renderMail(outgoing, from);
      const command = new SendEmailCommand({
        Destination: { ToAddresses: [to] },
        Content: { Raw: { Data: bytes } },
      });
      try {
        await client.send(command);
      } catch (cause) {
        throw new DeliveryError(reasonOf(cause), `unit ${outgoing.contact.unit}`, { cause });
      }
    },
  };
}

/** SES tells an address it will not send to by a status of its own class; everything else by the status of its answer. */
function reasonOf(cause: unknown): FailureReason {
  if (cause instanceof MessageRejected) return 'not_taken';
  const { $metadata } = Object(cause) as { $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  return status === undefined ? 'no_answer' : `status_${status}`;
}
