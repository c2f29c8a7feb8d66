import { BREAKDOWNS, type Breakdown, type Tally } from '../../shared/coverage/counts.ts';
import { type CoverageFact, unknownCommuneOf } from '../../shared/coverage/facts.ts';
import { rateOf } from '../../shared/coverage/rate.ts';
import type { Cause } from '../../shared/coverage/status.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode, UnitLevel } from '../../shared/units/unit.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import { CodedError } from '../errors.ts';
import { unitsOfRun } from '../rows.ts';
import { getLatestRun } from '../runs/latest-run.ts';

export interface CoverageQuestion {
  province: UnitCode;
  unit?: UnitCode | undefined;
  asOf?: IsoDate | undefined;
  by?: 'unit' | Breakdown | undefined;
  /** Every commune of the unit instead of what is right below it. */
  level?: 'commune' | undefined;
}

/** A tally with its rate; the rate and its interval are null where no child is in scope. */
export interface RatedTally extends Tally {
  rate: number | null;
  low: number | null;
  high: number | null;
}

export interface CoverageRow extends RatedTally {
  unit: UnitCode;
  name: string;
  level: UnitLevel;
  /** What it lies in on the map of the run; none of the province. */
  parent?: UnitCode;
  causes: Record<Cause, number>;
}

export interface CoverageAnswer {
  province: UnitCode;
  asOf: IsoDate;
  runId: string;
  /** The unit asked for and what is right below it, or all of its communes. */
  rows: CoverageRow[];
  /** The unit asked for by group, where a breakdown was asked for. */
  by?: (RatedTally & { key: string })[];
}

/** Coverage as the latest published run (of a date) found it. @throws CodedError E9003 no run, E9004 no such unit. */
export async function readCoverage(store: Store, question: CoverageQuestion): Promise<CoverageAnswer> {
  const { province, asOf, by } = question;
  const run = await getLatestRun(store, province, asOf);
  const units = await unitsOfRun(store, run);
  const wanted = question.unit ?? province;
  const inside = unitsIn(units, wanted, question.level);
  const codes = [wanted, ...(wanted === province ? [unknownCommuneOf(province)] : []), ...inside];
  const facts = await store.facts.ofUnits({ province, runId: run.runId }, [...new Set(codes)]);
  const top = facts.find(({ unit }) => unit === wanted);
  if (top === undefined) throw new CodedError('E9004', wanted);

  const below = facts.filter(({ unit }) => unit !== wanted).sort(byUnit);
  const rows = [top, ...below].map((fact) => rowOf(fact, units.byCode(fact.unit)?.name ?? fact.unit));
  const breakdown = BREAKDOWNS.find((one) => one === by);
  return {
    province,
    asOf: run.asOf,
    runId: run.runId,
    rows,
    ...(breakdown && { by: groupsOf(top, breakdown) }),
  };
}

function unitsIn(units: UnitIndex, unit: UnitCode, level: CoverageQuestion['level']): UnitCode[] {
  const inside =
    level === undefined
      ? units.children(unit)
      : units.communes().filter(({ code }) => units.ancestors(code).includes(unit));
  return inside.map(({ code }) => code);
}

function rowOf({ unit, level, parent, causes, ...tally }: CoverageFact, name: string): CoverageRow {
  return { unit, name, level, ...(parent !== undefined && { parent }), ...rated(tally), causes };
}

function groupsOf(fact: CoverageFact, breakdown: Breakdown): (RatedTally & { key: string })[] {
  return Object.entries(fact.by[breakdown])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, tally]) => ({ key, ...rated(tally) }));
}

/** The counts with what they come to. */
export function rated(tally: Tally): RatedTally {
  const { inScope, covered, uncovered, unsure } = tally;
  const rate = rateOf(tally);
  const { rate: share = null, low = null, high = null } = rate ?? {};
  return { inScope, covered, uncovered, unsure, rate: share, low, high };
}

function byUnit(a: CoverageFact, b: CoverageFact): number {
  return a.unit < b.unit ? -1 : 1;
}
