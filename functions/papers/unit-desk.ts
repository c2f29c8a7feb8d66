import type { ChildSheet } from '../../shared/follow-up/child-sheet.ts';
import { isFiled, isToBeListed } from '../../shared/follow-up/papers/d03/to-be-listed.ts';
import { inOrder, type Order } from '../../shared/follow-up/work-order.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import { readWorkListOf, type WorkLine } from '../follow-up/work-list.ts';
import { getLatestRun } from '../runs/latest-run.ts';

/** An open case whose child the run knows; one it does not know has nothing to print. */
export type ListedLine = WorkLine & { sheet: ChildSheet };

/** What the papers of a unit are made of. */
export interface UnitDesk {
  unit: UnitCode;
  unitName: string;
  /** The run that knows the children, and its reference date. */
  runId: string;
  asOf: IsoDate;
  lines: readonly ListedLine[];
}

export interface DeskQuestion {
  province: UnitCode;
  unit: UnitCode;
  today: IsoDate;
  order: Order;
  units: Pick<UnitIndex, 'byCode'>;
}

/** The open cases of a unit with their children as the latest published run knows them. @throws CodedError E9003 */
export async function openUnitDesk(store: Store, question: DeskQuestion): Promise<UnitDesk> {
  const { province, unit, order, units } = question;
  const run = await getLatestRun(store, province);
  const lines = inOrder(await readWorkListOf(store, run, question), order);
  return {
    unit,
    unitName: units.byCode(unit)?.name ?? unit,
    runId: run.runId,
    asOf: run.asOf,
    lines: lines.filter(hasSheet),
  };
}

function hasSheet(line: WorkLine): line is ListedLine {
  return line.sheet !== undefined;
}

/** Whether a card is to be asked for now: a listing helps, and nobody has filed one. */
export function awaitsListing({ sheet, state }: ListedLine): boolean {
  return isToBeListed(sheet) && !isFiled(state);
}
