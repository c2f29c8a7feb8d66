/**
 * Remembers the results of a pure function of a text. At `limit` entries it starts again from nothing, so that hostile
 * input cannot grow the memory of a run; Vietnamese has only a few thousand syllables, so that hardly ever happens.
 */
export function memoise<Result>(limit: number, compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= limit) known.clear();
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}
