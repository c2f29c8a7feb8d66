import { nameOf, placeholderOf } from '../identity/name.ts';

/** Every value that is there, once, in the order given. */
export function distinctTexts(values: readonly (string | undefined)[]): string[] {
  const kept: string[] = [];
  for (const value of values) if (value !== undefined && !kept.includes(value)) kept.push(value);
  return kept;
}

/** Names of other people in the order given; capitals and the place of the tone mark make no new name. */
export function distinctPeople(values: readonly (string | undefined)[]): string[] {
  const texts = distinctTexts(values);
  if (texts.length < 2) return texts;

  const byCanonical = new Map<string, string>();
  for (const text of texts) {
    const { canonical } = nameOf(text);
    if (!byCanonical.has(canonical)) byCanonical.set(canonical, text);
  }
  return [...byCanonical.values()];
}

/**
 * A child's names: as `distinctPeople`, those with Vietnamese marks before bare ones, which lost them on the way, and
 * placeholders such as "con bà …" last: they are a stage, not a name.
 */
export function distinctNames(values: readonly (string | undefined)[]): string[] {
  const names = distinctPeople(values);
  if (names.length < 2) return names;
  return names
    .map((name) => ({ name, rank: rankOfName(name) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name);
}

function rankOfName(name: string): number {
  if (placeholderOf(name)) return 2;
  const { canonical, folded } = nameOf(name);
  return canonical === folded ? 1 : 0;
}
