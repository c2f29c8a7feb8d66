import { unknownCommuneOf } from '../../shared/coverage/facts.ts';
import { FEEDS } from '../../shared/feeds/records.ts';
import type { Audience } from '../../shared/follow-up/papers/coverage-report/audience.ts';
import { coverageReportOf } from '../../shared/follow-up/papers/coverage-report/report.ts';
import type { DataVersion } from '../../shared/follow-up/papers/coverage-report/report-view.ts';
import type { PaperWorkbook } from '../../shared/follow-up/papers/workbook.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import { CodedError } from '../errors.ts';
import { unitsOfRun } from '../rows.ts';
import { getLatestRun } from '../runs/latest-run.ts';
import { findProvinceCost } from '../usage/province-cost.ts';

export interface ReportQuestion {
  province: UnitCode;
  asOf?: IsoDate | undefined;
  audience: Audience;
  /** The whole province without one. */
  unit?: UnitCode | undefined;
}

/** The coverage report of the latest published run (of a date). @throws CodedError E9003 no run, E9004 nothing counted. */
export async function readCoverageReport(store: Store, question: ReportQuestion): Promise<PaperWorkbook> {
  const { province, asOf, audience, unit } = question;
  const run = await getLatestRun(store, province, asOf);
  const [facts, units, data] = await Promise.all([
    store.facts.ofRun(province, run.runId),
    unitsOfRun(store, run),
    dataOf(store, run),
  ]);
  const children = facts.find((fact) => fact.unit === province)?.inScope ?? 0;
  const report = coverageReportOf({
    province,
    asOf: run.asOf,
    runId: run.runId,
    facts,
    nameOf: namesIn(units, province),
    data,
    decisions: run.inputs.reviews ?? 0,
    audience,
    cost: await findProvinceCost(store, run, children),
    unit,
  });
  if (report === undefined) throw new CodedError('E9004', unit ?? province);
  return report;
}

function namesIn(units: UnitIndex, province: UnitCode): (unit: UnitCode) => string {
  return (unit) =>
    unit === unknownCommuneOf(province)
      ? 'Chưa rõ xã / No known commune'
      : (units.byCode(unit)?.name ?? unit);
}

async function dataOf(store: Store, { province, inputs }: Run): Promise<DataVersion[]> {
  const versions = await Promise.all(
    FEEDS.map(async (feed): Promise<DataVersion[]> => {
      const version = inputs[feed];
      if (version === undefined) return [];
      const manifest = await store.manifests.at(province, feed, version);
      return [{ feed, version, ...(manifest && { rows: manifest.rows, importedAt: manifest.createdAt }) }];
    }),
  );
  return versions.flat();
}
