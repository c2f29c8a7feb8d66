import type { Case } from '../../shared/follow-up/case.ts';
import { type CaseState, stateOf } from '../../shared/follow-up/case-state.ts';
import type { ChildSheet } from '../../shared/follow-up/child-sheet.ts';
import type { ChildId } from '../../shared/register/child.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';
import { memoryFor } from './remembered.ts';

/** Where the sheets of a run lie. */
export type SheetSource = Pick<Store, 'outcome'>;

/** The sheets of a commune. */
export type SheetReader = (unit: UnitCode) => Promise<readonly ChildSheet[]>;

/** A few provinces of communes. What a run kept never changes; a province's list would read a hundred objects each time. */
const MOST_KEPT = 500;
const shelfOf = memoryFor<readonly ChildSheet[]>(MOST_KEPT);

/** What a run kept of a commune; nothing without a run. */
export function sheetsIn(store: SheetSource, run: Run | undefined): SheetReader {
  const { worklists = [] } = (run?.assessed ?? {}) as Partial<Assessed>;
  return async (unit) => {
    const object = worklists.find(({ cohort }) => cohort === unit);
    if (object === undefined) return [];
    const name = `${object.province} ${unit} ${object.sha256}`;
    return shelfOf(store.outcome)(name, () => store.outcome.read<ChildSheet>(object));
  };
}

/** What a run knows of the child of a case; nothing where it did not find the child in need. */
export async function findSheet(
  store: SheetSource,
  run: Run | undefined,
  one: Case,
): Promise<ChildSheet | undefined> {
  const sheets = await readSheets(sheetsIn(store, run), [{ one, state: stateOf(one.facts) }]);
  return sheets.get(one.childId);
}

/** A case, and where it stands. */
export interface Standing {
  one: Case;
  state: CaseState;
}

const AT_ONCE = 16;

/** The sheets of the communes these cases are about. A case that was transferred has its sheet in its old commune. */
export async function readSheets(
  sheetsAt: SheetReader,
  cases: readonly Standing[],
): Promise<Map<ChildId, ChildSheet>> {
  const places = new Set(cases.flatMap(({ one, state }) => [one.unit, state.unitInData ?? one.unit]));
  const read = await mapLimit([...places], AT_ONCE, sheetsAt);
  return new Map(read.flat().map((sheet) => [sheet.childId, sheet]));
}
