/** A keyed hash as hexadecimal text, which only we can make; given by whoever holds the key. */
export type Seal = (text: string) => string;

/** 64 bits: nobody tries 2^64 uploads, and a longer seal would not fit a cell. */
const SEAL_LENGTH = 16;

/** A seal over several parts, none of which can be mistaken for two. */
export function sealOf(seal: Seal, parts: readonly (string | number)[]): string {
  return seal(JSON.stringify(parts)).slice(0, SEAL_LENGTH);
}
