import { nameOf, placeholderOf } from '../identity/name.ts';

/** One value of a row. */
export type Read<Row, Value> = (row: Row) => Value | undefined;

/** The value of the first row that has one. */
export function firstOf<Row, Value>(rows: readonly Row[], read: Read<Row, Value>): Value | undefined {
  for (const row of rows) {
    const value = read(row);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Every value that is there, once, in the order of the rows. */
export function distinctTexts<Row>(rows: readonly Row[], read: Read<Row, string>): string[] {
  let kept: string[] | undefined;
  for (const row of rows) {
    const value = read(row);
    if (value === undefined) continue;
    // A list that grows from nothing gets room for 17: four such lists a child were 70 MB of a province.
    if (kept === undefined) kept = [value];
    else if (!kept.includes(value)) kept.push(value);
  }
  return kept ?? [];
}

/** Names in the order of the rows; capitals and the place of the tone mark make no new name. */
export function distinctPeople<Row>(rows: readonly Row[], read: Read<Row, string>): string[] {
  const texts = distinctTexts(rows, read);
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
export function distinctNames<Row>(rows: readonly Row[], read: Read<Row, string>): string[] {
  const names = distinctPeople(rows, read);
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
