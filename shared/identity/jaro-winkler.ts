/** Longer texts are cut; no name reaches this length. */
const LONGEST = 255;
/** Winkler's scale: how much of the way to 1 each common first letter goes, and how many of them count. */
const PREFIX_SCALE = 0.1;
const LONGEST_PREFIX = 4;

/** Which letters are matched, reused: a run compares millions of pairs. */
const takenInShort = new Uint8Array(LONGEST);
const takenInLong = new Uint8Array(LONGEST);

interface Texts {
  short: string;
  long: string;
}

/**
 * Similarity of two texts by Jaro's measure with Winkler's bonus for a common beginning: 0 nothing in common, 1 equal;
 * two empty texts are equal. Symmetric, looks at the first 255 letters. Winkler, "String Comparator Metrics and Enhanced
 * Decision Rules in the Fellegi–Sunter Model of Record Linkage" (1990), without its threshold for the bonus.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const texts = inOrder(a.slice(0, LONGEST), b.slice(0, LONGEST));
  const similarity = jaro(texts);
  return similarity + commonPrefix(texts) * PREFIX_SCALE * (1 - similarity);
}

/** Which of several equal letters are matched depends on the text one begins with: always the same one. */
function inOrder(a: string, b: string): Texts {
  const isFirst = a.length === b.length ? a < b : a.length < b.length;
  return isFirst ? { short: a, long: b } : { short: b, long: a };
}

function jaro(texts: Texts): number {
  const matches = matchLetters(texts);
  if (matches === 0) return 0;
  const { short, long } = texts;
  return (matches / short.length + matches / long.length + 1 - turned(texts) / 2 / matches) / 3;
}

/** Marks the letters both have, no further apart than half the longer text, and counts them. */
function matchLetters({ short, long }: Texts): number {
  const reach = Math.max(0, (long.length >> 1) - 1);
  takenInShort.fill(0, 0, short.length);
  takenInLong.fill(0, 0, long.length);
  let matches = 0;
  for (let at = 0; at < short.length; at += 1) {
    const letter = short.charCodeAt(at);
    const end = Math.min(long.length, at + reach + 1);
    for (let there = Math.max(0, at - reach); there < end; there += 1) {
      if (takenInLong[there] === 1 || long.charCodeAt(there) !== letter) continue;
      takenInShort[at] = 1;
      takenInLong[there] = 1;
      matches += 1;
      break;
    }
  }
  return matches;
}

/** How many matched letters stand in another order; two of them make one transposition. */
function turned({ short, long }: Texts): number {
  let count = 0;
  let there = 0;
  for (let at = 0; at < short.length; at += 1) {
    if (takenInShort[at] === 0) continue;
    while (takenInLong[there] === 0) there += 1;
    if (short.charCodeAt(at) !== long.charCodeAt(there)) count += 1;
    there += 1;
  }
  return count;
}

function commonPrefix({ short, long }: Texts): number {
  const most = Math.min(LONGEST_PREFIX, short.length);
  let length = 0;
  while (length < most && short.charCodeAt(length) === long.charCodeAt(length)) length += 1;
  return length;
}
