import type { OutcomeObject } from '../../../shared/store/book/outcomes.ts';
import type { Store } from '../../../shared/store/open-store.ts';

/** To look for each of more texts takes longer than to read every line once. */
export const FEW_TEXTS = 24;

/** The lines of some objects whose member `name` is one of `wanted`. */
export async function linesChosen<Line extends object>(
  store: Store,
  objects: readonly OutcomeObject[],
  { name, wanted }: { name: keyof Line & string; wanted: ReadonlySet<string> },
): Promise<Line[]> {
  if (wanted.size === 0) return [];
  const isWanted = (line: Line): boolean => wanted.has(String(line[name]));
  const few = wanted.size <= FEW_TEXTS ? [...wanted] : undefined;
  if (few !== undefined) return (await store.outcome.readAll<Line>(objects, few)).filter(isWanted);
  return (await (await store.outcome.startReading<Line>(objects)).rows()).filter(isWanted);
}
