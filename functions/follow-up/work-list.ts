import type { Case } from '../../shared/follow-up/case.ts';
import { type CaseState, stateOf } from '../../shared/follow-up/case-state.ts';
import type { ChildSheet } from '../../shared/follow-up/child-sheet.ts';
import { DEADLINE_RULES, type Deadlines, deadlinesOf } from '../../shared/follow-up/deadlines.ts';
import { PRIORITY_RULES, type Priority, priorityOf } from '../../shared/follow-up/priority.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import { VIETNAMESE_CALENDAR } from '../../shared/time/working-days.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { readSheets, sheetsIn } from './sheets.ts';

/** A case with what follows from it today; `sheet` is missing where the last run did not find the child in need. */
export interface WorkLine {
  childId: ChildId;
  unit: UnitCode;
  version: number;
  state: CaseState;
  deadlines?: Deadlines;
  priority: Priority;
  sheet?: ChildSheet;
}

/** What one commune's people work through. */
export interface WorkPlace {
  province: UnitCode;
  unit: UnitCode;
  today: IsoDate;
}

/** The open cases of a commune with the children they are about. */
export async function readWorkList(store: Store, place: WorkPlace): Promise<WorkLine[]> {
  return readWorkListOf(store, await store.runs.latestPublished(place.province), place);
}

/** The same as one run knows the children: what a paper that names the run is made of. */
export async function readWorkListOf(
  store: Store,
  run: Run | undefined,
  { province, unit, today }: WorkPlace,
): Promise<WorkLine[]> {
  return linesOf(store, { run, today }, await store.cases.listOpenOf(province, unit));
}

/** The cases other communes offered to this one, with the children: it has to know whom it takes. */
export async function readOffers(store: Store, { province, unit, today }: WorkPlace): Promise<WorkLine[]> {
  const run = await store.runs.latestPublished(province);
  return linesOf(store, { run, today }, await store.cases.listOfferedTo(province, unit));
}

/** Cases as they are on a day, with the children as a run knows them. */
export async function linesOf(
  store: Pick<Store, 'outcome'>,
  { run, today }: { run: Run | undefined; today: IsoDate },
  cases: readonly Case[],
): Promise<WorkLine[]> {
  const standings = cases.map((one) => ({ one, state: stateOf(one.facts) }));
  const sheets = await readSheets(sheetsIn(store, run), standings);
  return standings.map(({ one, state }) => workLineOf(one, { state, sheet: sheets.get(one.childId), today }));
}

interface Known {
  state: CaseState;
  sheet: ChildSheet | undefined;
  today: IsoDate;
}

/** One line of a list: deadlines and priority as they are today. */
export function workLineOf({ childId, unit, version }: Case, { state, sheet, today }: Known): WorkLine {
  const calendar = VIETNAMESE_CALENDAR;
  const deadlines = deadlinesOf(state, sheet ?? {}, { calendar, rules: DEADLINE_RULES, today });
  const about = { status: 'uncovered' as const, ...(state.cause && { cause: state.cause }), ...sheet };
  const priority = priorityOf(about, { rules: PRIORITY_RULES, today, deadlines });
  return {
    childId,
    unit,
    version,
    state,
    ...(deadlines !== undefined && { deadlines }),
    priority,
    ...(sheet !== undefined && { sheet }),
  };
}
