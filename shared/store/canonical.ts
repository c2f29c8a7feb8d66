/**
 * JSON with the keys of every object in code-unit order and no blanks, so that equal values give equal bytes
 * whatever built them. `undefined` members are left out, as in JSON itself.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const from = value as Record<string, unknown>;
  const ordered: Record<string, unknown> = {};
  for (const key of sortedKeys(from)) ordered[key] = inOrder(from[key]);
  return ordered;
}

// Rows of a feed come in few shapes; sorting their two dozen keys anew for each of 120,000 rows costs more
// than writing them. Bounded, since the shapes of open maps are not.
const SHAPES = new Map<string, readonly string[]>();
const SHAPES_KEPT = 4096;

function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  const shape = keys.join('\u0000');
  const known = SHAPES.get(shape);
  if (known) return known;
  const sorted = keys.toSorted();
  if (SHAPES.size < SHAPES_KEPT) SHAPES.set(shape, sorted);
  return sorted;
}
