import { describe, expect, it } from 'vitest';
import type { Case, CaseFact } from '../../../../shared/follow-up/case.ts';
import { planReturn } from '../../../../shared/follow-up/papers/round-trip/plan-return.ts';
import { byPerson, runOf } from '../nights.ts';
import {
  asReturned,
  CONTACTED,
  caseOf,
  context,
  listed,
  listInput,
  planOf,
  returned,
  SEAL,
  STAMP,
  VISIT,
} from './samples.ts';

const night = { on: runOf(3).asOf, at: runOf(3).at, runId: runOf(3).runId };
const [first, second, third] = listed(3);
if (!(first && second && third)) throw new Error('no cases');
const INPUT = listInput([first, second, third]);
const CASES: Case[] = INPUT.cases.map(({ one }) => one);

describe('a list that comes back', () => {
  it('asks for nothing where nobody filled anything in', () => {
    const plan = planOf(returned(INPUT), context(CASES));

    expect(plan).toMatchObject({ commands: [], conflicts: [], refused: [], recorded: 0, untouched: 3 });
  });

  it.each([
    ['a visit', VISIT, { kind: 'contact', way: 'visit', on: '2023-07-04' }],
    ['a dossier', { outcome: 'Đã nộp hồ sơ', on: '05/07/2023' }, { kind: 'file_dossier', on: '2023-07-05' }],
    ['another day', { outcome: 'Hẹn lại', on: '20/07/2023' }, { kind: 'snooze', until: '2023-07-20' }],
    ['a transfer', { outcome: 'Đề nghị chuyển xã', place: '31673' }, { kind: 'offer_transfer', to: '31673' }],
    [
      'a family that left',
      { outcome: 'Đóng hồ sơ', on: '04/07/2023', reason: 'Chuyển đi nơi khác', place: 'Không rõ' },
      { kind: 'close', reason: 'moved_away', place: 'unknown', on: '2023-07-04' },
    ],
    [
      'a province elsewhere',
      { outcome: 'Đóng hồ sơ', on: '04/07/2023', reason: 'Chuyển đi nơi khác', place: '79' },
      { kind: 'close', reason: 'moved_away', place: '79', on: '2023-07-04' },
    ],
    [
      'a death',
      { outcome: 'Đóng hồ sơ', on: '04/07/2023', reason: 'Đã mất' },
      { kind: 'close', reason: 'deceased', on: '2023-07-04' },
    ],
  ] as const)('asks for %s', (_, filling, command) => {
    const plan = planOf(returned(INPUT, { 2: filling }), context(CASES));

    expect(plan.refused).toEqual([]);
    expect(plan.commands).toEqual([{ row: 6, childId: 'child-2', version: 1, command }]);
  });

  it.each([
    ['the English word', { ...VISIT, outcome: 'met the family', way: 'VISIT' }],
    ['capitals and no marks', { ...VISIT, outcome: 'DA GAP GIA DINH', way: 'den nha' }],
    ['the date of a spreadsheet', { ...VISIT, on: '2023-07-04' }],
    ['the serial number of a date', { ...VISIT, on: 45111 }],
    ['a short date', { ...VISIT, on: '4/7/2023' }],
    ['the apostrophe of a text cell', { ...VISIT, on: "'04/07/2023" }],
    ['blanks around', { ...VISIT, way: '  Đến nhà ' }],
  ])('understands %s', (_, filling) => {
    const { commands } = planOf(returned(INPUT, { 1: filling }), context(CASES));

    expect(commands.map(({ command }) => command)).toEqual([
      { kind: 'contact', way: 'visit', on: '2023-07-04' },
    ]);
  });

  it('is read wherever rows were taken out, turned round or put between, and columns moved together', () => {
    const [list] = returned(INPUT, { 3: VISIT });
    const head = list?.rows.slice(0, 4) ?? [];
    const turned = [...head, ...(list?.rows.slice(5) ?? []).toReversed()].map(({ cells }, at) => ({
      row: at + 10,
      cells: ['', ...cells.toReversed()],
    }));

    const plan = planOf([{ epoch: 1900, rows: turned }], context(CASES));

    expect(plan.commands).toMatchObject([{ childId: 'child-3' }]);
    expect(plan.untouched).toBe(1);
  });

  it.each([
    ['no key', { ...VISIT, key: '' }, 'E6101', 'key'],
    ['a changed key', { ...VISIT, key: 'child-1.1.0000000000000000.0000000000000000' }, 'E6102', 'key'],
    ['a formula for a key', { ...VISIT, key: '=A1' }, 'E6102', 'key'],
    ['another name beside the key', { ...VISIT, name: 'Thạch Gia Hân 2' }, 'E6103', 'key'],
    ['another birth beside the key', { ...VISIT, born: '06/03/2022' }, 'E6103', 'key'],
    ['no outcome', { on: '04/07/2023' }, 'E6105', 'outcome'],
    ['an unknown outcome', { ...VISIT, outcome: '=1+1' }, 'E6106', 'outcome'],
    ['an unknown way', { ...VISIT, way: 'Ngựa' }, 'E6106', 'way'],
    ['no day', { ...VISIT, on: '' }, 'E6107', 'on'],
    ['a month only', { ...VISIT, on: '07/2023' }, 'E6109', 'on'],
    ['no such day', { ...VISIT, on: '31/06/2023' }, 'E6109', 'on'],
    ['a reason without a closing', { ...VISIT, reason: 'Đã mất' }, 'E6108', 'reason'],
    ['no such place', { outcome: 'Đề nghị chuyển xã', place: 'Xã Không Có' }, 'E6110', 'place'],
    ['a failed formula', { ...VISIT, way: { error: '#N/A' } }, 'E6111', 'way'],
    ['a day to come', { ...VISIT, on: '07/07/2023' }, 'E7003', 'on'],
    ['a day before the case', { ...VISIT, on: '30/06/2023' }, 'E7004', 'on'],
    ['its own commune', { outcome: 'Đề nghị chuyển xã', place: '31639' }, 'E7007', 'place'],
    [
      'no place where one is needed',
      { outcome: 'Đóng hồ sơ', on: '04/07/2023', reason: 'moved_away' },
      'E7011',
      'place',
    ],
  ] as const)('refuses a row with %s', (_, filling, code, column) => {
    const plan = planOf(returned(INPUT, { 1: filling, 2: VISIT }), context(CASES));

    expect(plan.refused).toMatchObject([{ row: 5, findings: [{ code, column, row: 5 }] }]);
    expect(plan.commands).toHaveLength(1);
  });

  it('names all that is missing in a row at once, in both languages and without a value', () => {
    const { refused } = planOf(returned(INPUT, { 1: { outcome: 'Đóng hồ sơ' } }), context(CASES));

    expect(refused[0]?.findings.map(({ code, column }) => [code, column])).toEqual([
      ['E6107', 'on'],
      ['E6107', 'reason'],
    ]);
    expect(refused[0]?.findings.every(({ vi, en }) => vi.length > 0 && en.length > 0)).toBe(true);
    expect(JSON.stringify(refused)).not.toContain('Gia Hân');
  });

  it('refuses a child filled in twice, and a child without a case', () => {
    const [list] = returned(INPUT, { 1: VISIT, 2: VISIT });
    const again = list?.rows[4];
    const rows = [...(list?.rows ?? []), ...(again ? [{ ...again, row: 9 }] : [])];

    const plan = planOf([{ epoch: 1900, rows }], context([]));

    expect(plan.refused.map(({ row, findings }) => [row, findings[0]?.code])).toEqual([
      [5, 'E6104'],
      [6, 'E6112'],
      [9, 'E6104'],
    ]);
  });

  it('does not let a row of another export in', () => {
    const other = returned(listInput([first], { stamp: { ...STAMP, exportId: 'export-0' } }), { 1: VISIT });
    const [list] = returned(INPUT);
    const stray = other[0]?.rows[4];
    const rows = [...(list?.rows ?? []), ...(stray ? [{ ...stray, row: 12 }] : [])];

    const plan = planOf([{ epoch: 1900, rows }], context(CASES));

    expect(plan.refused).toMatchObject([{ row: 12, findings: [{ code: 'E6102' }] }]);
  });
});

