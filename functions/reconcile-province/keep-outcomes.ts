import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { OutcomeObject } from '../../shared/store/book/outcomes.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { UnitCode } from '../../shared/units/unit.ts';

const WRITES_AT_ONCE = 8;

/** Keeps the outcomes beside the book, an object a birth month; the same outcomes in any order give the same names. */
export async function keepOutcomes(
  store: Store,
  province: UnitCode,
  outcomes: readonly ChildOutcome[],
): Promise<OutcomeObject[]> {
  const months = outcomesByMonth(outcomes);
  const inOrder = [...months].sort(([a], [b]) => (a < b ? -1 : 1));
  return mapLimit(inOrder, WRITES_AT_ONCE, ([month, lines]) =>
    store.outcome.write('children', province, month, lines.sort(byChild)),
  );
}

/** The outcomes by the birth month they are kept under. */
export function outcomesByMonth<Line extends Pick<ChildOutcome, 'dateOfBirth'>>(
  outcomes: readonly Line[],
): Map<string, Line[]> {
  return Map.groupBy(outcomes, ({ dateOfBirth }) => dateOfBirth?.slice(0, 7) ?? 'none');
}

function byChild(a: ChildOutcome, b: ChildOutcome): number {
  return a.childId < b.childId ? -1 : 1;
}
