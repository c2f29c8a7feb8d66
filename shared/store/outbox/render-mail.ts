import { hash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { DeliveryError } from './delivery-error.ts';
import type { OutgoingMessage } from './outbox.ts';

/** An RFC 822 mail and whom it goes to. */
export interface RenderedMail {
  to: string;
  bytes: Buffer;
}

/** Renders a message as a mail, the same one byte for byte whenever it is rendered. @throws DeliveryError no_address */
export async function renderMail(outgoing: OutgoingMessage, from: string): Promise<RenderedMail> {
  const { email: to, unit } = outgoing.contact;
  if (!to) throw new DeliveryError('no_address', `unit ${unit}`);
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail({ from, to, ...partsOf(outgoing) });
  return { to, bytes: message as Buffer };
}

function partsOf({ message }: OutgoingMessage) {
  const { key, subject, text, html, createdAt } = message;
  return {
    subject,
    text,
    ...(html && { html }),
    date: new Date(createdAt),
    messageId: `<${encodeURIComponent(key)}@bao-phu>`,
    baseBoundary: hash('sha256', key).slice(0, 32),
    headers: { 'X-Bao-Phu-Key': key },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
