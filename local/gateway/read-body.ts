import type { IncomingMessage } from 'node:http';
import { LARGEST_FILE } from '../../functions/api/http/files.ts';
import { Problem } from '../../functions/api/http/problem.ts';

/** API Gateway takes ten megabytes; nothing here asks for more than the largest file. What an operation takes, it says itself. */
const LARGEST = LARGEST_FILE;

/** The whole body of a request. @throws Problem E8413, before the rest is read */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LARGEST) throw new Problem('E8413', { atMost: LARGEST });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