describe('a case that moved on since the export', () => {
  const sheets = returned(INPUT, { 1: VISIT });
  const planWith = (facts: readonly CaseFact[], changes = {}) =>
    planOf(sheets, context([caseOf('child-1', facts)], changes));

  it('is a conflict, field by field, with who wrote what stands and when', () => {
    const { conflicts, commands } = planWith([CONTACTED]);

    expect(commands).toEqual([]);
    expect(conflicts).toEqual([
      {
        row: 5,
        childId: 'child-1',
        fields: [
          {
            field: 'on',
            name: { vi: 'Ngày', en: 'Day' },
            file: { vi: '04/07/2023', en: '2023-07-04' },
            stands: { vi: '03/07/2023', en: '2023-07-03' },
          },
          {
            field: 'way',
            name: { vi: 'Cách liên hệ', en: 'Way' },
            file: { vi: 'Đến nhà', en: 'Visit' },
            stands: { vi: 'Điện thoại', en: 'Phone' },
          },
        ],
        since: { by: 'account-7', on: '2023-07-03', at: '2023-07-03T03:00:00.000Z' },
      },
    ]);
  });

  it('is none where somebody recorded the same, whatever came after', () => {
    const same: CaseFact = { ...byPerson(4), kind: 'contacted', way: 'visit' };
    const filed: CaseFact = { ...byPerson(5), kind: 'dossier_filed' };

    expect(planWith([same, filed])).toMatchObject({ recorded: 1, conflicts: [], commands: [] });
  });

  it('is none where only the cause changed, or what was recorded was taken back', () => {
    const cause: CaseFact = { ...night, kind: 'cause_changed', cause: 'expired' };
    const back: CaseFact = { ...byPerson(3), kind: 'corrected', fact: 2 };

    expect(planWith([cause]).commands).toMatchObject([{ version: 2 }]);
    expect(planWith([CONTACTED, back]).commands).toMatchObject([{ version: 3 }]);
  });

  it.each([
    [
      'closed by the data',
      { ...night, kind: 'closed_by_data', proof: { kind: 'gone' } },
      'Đã đóng theo dữ liệu',
    ],
    [
      'moved by the data',
      { ...night, kind: 'unit_changed', from: '31639', unit: '31673' },
      'Dữ liệu chuyển sang xã khác',
    ],
    [
      'handed over',
      { ...byPerson(3), kind: 'transferred', to: '31673', answer: 'accepted' },
      'Đề nghị chuyển xã đã được trả lời',
    ],
    ['closed by a person', { ...byPerson(3), kind: 'closed_by_person', reason: 'refused' }, 'Đóng hồ sơ'],
    ['reopened', { ...byPerson(3), kind: 'reopened_by_person' }, 'Đã mở lại'],
    ['put off', { ...byPerson(3), kind: 'snoozed', until: '2023-07-20' }, 'Hẹn lại'],
  ] as const)('shows that it was %s', (_, fact, words) => {
    const [conflict] = planWith([fact]).conflicts;

    expect(conflict?.fields[0]).toMatchObject({ field: 'outcome', stands: { vi: words } });
  });

  it('is written after all where a person saw the conflict and decided for the file', () => {
    const { commands, conflicts } = planWith([CONTACTED], { overruled: new Set(['child-1']) });

    expect(conflicts).toEqual([]);
    expect(commands).toMatchObject([{ childId: 'child-1', version: 2 }]);
  });

  it('does not count a closing as recorded that was undone since', () => {
    const closing = { outcome: 'Đóng hồ sơ', on: '03/07/2023', reason: 'Gia đình từ chối' };
    const refused: CaseFact = { ...byPerson(3), kind: 'closed_by_person', reason: 'refused' };
    const reopened: CaseFact = { ...byPerson(4), kind: 'reopened_by_person' };

    const plan = planOf(returned(INPUT, { 1: closing }), context([caseOf('child-1', [refused, reopened])]));

    expect(plan).toMatchObject({ recorded: 0, conflicts: [{ since: { on: '2023-07-04' } }] });
  });
});

