/**
 * Remembers what was read under names whose content never changes; what is not there yet is asked for again. At `most`
 * entries it starts again from nothing. The values are shared by all who ask, and replaced as a whole, never in place.
 */
export function rememberer<Value>(
  most: number,
): (name: string, read: () => Promise<Value | undefined>) => Promise<Value | undefined> {
  const known = new Map<string, Value>();
  return async (name, read) => {
    const value = known.get(name) ?? (await read());
    if (value === undefined || known.has(name)) return value;
    if (known.size >= most) known.clear();
    known.set(name, value);
    return value;
  };
}
