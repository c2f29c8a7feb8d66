import { unknownCommuneOf } from '../../shared/coverage/facts.ts';
import type { Case } from '../../shared/follow-up/case.ts';
import { stateOf } from '../../shared/follow-up/case-state.ts';
import { DEADLINE_RULES, mayBeOverdue } from '../../shared/follow-up/deadlines.ts';
import { inOrder, type Order } from '../../shared/follow-up/work-order.ts';
import { compareText } from '../../shared/register/row-order.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import { VIETNAMESE_CALENDAR } from '../../shared/time/working-days.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import { linesOf, type WorkLine, type WorkPlace } from './work-list.ts';

/** Open cases all, those past the last day for the card, those the province has to see too; and what people closed. */
export const WHICH = ['all', 'overdue', 'escalated', 'closed'] as const;
export type Which = (typeof WHICH)[number];

export interface CasesQuestion extends WorkPlace {
  which: Which;
  order: Order;
}

/** What cases are read with: the run that knows the children, none before the first one, and the units of today. */
export interface CaseDesk {
  store: Store;
  run: Run | undefined;
  units: UnitIndex;
}

/** Whether communes lie below a unit, so that its list is of theirs. */
export function liesAbove(
  units: UnitIndex,
  { province, unit }: Pick<WorkPlace, 'province' | 'unit'>,
): boolean {
  return unit === province || units.children(unit).length > 0;
}

/**
 * The cases of a unit and of all below it, in an order; what people closed, of one commune, the latest written first. Of
 * the children, only the lists of the communes whose cases come into question are read.
 */
export async function readCasesOf(desk: CaseDesk, question: CasesQuestion): Promise<WorkLine[]> {
  const { store, run } = desk;
  const { which, order, today } = question;
  if (which === 'closed') return linesOf(store, { run, today }, await readClosed(store, question));
  const open = await readOpen(desk, question);
  if (which === 'all') return inOrder(await linesOf(store, { run, today }, open), order);
  const lines = await linesOf(store, { run, today }, open.filter(couldBeOverdue(today)));
  return inOrder(
    lines.filter(({ deadlines }) => deadlines?.[which] === true),
    order,
  );
}

/** The province is read as a whole, with the children nobody places in a commune; a district by its communes. */
async function readOpen({ store, units }: CaseDesk, { province, unit }: WorkPlace): Promise<Case[]> {
  if (unit === province) return store.cases.listOpen(province);
  const places = placesOf(units, { province, unit });
  return (await mapLimit(places, AT_ONCE, (place) => store.cases.listOpenOf(province, place))).flat();
}

/** Where the cases of a commune, or of all that lie in a district, stand. */
export function placesOf(
  units: UnitIndex,
  { province, unit }: Pick<WorkPlace, 'province' | 'unit'>,
): UnitCode[] {
  const below = units.communes().filter(({ code }) => units.ancestors(code).includes(unit));
  return below.length === 0 ? [placeOf(province, unit)] : below.map(({ code }) => code);
}

const AT_ONCE = 16;

/** The case of a child without a commune stands at the province. */
function placeOf(province: UnitCode, unit: UnitCode): UnitCode {
  return unit === unknownCommuneOf(province) ? province : unit;
}

function couldBeOverdue(today: IsoDate): (one: Case) => boolean {
  const context = { calendar: VIETNAMESE_CALENDAR, rules: DEADLINE_RULES, today };
  return ({ facts }) => mayBeOverdue(stateOf(facts), context);
}

/** What data closed opens again by data: only what a person closed may one want to find and reopen. */
async function readClosed({ cases }: Pick<Store, 'cases'>, { province, unit }: WorkPlace): Promise<Case[]> {
  const closed = await cases.listClosedOf(province, placeOf(province, unit));
  return closed.filter(({ facts }) => stateOf(facts).closure?.by === 'person').sort(latestFirst);
}

function latestFirst(a: Case, b: Case): number {
  const [left = '', right = ''] = [a, b].map(({ facts }) => facts.at(-1)?.at);
  return compareText(right, left) || compareText(a.childId, b.childId);
}
