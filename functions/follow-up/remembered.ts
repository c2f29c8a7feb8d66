/** What was read under a name before, else what `read` gives now. Names stand for what never changes. */
export type Remembered<Value> = (name: string, read: () => Promise<Value>) => Promise<Value>;

/** A memory of so many values at most; once full it begins anew. What could not be read is not remembered. */
export function remembered<Value>(most: number): Remembered<Value> {
  const known = new Map<string, Value>();
  return async (name, read) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const value = await read();
    if (known.size >= most) known.clear();
    known.set(name, value);
    return value;
  };
}
