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
