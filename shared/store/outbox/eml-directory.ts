import { hash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { DeliveryError } from './delivery-error.ts';
import type { Outbox, OutgoingMessage } from './outbox.ts';

/** Who the messages are from and where they are left. */
export interface EmlDirectory {
  dir: string;
  from: string;
}

/**
 * Leaves each message as an RFC 822 file `<key>.eml`, to be opened in any mail program. The file appears whole or
 * not at all, and the same message again ends in the same one file, byte for byte.
 */
export function emlOutbox({ dir, from }: EmlDirectory): Outbox {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    deliver: async (outgoing) => {
      await mkdir(dir, { recursive: true });
      const { message } = await transport.sendMail(mailOf(outgoing, from));
      const file = fileName(outgoing.message.key);
      // Named by the message, so that what a killed process left is overwritten by the next delivery.
      const aside = join(dir, `.${file}.part`);
      await writeFile(aside, message as Buffer);
      await rename(aside, join(dir, file));
    },
  };
}

function mailOf({ message, contact }: OutgoingMessage, from: string) {
  if (!contact.email) throw new DeliveryError('no_address', `unit ${contact.unit}`);
  const { key, subject, text, html, createdAt } = message;
  return {
    from,
    to: contact.email,
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

/** The message key as a file name: no separator and no leading dot survives. */
function fileName(key: string): string {
  return `${encodeURIComponent(key).replace(/^\./, '%2E')}.eml`;
}
