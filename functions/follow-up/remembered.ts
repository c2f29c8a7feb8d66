/** What was read under a name before, else what `read` gives now. Names stand for what never changes. */
export type Remembered<Value> = (name: string, read: () => Promise<Value>) => Promise<Value>;

/** A memory for each of whatever is read from, gone with it. */
export function memoryFor<Value>(most: number): (source: object) => Remembered<Value> {
  const memories = new WeakMap<object, Remembered<Value>>();
  return (source) => {
    const memory = memories.get(source) ?? remembered<Value>(most);
    memories.set(source, memory);
    return memory;
  };
}

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
