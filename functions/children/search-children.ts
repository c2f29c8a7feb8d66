import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import { nameOf } from '../../shared/identity/name.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { CodedError } from '../errors.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';
import { type PersonNumber, readNumber } from '../reconcile-province/keep-numbers.ts';
import { getLatestRun } from '../runs/latest-run.ts';
import { findChild, findInMonth } from './child-of-run.ts';

/** What a child is looked for by. */
export type Search =
  | { by: 'id'; id: ChildId }
  | { by: 'number'; number: PersonNumber }
  | { by: 'name_and_date'; name: string; dateOfBirth: IsoDate };

/**
 * The children of the latest published run that answer to an id (also of one merged away), to a number of their own or of a
 * card of theirs, or to a name and the day of birth. Names are equal when they are without capitals and marks; name and day
 * are those of the best source. Whether they may be shown is for the caller to ask.
 * @throws CodedError E9003 no run, E9016 a run that kept no numbers
 */
export async function searchChildren(
  store: Store,
  province: UnitCode,
  search: Search,
): Promise<ChildOutcome[]> {
  const run = await getLatestRun(store, province);
  switch (search.by) {
    case 'id': {
      const found = await findChild(store, run, search.id);
      return found === undefined ? [] : [found.outcome];
    }
    case 'number':
      return childrenByNumber(store, run, search.number);
    case 'name_and_date':
      return byNameAndDate(store, run, search);
  }
}

/** The children of a run that a number leads to, their own or that of a card of theirs. @throws CodedError E9016 a run that kept no numbers */
export async function childrenByNumber(
  store: Store,
  run: Run,
  number: PersonNumber,
): Promise<ChildOutcome[]> {
  const { numbers } = run.assessed as Assessed;
  if (numbers === undefined) throw new CodedError('E9016');
  const kept = await readNumber(store, numbers, number);
  const months = Map.groupBy(kept, ({ cohort }) => cohort);
  const found = [...months].map(async ([month, lines]) => {
    const ids = lines.map(({ childId }) => childId);
    const outcomes = await findInMonth(store, run, { cohort: month, values: ids });
    return outcomes.filter(({ childId }) => ids.includes(childId));
  });
  return (await Promise.all(found)).flat();
}

async function byNameAndDate(
  store: Store,
  run: Run,
  { name, dateOfBirth }: Search & { by: 'name_and_date' },
): Promise<ChildOutcome[]> {
  const { folded } = nameOf(name);
  const born = await findInMonth(store, run, { cohort: dateOfBirth.slice(0, 7), values: [dateOfBirth] });
  return born.filter((one) => one.dateOfBirth === dateOfBirth && nameOf(one.name ?? '').folded === folded);
}
