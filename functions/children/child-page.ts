import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import { stateOf } from '../../shared/follow-up/case-state.ts';
import type { ChildSheet } from '../../shared/follow-up/child-sheet.ts';
import { inHouseholds } from '../../shared/follow-up/siblings.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import { type WorkLine, workLineOf } from '../follow-up/work-list.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';
import { readWorklist } from '../reconcile-province/worklists.ts';
import type { ChildOfRun } from './child-of-run.ts';
import { isSeenBy, type Looking, type Placed, placeOf } from './placed-child.ts';
import { explainTo, type SeenExplanation } from './seen-explanation.ts';

/** A child of the same household that needs a card or a look too. */
export interface Sibling {
  sheet: ChildSheet;
  place: Placed;
}

/** Everything the page of one child shows. */
export interface ChildPage {
  outcome: ChildOutcome;
  place: Placed;
  /** Of a child that needs a card or a look. */
  sheet?: ChildSheet;
  explanation: SeenExplanation;
  /** From the eldest. */
  siblings: Sibling[];
  /** Its case as it is today, where it ever had one. */
  line?: WorkLine;
}

/** Whoever looks: a brother may live where they have no business. */
interface Viewer extends Looking {
  today: IsoDate;
}

/** Reads what the page of a child shows: its month, its evidence, its commune's list, its case. */
export async function readChildPage(
  store: Store,
  { run, found, place }: { run: Run; found: ChildOfRun; place: Placed },
  viewer: Viewer,
): Promise<ChildPage> {
  const { outcome } = found;
  const [explanation, { sheet, siblings }] = await Promise.all([
    explainTo(viewer, store, { run, found }),
    householdOf(store, { run, outcome }, viewer),
  ]);
  const one = place.case;
  const line = one && workLineOf(one, { state: stateOf(one.facts), sheet, today: viewer.today });
  return {
    outcome,
    place,
    explanation,
    siblings,
    ...(sheet !== undefined && { sheet }),
    ...(line !== undefined && { line }),
  };
}

/** The child on its commune's list, and those of its household that are there too and may be seen. */
async function householdOf(
  store: Store,
  { run, outcome }: { run: Run; outcome: ChildOutcome },
  viewer: Viewer,
): Promise<{ sheet: ChildSheet | undefined; siblings: Sibling[] }> {
  const { province } = run;
  const { worklists = [] } = run.assessed as Assessed;
  if (outcome.status === undefined || outcome.status === 'covered') return { sheet: undefined, siblings: [] };
  const sheets = await readWorklist(store, worklists, outcome.unit ?? province);
  const households = inHouseholds(sheets);
  const own = households.find((household) => household.some(({ childId }) => childId === outcome.childId));
  const others = own?.filter(({ childId }) => childId !== outcome.childId) ?? [];
  const placed = await Promise.all(
    others.map(async (sheet) => ({ sheet, place: await placeOf(store, province, sheet) })),
  );
  return {
    sheet: own?.find(({ childId }) => childId === outcome.childId),
    siblings: placed.filter(({ place }) => isSeenBy(viewer, place)),
  };
}
