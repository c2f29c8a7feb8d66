import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outbox } from './outbox.ts';
import { renderMail } from './render-mail.ts';

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
  return {
    deliver: async (outgoing) => {
      await mkdir(dir, { recursive: true });
      const { bytes } = await renderMail(outgoing, from);
      const file = fileName(outgoing.message.key);
      // Named by the message, so that what a killed process left is overwritten by the next delivery.
      const aside = join(dir, `.${file}.part`);
      await writeFile(aside, bytes);
      await rename(aside, join(dir, file));
    },
  };
}

/** The message key as a file name: no separator and no leading dot survives. */
function fileName(key: string): string {
  return `${encodeURIComponent(key).replace(/^\./, '%2E')}.eml`;
}