describe('a whole file', () => {
  const codeOf = (plan: ReturnType<typeof planReturn>) => ('vi' in plan ? plan.code : undefined);
  const sheets = returned(INPUT, { 1: VISIT });

  it.each([
    ['of another province', { province: '92' }, 'E6003'],
    ['of another commune', { unit: '31673' }, 'E6004'],
    ['of an export nobody knows', { isKnownExport: () => false }, 'E6005'],
    ['too old', { oldestDays: 4 }, 'E6006'],
    ['sealed elsewhere', { seal: (text: string) => SEAL(`other ${text}`) }, 'E6002'],
  ])('is refused when it is %s', (_, changes, code) => {
    const plan = planReturn(sheets, context(CASES, changes));

    expect(codeOf(plan)).toBe(code);
  });

  it('says which unit it is of and which is meant', () => {
    const plan = planReturn(sheets, context(CASES, { unit: '31673' }));

    expect(plan).toMatchObject({ en: 'The list is of unit 31639, not of unit 31673.' });
  });

  it('is refused without a file code, with a changed one, with two lists, without its columns', () => {
    const [list, guide] = sheets;
    if (!(list && guide)) throw new Error('no sheets');
    const without = (row: number) => ({ ...list, rows: list.rows.filter((one) => one.row !== row) });
    const changed = {
      ...list,
      rows: list.rows.map(({ row, cells }) => ({
        row,
        cells: cells.map((cell) => String(cell).replace(/^BP1\|94\|31639/, 'BP1|94|31673')),
      })),
    };

    expect(codeOf(planReturn([guide], context(CASES)))).toBe('E6001');
    expect(codeOf(planReturn([without(3)], context(CASES)))).toBe('E6001');
    expect(codeOf(planReturn([changed], context(CASES)))).toBe('E6002');
    expect(codeOf(planReturn([list, list], context(CASES)))).toBe('E6008');
    expect(planReturn([without(4)], context(CASES))).toMatchObject({ code: 'E6007' });
  });

  it('names the columns somebody took out', () => {
    const [list] = sheets;
    const rows = list?.rows.map(({ row, cells }) => ({ row, cells: cells.toSpliced(-3, 1) })) ?? [];

    expect(planReturn([{ epoch: 1900, rows }], context(CASES))).toMatchObject({
      en: 'Columns are missing: “Lý do đóng”. Keep the columns of the list as they are.',
    });
  });

  it('is no list when it is any other of our papers', () => {
    expect(
      codeOf(
        planReturn(
          [asReturned({ name: 'x', orientation: 'portrait', widths: [], footer: '', rows: [] })],
          context([]),
        ),
      ),
    ).toBe('E6001');
  });
});
