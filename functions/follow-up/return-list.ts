import type { SeenChild } from '../../shared/access/audit-entry.ts';
import type { ReturnPlan } from '../../shared/follow-up/papers/round-trip/plan-return.ts';
import type { PlannedCommand } from '../../shared/follow-up/papers/round-trip/plan-row.ts';
import type { ListRefusal } from '../../shared/follow-up/papers/round-trip/problems.ts';
import type { ReturnedSheet } from '../../shared/follow-up/papers/round-trip/returned-list.ts';
import type { Seal } from '../../shared/follow-up/papers/round-trip/seal.ts';
import type { Instant } from '../../shared/follow-up/run-stamp.ts';
import type { ChildId } from '../../shared/register/child.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { planReturnedSheets, type ReturnDesk, sheetsOfList } from '../papers/read-returned-list.ts';
import { actorOf, type Presence } from './actor.ts';
import { withBirths } from './births.ts';
import { recordFact } from './record-fact.ts';

/** A workbook that somebody brings back for a unit. */
export interface ReturnOrder extends Presence {
  unit: UnitCode;
  bytes: Uint8Array;
  /** Conflicts the person saw and decided for the file: the child, and the version of its case they saw. */
  overruled: ReadonlyMap<ChildId, number>;
}

/** Where lists are taken back. */
export interface ReturnPlace {
  store: Pick<Store, 'cases' | 'exports' | 'runs' | 'outcome'>;
  seal: Seal;
}

/** A command that was carried out, and when its fact was written. */
export type CarriedOut = PlannedCommand & { recordedAt: Instant };

/** What came of a list: the plan without the rows that were carried out, those, and the children with a case it is about. */
export interface ReturnedList {
  plan: ReturnPlan;
  carriedOut: readonly CarriedOut[];
  children: readonly SeenChild[];
}

const AT_ONCE = 8;

/** What a list asks for; writes nothing. @throws RefusedFile for what is no workbook */
export async function planReturnedList(
  place: ReturnPlace,
  order: ReturnOrder,
): Promise<ReturnedList | ListRefusal> {
  const sheets = sheetsOfList(order.bytes);
  return 'vi' in sheets ? sheets : planSheets(place, order, sheets);
}

async function planSheets(
  place: ReturnPlace,
  order: ReturnOrder,
  sheets: readonly ReturnedSheet[],
): Promise<ReturnedList | ListRefusal> {
  const children = new Map<ChildId, SeenChild>();
  const plan = await planReturnedSheets(sheets, deskOf(place, order, children));
  return 'vi' in plan ? plan : { plan, carriedOut: [], children: [...children.values()] };
}

/**
 * Carries out what a list asks for, a command a row, each on the version of its case that was planned with and on no other. Killed
 * anywhere and sent again it ends in the same state, for what was written by then is found recorded.
 * @throws RefusedFile for what is no workbook
 */
export async function returnList(
  place: ReturnPlace,
  order: ReturnOrder,
): Promise<ReturnedList | ListRefusal> {
  const sheets = sheetsOfList(order.bytes);
  if ('vi' in sheets) return sheets;
  const carriedOut: CarriedOut[] = [];
  for (;;) {
    const returned = await planSheets(place, order, sheets);
    if ('vi' in returned) return returned;
    const plan = withoutRows(returned.plan, carriedOut);
    const tried = await mapLimit(plan.commands, AT_ONCE, (one) => carryOut(place, order, one));
    carriedOut.push(...tried.filter((one) => one !== undefined));
    if (tried.every(Boolean))
      return { ...returned, plan: { ...plan, commands: [] }, carriedOut: carriedOut.toSorted(byRow) };
    // Somebody wrote to a case between the look and the write: the next look shows what, or that the row may still be taken.
  }
}

/** Nothing where somebody wrote to the case meanwhile. */
async function carryOut(
  { store }: ReturnPlace,
  order: ReturnOrder,
  planned: PlannedCommand,
): Promise<CarriedOut | undefined> {
  const { childId, version, command } = planned;
  const { province } = order.scope;
  const by = actorOf(order, command);
  const recording = await recordFact(store, { province, childId, command, seen: version, by });
  return recording.outcome === 'recorded' ? { ...planned, recordedAt: recording.at } : undefined;
}

/** A row that was carried out is found recorded by the next look. */
function withoutRows(plan: ReturnPlan, done: readonly PlannedCommand[]): ReturnPlan {
  const rows = new Set(done.map(({ row }) => row));
  const left = <Row extends { row: number }>(all: readonly Row[]): Row[] =>
    all.filter(({ row }) => !rows.has(row));
  const { commands, conflicts, recorded, refused } = plan;
  return {
    ...plan,
    commands: left(commands),
    conflicts: left(conflicts),
    recorded: left(recorded),
    refused: left(refused),
  };
}

function byRow(one: PlannedCommand, other: PlannedCommand): number {
  return one.row - other.row;
}

/** What the list is read against; whose cases were looked at is put down in `children`. */
function deskOf(
  { store, seal }: ReturnPlace,
  order: ReturnOrder,
  children: Map<ChildId, SeenChild>,
): ReturnDesk {
  const { scope, now, units, unit, overruled } = order;
  const { province } = scope;
  return {
    province,
    unit,
    units,
    seal,
    overruled,
    today: dayInVietnam(now),
    actorFor: (kind) => actorOf(order, { kind }),
    exportedOn: async (exportId) => {
      const found = await store.exports.find(province, exportId);
      return found?.unit === unit ? dayInVietnam(new Date(found.at)) : undefined;
    },
    findCases: async (childIds) => {
      const found = await mapLimit(childIds, AT_ONCE, (childId) => store.cases.find(province, childId));
      // Of a child that went elsewhere the list says nothing any more, to whoever brings it.
      const own = found.filter((one) => one !== undefined).filter((one) => one.unit === unit);
      for (const { childId } of own) children.set(childId, { childId, unit });
      return withBirths(store, province, own);
    },
  };
}
