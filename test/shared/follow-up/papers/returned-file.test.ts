import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/follow-up/case.ts';
import { planReturn } from '../../../../shared/follow-up/papers/round-trip/plan-return.ts';
import { asReturned, context, listed, listInput, returned, SEAL, VISIT } from './samples.ts';

const LISTED = listed(3);
const INPUT = listInput(LISTED);
const CASES: Case[] = LISTED.map(({ one }) => one);

describe('a whole file', () => {
  const codeOf = (plan: ReturnType<typeof planReturn>) => ('vi' in plan ? plan.code : undefined);
  const sheets = returned(INPUT, { 1: VISIT });

  it.each([
    ['of another province', { province: '92' }, 'E6003'],
    ['of another commune', { unit: '31673' }, 'E6004'],
    ['of an export nobody knows', { exportedOn: () => undefined }, 'E6005'],
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

  it('is refused with more rows than any list has', () => {
    const [list] = sheets;
    const last = list?.rows.at(-1);
    const rows = Array.from({ length: 5_001 }, () => last ?? { row: 1, cells: [] });
    const longer = { epoch: 1900, rows: [...(list?.rows ?? []), ...rows] } as const;

    expect(planReturn([longer], context(CASES))).toMatchObject({
      code: 'E6009',
      en: expect.stringContaining('more than 5000 rows'),
    });
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
