import { unknownCommuneOf } from '../../shared/coverage/facts.ts';
import type { ChildOutcome, OutcomeSources } from '../../shared/coverage/outcome.ts';
import type { Cause, Status } from '../../shared/coverage/status.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { WrittenDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { unitsOfRun } from '../rows.ts';
import { getLatestRun, requireUnit } from '../runs/latest-run.ts';

export interface RegisterQuestion {
  province: UnitCode;
  /** A commune, a district, or the province itself. */
  unit?: UnitCode | undefined;
  status?: Status | undefined;
}

/** A child in scope, without what would name it. */
export interface RegisterLine {
  childId: ChildId;
  unit?: UnitCode;
  dateOfBirth?: WrittenDate;
  status: Status;
  cause?: Cause;
  /** Of the child being covered, 0..1. */
  probability: number;
  sources: OutcomeSources;
}

/** Every child in scope of the latest published run, month by month. @throws CodedError E9003, E9004 */
export async function* readRegister(store: Store, question: RegisterQuestion): AsyncGenerator<RegisterLine> {
  const run = await getLatestRun(store, question.province);
  requireUnit(await unitsOfRun(store, run), question.province, question.unit);
  for (const object of run.outcome) {
    for (const outcome of await store.outcome.read<ChildOutcome>(object)) {
      const line = lineOf(outcome);
      if (line && isAskedFor(outcome, question)) yield line;
    }
  }
}

function isAskedFor({ unit, district, status }: ChildOutcome, question: RegisterQuestion): boolean {
  const { province, unit: wanted = province } = question;
  if (question.status !== undefined && question.status !== status) return false;
  if (wanted === unknownCommuneOf(province)) return unit === undefined;
  return wanted === province || wanted === unit || wanted === district;
}

function lineOf(outcome: ChildOutcome): RegisterLine | undefined {
  const { childId, unit, dateOfBirth, status, cause, probability, sources } = outcome;
  if (status === undefined) return undefined;
  return {
    childId,
    ...(unit !== undefined && { unit }),
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    status,
    ...(cause !== undefined && { cause }),
    probability,
    sources,
  };
}
