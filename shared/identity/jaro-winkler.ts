/** Longer texts are cut; no name reaches this length. */
const LONGEST = 255;
/** Winkler's scale: how much of the way to 1 each common first letter goes, and how many of them count. */
const PREFIX_SCALE = 0.1;
const LONGEST_PREFIX = 4;

/** Which letters are matched, reused: a run compares millions of pairs. */
const takenInA = new Uint8Array(LONGEST);
const takenInB = new Uint8Array(LONGEST);

/**
 * Similarity of two texts by Jaro's measure with Winkler's bonus for a common beginning: 0 nothing in common, 1 equal;
 * two empty texts are equal. Symmetric, looks at the first 255 letters. Winkler, "String Comparator Metrics and Enhanced
 * Decision Rules in the Fellegi–Sunter Model of Record Linkage" (1990), without its threshold for the bonus.
 */
export function jaroWinkler(a: string, b: string): number {
  const [left, right] = [a.slice(0, LONGEST), b.slice(0, LONGEST)];
  if (left === right) return 1;
  const similarity = jaro(left, right);
  return similarity + commonPrefix(left, right) * PREFIX_SCALE * (1 - similarity);
}

function jaro(a: string, b: string): number {
  const matches = matchLetters(a, b);
  if (matches === 0) return 0;
  return (matches / a.length + matches / b.length + 1 - countTurned(a, b) / 2 / matches) / 3;
}

/** Marks the letters both have, no further apart than half the longer text, and counts them. */
function matchLetters(a: string, b: string): number {
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  takenInA.fill(0, 0, a.length);
  takenInB.fill(0, 0, b.length);
  let matches = 0;
  for (let at = 0; at < a.length; at += 1) {
    const end = Math.min(b.length, at + reach + 1);
    for (let there = Math.max(0, at - reach); there < end; there += 1) {
      if (takenInB[there] === 1 || b.charCodeAt(there) !== a.charCodeAt(at)) continue;
      takenInA[at] = 1;
      takenInB[there] = 1;
      matches += 1;
      break;
    }
  }
  return matches;
}

/** How many matched letters stand in another order; two of them make one transposition. */
function countTurned(a: string, b: string): number {
  let count = 0;
  let there = 0;
  for (let at = 0; at < a.length; at += 1) {
    if (takenInA[at] === 0) continue;
    while (takenInB[there] === 0) there += 1;
    if (a.charCodeAt(at) !== b.charCodeAt(there)) count += 1;
    there += 1;
  }
  return count;
}

function commonPrefix(a: string, b: string): number {
  const most = Math.min(LONGEST_PREFIX, a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}
