import { nameOf, placeholderOf } from '../identity/name.ts';
import { precisionOf } from '../time/calendar.ts';
import type { RegisterRow } from './row.ts';
import type { Kin } from './same-description.ts';

/** Positions of rows with one name, one day of birth and one adult, names compared without marks. */
export interface Family {
  kin: Kin;
  at: number[];
}

const KINS: readonly Kin[] = ['mother_name', 'father_name', 'head_name'];

/**
 * Groups the rows of one feed that look like one child of one family. A partial date or a placeholder ("con bà …")
 * describes nobody in particular, and twins still without a name would be one, so such rows are in no group.
 */
export function familiesOf(rows: readonly RegisterRow[]): Family[] {
  return namesakesOf(rows).flatMap((at) =>
    KINS.flatMap((kin) =>
      repeated(at, (one) => foldedName(rows[one]?.[kin])).map((family) => ({ kin, at: family })),
    ),
  );
}

function namesakesOf(rows: readonly RegisterRow[]): number[][] {
  const sameDay = repeated(rows.keys(), (at) => {
    const born = rows[at]?.date_of_birth;
    return born !== undefined && precisionOf(born) === 'day' ? born : undefined;
  });
  return sameDay
    .flatMap((day) => repeated(day, (at) => foldedName(rows[at]?.full_name)))
    .filter(([at]) => at !== undefined && !placeholderOf(rows[at]?.full_name ?? ''));
}

/** The groups of two or more that share a word; no word, no group. */
function repeated(positions: Iterable<number>, wordOf: (at: number) => string | undefined): number[][] {
  const groups = new Map<string, number[]>();
  for (const at of positions) {
    const word = wordOf(at);
    if (word === undefined) continue;
    const group = groups.get(word);
    if (group) group.push(at);
    else groups.set(word, [at]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function foldedName(raw: string | undefined): string | undefined {
  return raw === undefined ? undefined : nameOf(raw).folded || undefined;
}
