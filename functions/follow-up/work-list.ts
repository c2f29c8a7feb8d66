import type { Case } from '../../shared/follow-up/case.ts';
import { type CaseState, stateOf } from '../../shared/follow-up/case-state.ts';
import type { ChildSheet } from '../../shared/follow-up/child-sheet.ts';
import { DEADLINE_RULES, type Deadlines, deadlinesOf } from '../../shared/follow-up/deadlines.ts';
import {
  compareRanked,
  PRIORITY_RULES,
  type Priority,
  priorityOf,
  type Ranked,
} from '../../shared/follow-up/priority.ts';
import type { ChildId } from '../../shared/register/child.ts';
import { compareText } from '../../shared/register/row-order.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import { VIETNAMESE_CALENDAR } from '../../shared/time/working-days.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';
import { readWorklist } from '../reconcile-province/worklists.ts';

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

/** Which order a list is wanted in. */
export const ORDERS = ['priority', 'due', 'hamlet'] as const;
export type Order = (typeof ORDERS)[number];

/** What one commune's people work through. */
export interface WorkPlace {
  province: UnitCode;
  unit: UnitCode;
  today: IsoDate;
}

/** The open cases of a commune with the children they are about. */
export async function readWorkList(store: Store, place: WorkPlace): Promise<WorkLine[]> {
  const { province, unit } = place;
  return linesOf(await sheetReader(store, province), place, await store.cases.listOpenOf(province, unit));
}

/** The same as one run knows the children: what a paper that names the run is made of. */
export async function readWorkListOf(store: Store, run: Run, place: WorkPlace): Promise<WorkLine[]> {
  return linesOf(sheetsIn(store, run), place, await store.cases.listOpenOf(place.province, place.unit));
}

/** The cases other communes offered to this one, with the children: it has to know whom it takes. */
export async function readOffers(store: Store, place: WorkPlace): Promise<WorkLine[]> {
  const { province, unit } = place;
  return linesOf(await sheetReader(store, province), place, await store.cases.listOfferedTo(province, unit));
}

/** The sheets of a commune. */
type SheetReader = (unit: UnitCode) => Promise<ChildSheet[]>;

async function linesOf(
  sheetsAt: SheetReader,
  { unit, today }: WorkPlace,
  cases: readonly Case[],
): Promise<WorkLine[]> {
  const states = cases.map((one) => ({ one, state: stateOf(one.facts) }));
  const places = new Set([unit, ...states.flatMap(({ one, state }) => state.unitInData ?? one.unit)]);
  const sheets = new Map<ChildId, ChildSheet>();
  for (const place of places) for (const sheet of await sheetsAt(place)) sheets.set(sheet.childId, sheet);
  return states.map(({ one, state }) => workLineOf(one, { state, sheet: sheets.get(one.childId), today }));
}

/** What the latest published run kept of a commune. A case that was transferred stands in the list of its old commune. */
export async function sheetReader(store: Store, province: UnitCode): Promise<SheetReader> {
  return sheetsIn(store, await store.runs.latestPublished(province));
}

/** What a run knows of the child of a case; nothing where it did not find the child in need. */
export async function findSheet(store: Store, run: Run, one: Case): Promise<ChildSheet | undefined> {
  const sheets = await sheetsIn(store, run)(stateOf(one.facts).unitInData ?? one.unit);
  return sheets.find(({ childId }) => childId === one.childId);
}

function sheetsIn(store: Store, run: Run | undefined): SheetReader {
  const { worklists = [] } = (run?.assessed ?? {}) as Partial<Assessed>;
  return (unit) => readWorklist(store, worklists, unit);
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

/** Vietnamese order, and `Ấp 2` before `Ấp 10`. */
const { compare: compareNames } = new Intl.Collator('vi', { numeric: true });
/** After every hamlet. */
const NOWHERE = '\uffff';

const COMPARE: Readonly<Record<Order, (a: WorkLine, b: WorkLine) => number>> = {
  priority: (a, b) => compareRanked(rankedOf(a), rankedOf(b)),
  due: (a, b) => compareText(a.deadlines?.dueOn ?? '9999', b.deadlines?.dueOn ?? '9999') || byPriority(a, b),
  hamlet: (a, b) =>
    compareNames(a.sheet?.hamlet ?? NOWHERE, b.sheet?.hamlet ?? NOWHERE) ||
    compareText(a.sheet?.household ?? NOWHERE, b.sheet?.household ?? NOWHERE) ||
    byPriority(a, b),
};

const byPriority = (a: WorkLine, b: WorkLine): number => COMPARE.priority(a, b);

function rankedOf({ childId, priority: { total }, deadlines }: WorkLine): Ranked {
  return { childId, total, dueOn: deadlines?.dueOn };
}

/** The lines in an order; no two are ever equal. */
export function inOrder(lines: readonly WorkLine[], order: Order): WorkLine[] {
  return lines.toSorted(COMPARE[order]);
}
