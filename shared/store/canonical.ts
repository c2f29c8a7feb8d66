/**
 * JSON with the keys of every object in one fixed order and no blanks, so that equal values give equal bytes
 * whatever built them. `undefined` members are left out, as in JSON itself.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const from = value as Record<string, unknown>;
  // No prototype, so that a column called `__proto__` is a member like any other.
  const ordered: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(from).sort()) ordered[key] = inOrder(from[key]);
  return ordered;
}
