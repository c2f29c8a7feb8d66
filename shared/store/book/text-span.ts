/** Bytes of UTF-8 text inside a longer text. */
export interface Span {
  text: DataView;
  start: number;
  end: number;
}

const WORD = 4;
/** 2^32 divided by the golden ratio: neighbouring values land far apart (Knuth, The Art of Computer Programming 6.4). */
const SPREAD = 0x9e3779b1;

/** Bytes to read numbers from at any place, without a copy. */
export function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView<ArrayBuffer> {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether two spans hold the same bytes. Four at a time: this and {@link hashOf} see every byte of a province. */
export function isSameSpan(one: Span, other: Span): boolean {
  const length = one.end - one.start;
  if (other.end - other.start !== length) return false;
  let at = 0;
  for (; at + WORD <= length; at += WORD) {
    if (one.text.getInt32(one.start + at) !== other.text.getInt32(other.start + at)) return false;
  }
  for (; at < length; at += 1) {
    if (one.text.getUint8(one.start + at) !== other.text.getUint8(other.start + at)) return false;
  }
  return true;
}

/** A 32-bit hash of the bytes. */
export function hashOf({ text, start, end }: Span): number {
  let hash = end - start;
  let at = start;
  for (; at + WORD <= end; at += WORD) {
    hash = Math.imul(hash ^ text.getInt32(at), SPREAD);
    hash ^= hash >>> 15;
  }
  for (; at < end; at += 1) hash = Math.imul(hash ^ text.getUint8(at), SPREAD);
  return hash ^ (hash >>> 13);
}
