import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';
import { LARGEST_FILE } from '../../functions/api/http/files.ts';
import { Problem } from '../../functions/api/http/problem.ts';

/** API Gateway takes ten megabytes; nothing here asks for more than the largest file. What an operation takes, it says itself. */
const LARGEST = LARGEST_FILE;
const LONGEST_READING_ON_MS = 5000;

/** The whole body of a request. @throws Problem E8413, before the rest is read: see `readOn` */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of partsOf(request)) {
    length += part.length;
    if (length > LARGEST) throw new Problem('E8413', { atMost: LARGEST });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What comes of a body. Whoever stops reading leaves the request be: destroyed, it would take the connection along, and the answer. */
export const partsOf = (request: IncomingMessage): AsyncIterable<Buffer> =>
  request.iterator({ destroyOnReturn: false });

/**
 * Reads what still comes of a request that is refused, and drops it, for five seconds at most: many clients read no answer
 * before all is sent, and a connection closed on unread bytes is reset, the answer lost. Never throws.
 */
export async function readOn(request: IncomingMessage): Promise<void> {
  if (request.complete) return;
  const signal = AbortSignal.timeout(LONGEST_READING_ON_MS);
  await finished(request.resume(), { signal }).catch(() => undefined);
}

/** What an answer says of a connection on which the rest of the request is still to come: it serves no other one. */
export const connectionAfter = ({ complete }: IncomingMessage): { connection?: 'close' } =>
  complete ? {} : { connection: 'close' };
