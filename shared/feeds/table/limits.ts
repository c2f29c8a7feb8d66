import { RefusedFile } from '../refusals.ts';

const KB = 1024;
const MB = KB * KB;

/** A file of this size unpacked is read; a larger one is refused, for a text of V8 cannot be longer. */
const UNPACKED_LIMIT = 512 * MB;

/**
 * In bytes, the files of one delivery together as they are uploaded. An import reads them whole: 12 MB of CSV (120,000 rows) take
 * 480 MB of memory with the embedded cloud in the same process, 32 MB 860 MB, 64 MB (600,000 rows) 1.2 GB.
 */
export const LARGEST_DELIVERY = 64 * MB;

/** The longest line taken, in bytes: a row of thirty full cells has about 2 KB. */
const LINE_LIMIT = MB;

const LF = 0x0a;
const CR = 0x0d;

/** @throws {RefusedFile} E1011 when the unpacked size in bytes is over {@link UNPACKED_LIMIT}. */
export function checkSize(bytes: number): void {
  if (bytes <= UNPACKED_LIMIT) return;
  const details = { size: String(Math.ceil(bytes / MB)), limit: String(UNPACKED_LIMIT / MB) };
  throw new RefusedFile('E1011', { details });
}

/**
 * Refuses a line over {@link LINE_LIMIT} before any text is made of it: one line of 200 MB costs neither time nor memory.
 * Looks at bytes, so it takes UTF-8 and UTF-16 alike.
 * @throws {RefusedFile} E1012
 */
export function checkLines(bytes: Uint8Array): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 0;
  while (view.length - start > LINE_LIMIT) {
    const reach = view.subarray(start, start + LINE_LIMIT);
    const end = Math.max(reach.lastIndexOf(LF), reach.lastIndexOf(CR));
    if (end < 0) throw new RefusedFile('E1012', { details: { limit: String(LINE_LIMIT / KB) } });
    start += end + 1;
  }
}
