import { type LegacyEncoding, legacyEncoding } from '../../identity/text.ts';
import { RefusedFile } from '../refusals.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const PROBE_BYTES = 4096;
/** Three in four letters of Vietnamese text, and every digit and separator, have a zero byte in UTF-16. */
const FEWEST_ZEROS = 0.3;
const MOST_ZEROS = 0.02;

function byMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function shareOfZeros(bytes: Uint8Array, from: 0 | 1): number {
  const end = Math.min(bytes.length, PROBE_BYTES);
  let zeros = 0;
  for (let at = from; at < end; at += 2) zeros += bytes[at] === 0 ? 1 : 0;
  return zeros / Math.max(1, end / 2);
}

/** The encoding by the byte order mark, else by where zero bytes stand; UTF-8 when nothing speaks for UTF-16. */
function encodingOf(bytes: Uint8Array): Encoding {
  const marked = byMark(bytes);
  if (marked) return marked;
  if (bytes.length % 2 === 1) return 'utf-8';
  const [even, odd] = [shareOfZeros(bytes, 0), shareOfZeros(bytes, 1)];
  if (odd >= FEWEST_ZEROS && even <= MOST_ZEROS) return 'utf-16le';
  if (even >= FEWEST_ZEROS && odd <= MOST_ZEROS) return 'utf-16be';
  return 'utf-8';
}

/** The beginning of a text, good enough to see what it is; letters that cannot be read become U+FFFD. */
export function decodeHead(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, PROBE_BYTES));
}

/**
 * The whole text, without a byte order mark.
 * @throws {RefusedFile} E1007 for NUL characters, E1014 for bytes that are no text of the encoding, E1015 when they are
 * text of VNI or TCVN3, which a conversion to UTF-8 alone would not mend.
 */
export function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) throw new RefusedFile('E1007');
  const text = decodeStrictly(bytes, encoding);
  if (text.includes('\0')) throw new RefusedFile('E1007');
  return text;
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const encoding = legacyOf(bytes);
    if (encoding === undefined) throw new RefusedFile('E1014', { cause });
    throw new RefusedFile('E1015', { details: { encoding }, cause });
  }
}

/** Both encodings write one byte a letter; seen as Latin-1, most cells with such a letter prove theirs. */
function legacyOf(bytes: Uint8Array): LegacyEncoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PROBE_BYTES));
  const cells = head.split(/[,;|"\t\r\n]+/u).filter((cell) => /[^\p{ASCII}]/u.test(cell));
  const proofs = cells.map(legacyEncoding).filter((encoding) => encoding !== undefined);
  return proofs.length * 2 >= cells.length ? proofs[0] : undefined;
}
