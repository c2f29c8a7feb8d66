import type { IncomingMessage } from 'node:http';
import { Problem } from '../../functions/api/http/problem.ts';

/** API Gateway takes ten megabytes; nothing here asks for more than one. */
const LARGEST = 1024 * 1024;

/** The whole body of a request. @throws Problem E8413, before the rest is read */
export async function readBody(request: IncomingMessage, largest = LARGEST): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > largest) throw new Problem('E8413', { atMost: largest });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
