import { hash } from 'node:crypto';
import type { Cell } from '../../../../shared/feeds/table/table.ts';
import type { Case, CaseFact } from '../../../../shared/follow-up/case.ts';
import { stateOf } from '../../../../shared/follow-up/case-state.ts';
import type { ChildSheet } from '../../../../shared/follow-up/child-sheet.ts';
import { LIST_COLUMNS, type ListColumnName } from '../../../../shared/follow-up/papers/round-trip/columns.ts';
import {
  type ListedCase,
  type ListInput,
  listWorkbookOf,
} from '../../../../shared/follow-up/papers/round-trip/list-workbook.ts';
import {
  planReturn,
  type ReturnContext,
  type ReturnPlan,
} from '../../../../shared/follow-up/papers/round-trip/plan-return.ts';
import type { ReturnedSheet } from '../../../../shared/follow-up/papers/round-trip/returned-list.ts';
import type { Seal } from '../../../../shared/follow-up/papers/round-trip/seal.ts';
import type { PaperSheet } from '../../../../shared/follow-up/papers/workbook.ts';
import { unitIndex } from '../../../../shared/units/unit-index.ts';
import { UNITS } from '../../coverage/samples.ts';
import { byPerson, runOf } from '../nights.ts';
import { personOf } from '../people.ts';

export const UNIT = '31639';

/** A child on the list of one commune. */
export function child(changes: Partial<ChildSheet> = {}): ChildSheet {
  return {
    childId: 'child-1',
    unit: UNIT,
    status: 'uncovered',
    cause: 'never_issued',
    name: 'Thạch Gia Hân',
    sex: 'female',
    dateOfBirth: '2022-03-05',
    personalId: '094322000123',
    ethnicity: 'Khmer',
    motherName: 'Thạch Thị Sô Phon',
    hamlet: 'Ấp 2',
    address: 'Số 7, Tỉnh lộ 932',
    ...changes,
  };
}

const OPENED: CaseFact = {
  kind: 'opened',
  on: runOf(1).asOf,
  at: runOf(1).at,
  runId: runOf(1).runId,
  unit: UNIT,
  cause: 'never_issued',
};

/** A case a night opened; people added the facts that follow, a write each. */
export function caseOf(childId = 'child-1', facts: readonly CaseFact[] = []): Case {
  return { province: '94', childId, unit: UNIT, version: 1 + facts.length, facts: [OPENED, ...facts] };
}

/** What a person of another desk recorded on 3 July. */
export const CONTACTED: CaseFact = { ...byPerson(3), kind: 'contacted', way: 'phone' };

/** A keyed hash good enough to tell one key from another. */
export const SEAL: Seal = (text) => hash('sha256', `test ${text}`);

export const STAMP = {
  province: '94',
  unit: UNIT,
  runId: '2023-07-01-a1b2c3',
  asOf: '2023-07-01',
  exportId: 'export-1',
};

export function listInput(cases: readonly ListedCase[], changes: Partial<ListInput> = {}): ListInput {
  return { stamp: STAMP, unitName: 'Xã Mỹ Xuyên', cases, seal: SEAL, ...changes };
}

/** Cases of children told apart by number, the first is child-1. */
export function listed(count: number): (ListedCase & { one: Case })[] {
  return Array.from({ length: count }, (_, at) => {
    const childId = `child-${at + 1}`;
    const one = caseOf(childId);
    return { one, state: stateOf(one.facts), child: child({ childId, name: `Thạch Gia Hân ${at + 1}` }) };
  });
}

type Filling = Partial<Record<ListColumnName, Cell>>;

/** The list as it comes back, rows filled in by number: the first row below the headings is 1. */
export function returned(
  input: ListInput,
  fillings: Readonly<Record<number, Filling>> = {},
): ReturnedSheet[] {
  const [list, ...others] = listWorkbookOf(input).sheets.map(asReturned);
  if (list === undefined) throw new Error('no list');
  const heading = list.rows.findIndex(({ cells }) => String(cells.at(-1)).startsWith('Mã dòng'));
  const rows = list.rows.map((row, at) => ({
    ...row,
    cells: filled(row.cells, fillings[at - heading] ?? {}),
  }));
  return [{ ...list, rows }, ...others];
}

function filled(cells: readonly Cell[], filling: Filling): Cell[] {
  return cells.map((cell, at) => filling[LIST_COLUMNS[at]?.name ?? 'number'] ?? cell);
}

/** What a spreadsheet would give back untouched. */
export function asReturned({ rows }: PaperSheet): ReturnedSheet {
  return {
    epoch: 1900,
    rows: rows.map(({ cells }, at) => ({ row: at + 1, cells: cells.map((cell) => cell?.value ?? '') })),
  };
}

export function context(cases: readonly Case[], changes: Partial<ReturnContext> = {}): ReturnContext {
  return {
    province: '94',
    unit: UNIT,
    actorFor: () => personOf([UNIT], 6),
    today: '2023-07-06',
    seal: SEAL,
    units: unitIndex(UNITS),
    exportedOn: (exportId) => (exportId === STAMP.exportId ? '2023-07-01' : undefined),
    findCase: (childId) => cases.find((one) => one.childId === childId),
    ...changes,
  };
}

/** The plan of a file that is not refused as a whole. */
export function planOf(sheets: readonly ReturnedSheet[], at: ReturnContext): ReturnPlan {
  const plan = planReturn(sheets, at);
  if ('vi' in plan) throw new Error(plan.code);
  return plan;
}

/** A visit on 4 July, as staff write it. */
export const VISIT: Filling = { outcome: 'Đã gặp gia đình', on: '04/07/2023', way: 'Đến nhà' };
