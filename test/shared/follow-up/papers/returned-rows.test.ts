import { describe, expect, it } from 'vitest';
import type { Case, CaseFact } from '../../../../shared/follow-up/case.ts';
import { byPerson } from '../nights.ts';
import { CONTACTED, context, listed, listInput, planOf, returned, STAMP, VISIT } from './samples.ts';

const LISTED = listed(3);
const INPUT = listInput(LISTED);
const CASES: Case[] = LISTED.map(({ one }) => one);

const TAKEN: CaseFact = { ...byPerson(3), kind: 'transferred', to: '31673', answer: 'accepted' };

describe('a list that comes back', () => {
  it('asks for nothing where nobody filled anything in', () => {
    const plan = planOf(returned(INPUT), context(CASES));

    expect(plan).toMatchObject({ commands: [], conflicts: [], refused: [], recorded: [], untouched: 3 });
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

  it('shows nothing of a case that another commune took meanwhile', () => {
    const moved = CASES.map((one) => ({
      ...one,
      unit: '31673',
      version: 3,
      facts: [...one.facts, CONTACTED, TAKEN],
    }));

    const plan = planOf(returned(INPUT, { 2: VISIT }), context(moved));

    expect(plan).toMatchObject({ commands: [], conflicts: [], recorded: [] });
    expect(JSON.stringify(plan.refused)).toContain('E7001');
    expect(JSON.stringify(plan.refused)).not.toContain('phone');
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

  it.each([
    [
      'an unknown outcome and a wrong day',
      { outcome: 'Gặp ai đó', on: '31/06/2023', way: 'Ngựa' },
      ['E6106 outcome', 'E6109 on', 'E6106 way'],
    ],
    ['no outcome and a wrong place', { place: 'Xã Không Có' }, ['E6105 outcome', 'E6110 place']],
    [
      'a failed formula for the outcome and for a reason, and no such day',
      { outcome: { error: '#N/A' }, reason: { error: '#N/A' }, on: '07/2023' },
      ['E6111 outcome', 'E6109 on', 'E6111 reason'],
    ],
    [
      'a failed formula where nothing belongs, and no way',
      { ...VISIT, way: '', reason: { error: '#N/A' } },
      ['E6107 way', 'E6111 reason'],
    ],
    ['a changed key and a wrong day', { ...VISIT, key: 'a.1.b.c', on: 'x' }, ['E6102 key', 'E6109 on']],
  ] as const)('names all that is wrong in a row at once: %s', (_, filling, findings) => {
    const { refused } = planOf(returned(INPUT, { 1: filling }), context(CASES));

    expect(refused[0]?.findings.map(({ code, column }) => `${code} ${column}`)).toEqual(findings);
  });

  it('names of a child without a case only that: no cell need be mended', () => {
    const { refused } = planOf(returned(INPUT, { 1: { ...VISIT, on: 'x' } }), context([]));

    expect(refused[0]?.findings.map(({ code }) => code)).toEqual(['E6112']);
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
    const other = returned(listInput(listed(1), { stamp: { ...STAMP, exportId: 'export-0' } }), { 1: VISIT });
    const [list] = returned(INPUT);
    const stray = other[0]?.rows[4];
    const rows = [...(list?.rows ?? []), ...(stray ? [{ ...stray, row: 12 }] : [])];

    const plan = planOf([{ epoch: 1900, rows }], context(CASES));

    expect(plan.refused).toMatchObject([{ row: 12, findings: [{ code: 'E6102' }] }]);
  });
});
