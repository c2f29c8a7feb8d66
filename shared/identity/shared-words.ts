type Words = readonly string[];

/** How many words two lists have in common, each counted as often as both have it. */
export function countShared(a: Words, b: Words): number {
  let shared = 0;
  for (let at = 0; at < a.length; at += 1) {
    const word = a[at] ?? '';
    const inB = times(b, word);
    if (inB > 0 && a.indexOf(word) === at) shared += Math.min(times(a, word), inB);
  }
  return shared;
}

function times(words: Words, word: string): number {
  let count = 0;
  for (const one of words) if (one === word) count += 1;
  return count;
}

/** Whether the shorter list is what stays of the longer one when words are left out. */
export function isWithin(a: Words, b: Words): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length;
}

/** Clans have one word or two (`Niê`, `Niê Kdăm`). */
const LONGEST_CLAN = 2;

/**
 * Whether a name begins with the mark of a sex, `Y` or `H'`, as those of the Êđê and Mnông do: the given name follows,
 * then the clan. No surname of the Kinh, Khmer or Hoa reads `y` or `h`.
 */
export function isMarked(words: Words): boolean {
  return words.length > 1 && (words[0] === 'y' || words[0] === 'h');
}

/**
 * Whether a marked name is all of another but the clan, which the Êđê and Mnông write last (`Y Phúc Niê`) and the
 * Gia Rai first (`Rơ Châm H'Nhi`).
 */
export function isClanLeftOut(a: Words, b: Words): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const more = long.length - short.length;
  if (!isMarked(short) || more < 1 || more > LONGEST_CLAN) return false;
  return [0, more].some((from) => short.every((word, at) => word === long[from + at]));
}

/** Whether every word is the same in both or abbreviated in one (`N`, `Ng`, `Th`). */
export function areInitials(a: Words, b: Words): boolean {
  return (
    a.length === b.length &&
    a.every((word, at) => {
      const other = b[at] ?? '';
      return word === other || abbreviates(word, other) || abbreviates(other, word);
    })
  );
}

function abbreviates(short: string, long: string): boolean {
  return (
    short.length < long.length &&
    long.startsWith(short) &&
    (short.length === 1 || /^[^aeiouy]+$/u.test(short))
  );
}

/** Where the one word stands in which two lists of one length differ; `undefined` where it is not one. */
export function onlyDifference(a: Words, b: Words): number | undefined {
  if (a.length !== b.length) return undefined;
  const first = a.findIndex((word, at) => word !== b[at]);
  const last = a.findLastIndex((word, at) => word !== b[at]);
  return first === last && first >= 0 ? first : undefined;
}
