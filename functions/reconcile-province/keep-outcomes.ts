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
  const months = Map.groupBy(outcomes, ({ dateOfBirth }) => dateOfBirth?.slice(0, 7) ?? 'none');
  const inOrder = [...months].sort(([a], [b]) => (a < b ? -1 : 1));
  return mapLimit(inOrder, WRITES_AT_ONCE, ([month, lines]) =>
    store.outcome.write('children', province, month, lines.sort(byChild)),
  );
}

function byChild(a: ChildOutcome, b: ChildOutcome): number {
  return a.childId < b.childId ? -1 : 1;
}
