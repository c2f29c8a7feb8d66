import type { BridgeLine, MoveSum } from '../../shared/coverage/bridge.ts';
import { MOVE_WORDS } from '../../shared/coverage/bridge-words.ts';
import type { Tally } from '../../shared/coverage/counts.ts';
import { compareText } from '../../shared/register/row-order.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode, UnitLevel } from '../../shared/units/unit.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import { CodedError } from '../errors.ts';
import { readBridgeOf } from '../reconcile-province/bridge/keep-bridge.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';
import { unitsOfRun } from '../rows.ts';
import { getLatestRun } from '../runs/latest-run.ts';
import { type RatedTally, rated } from './coverage.ts';

/** A run and what it counted at a unit. */
interface CountsOfRun extends RatedTally {
  runId: string;
  asOf: IsoDate;
}

interface WordedMove extends MoveSum {
  vi: string;
  en: string;
}

interface BridgeRow {
  unit: UnitCode;
  name: string;
  level: UnitLevel;
  from: Tally;
  to: Tally;
}

export interface BridgeAnswer {
  unit: UnitCode;
  name: string;
  asOf: IsoDate;
  runId: string;
  /** Absent where the run kept none: a first one, one of before bridges were kept. */
  bridge?: {
    from: CountsOfRun;
    to: CountsOfRun;
    moves: WordedMove[];
    /** What is right below the unit, on either map. */
    rows: BridgeRow[];
  };
}

/**
 * What leads to the counts of the latest published run from those of the run before it, at one unit.
 * @throws CodedError E9003 no run, E9004 no such unit
 */
export async function readBridge(
  store: Store,
  { province, unit }: { province: UnitCode; unit: UnitCode },
): Promise<BridgeAnswer> {
  const run = await getLatestRun(store, province);
  const { asOf, runId } = run;
  const [fact] = await store.facts.ofUnits({ province, runId }, [unit]);
  const { bridge } = run.assessed as Assessed;
  const lines = bridge === undefined ? [] : await readBridgeOf(store, bridge, unit);
  const own = lines.find((line) => line.unit === unit);
  if (fact === undefined && own === undefined) throw new CodedError('E9004', unit);
  const units = await unitsOfRun(store, run);
  const answer = { unit, name: nameIn(units, unit), asOf, runId };
  if (bridge === undefined || own === undefined) return answer;
  const from = { ...bridge.from, ...rated(own.from) };
  const to = { runId, asOf, ...rated(own.to) };
  const rows = lines.filter(({ parent }) => parent === unit).map((line) => rowOf(line, units));
  return { ...answer, bridge: { from, to, moves: own.moves.map(worded), rows: rows.sort(byUnit) } };
}

function worded(move: MoveSum): WordedMove {
  return { ...move, ...MOVE_WORDS[move.move] };
}

function rowOf({ unit, level, from, to }: BridgeLine, units: UnitIndex): BridgeRow {
  return { unit, name: nameIn(units, unit), level, from, to };
}

function nameIn(units: UnitIndex, unit: UnitCode): string {
  return units.byCode(unit)?.name ?? unit;
}

function byUnit(a: BridgeRow, b: BridgeRow): number {
  return compareText(a.unit, b.unit);
}
