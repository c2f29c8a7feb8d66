import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../shared/feeds/table/sheet.ts';
import { openWorkbook } from '../../../shared/feeds/table/workbook.ts';
import { d03ListOf } from '../../../shared/follow-up/papers/d03/d03-list.ts';
import { listWorkbookOf } from '../../../shared/follow-up/papers/round-trip/list-workbook.ts';
import { tk1FormsOf } from '../../../shared/follow-up/papers/tk1/tk1-form.ts';
import { tk1WorkbookOf } from '../../../shared/follow-up/papers/tk1/tk1-workbook.ts';
import { type PaperWorkbook, rowOf } from '../../../shared/follow-up/papers/workbook.ts';
import { child, listed, listInput, UNIT } from '../../shared/follow-up/papers/samples.ts';
import { written } from './written.ts';

const D03 = d03ListOf({
  office: { unit: UNIT, name: 'UBND xã Trường Khánh' },
  asOf: '2023-06-30',
  children: [
    child(),
    child({ childId: 'child-2', name: '=HYPERLINK("http://x","y")', personalId: '001322000001' }),
  ],
}).workbook;
const SHEET = 'xl/worksheets/sheet1.xml';

const oneSheet = (texts: readonly string[]): PaperWorkbook => ({
  fileName: 'x.xlsx',
  sheets: [
    {
      name: 'A',
      orientation: 'portrait',
      widths: texts.map(() => 10),
      footer: '',
      rows: [rowOf('cell', texts)],
    },
  ],
});

describe('a paper as XLSX', () => {
  it('keeps numbers with their leading zeros, as text that stays text when it is edited', async () => {
    const { bytes, part } = await written(D03);
    const cells = openWorkbook(bytes)
      .flatMap(rowsOf)
      .flatMap((row) => row.cells);

    expect(cells).toEqual(expect.arrayContaining(['094322000123', '001322000001']));
    expect(part('xl/styles.xml')).toMatch(/<numFmts[^>]*><numFmt[^>]*formatCode="@"/);
  });

  it('never holds a formula, whatever a person typed', async () => {
    const { bytes, part } = await written(D03);

    expect(part(SHEET)).not.toMatch(/<f[ >]/);
    expect(
      openWorkbook(bytes)
        .flatMap(rowsOf)
        .flatMap((row) => row.cells),
    ).toContain('=HYPERLINK("http://x","y")');
  });

  it('gives back every text as it was, and no formula for any', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
      fc.constantFrom(
        '=1+1',
        '+1',
        '-1',
        '@SUM(A1)',
        '\t=1',
        "'=1",
        '<f>1</f>',
        '0012',
        '1e9',
        'Thạch “Gia” & Hân',
        '_x000D_',
        'Nguyễn_x0041_An',
        '_x005F_x0041_x0042_',
        'constructor',
        '__proto__',
        'toString',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
        const { bytes, part } = await written(oneSheet(texts));
        const [row] = openWorkbook(bytes).flatMap(rowsOf);

        expect(part(SHEET)).not.toMatch(/<f[ >]/);
        expect(row?.cells.map((cell) => typeof cell)).toEqual(texts.map(() => 'string'));
        expect(row?.cells.map((cell) => String(cell).trim())).toEqual(texts.map((one) => one.trim()));
      }),
      { numRuns: 40 },
    );
  });

  it('prints on A4, one page wide, its headings on every page, the hotline and the page below', async () => {
    const { part } = await written(D03);
    const sheet = part(SHEET);

    expect(sheet).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
    );
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toMatch(/<oddFooter>[^<]*111[^<]*&amp;P \/ &amp;N<\/oddFooter>/);
    expect(part('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles" localSheetId="0">'D03-TS'!\$9:\$10</);
  });

  it('has its elements in the order the format asks for', async () => {
    const { part } = await written(listWorkbookOf(listInput(listed(2))));
    const order = [
      ...part(SHEET).matchAll(
        /<(sheetPr|sheetViews|cols|sheetData|mergeCells|dataValidations|pageMargins|pageSetup|headerFooter)[ >]/g,
      ),
    ];

    expect(order.map(([, name]) => name)).toEqual([
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'mergeCells',
      'dataValidations',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]);
  });

  it('offers the words of the guide in the columns staff fill in', async () => {
    const { bytes, part } = await written(listWorkbookOf(listInput(listed(2))));
    const [, guide] = openWorkbook(bytes);
    const [, column = '', from = '', to = ''] =
      /<formula1>'Hướng dẫn'!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)<\/formula1>/.exec(part(SHEET)) ?? [];
    const offered = guide && rowsOf(guide).filter(({ row }) => row >= Number(from) && row <= Number(to));

    expect(column).toBe('A');
    expect(offered?.map(({ cells }) => cells[0])).toEqual([
      'Đã gặp gia đình',
      'Đã nộp hồ sơ',
      'Hẹn lại',
      'Đề nghị chuyển xã',
      'Đóng hồ sơ',
    ]);
  });

  it('writes a sheet a child', async () => {
    const forms = tk1FormsOf({
      unit: UNIT,
      unitName: 'X',
      asOf: '2023-06-30',
      children: [child(), child({ childId: 'child-2' })],
    });
    const { bytes } = await written(tk1WorkbookOf(forms));

    expect(openWorkbook(bytes).map(({ name }) => name)).toEqual(['TK1-TS 1', 'TK1-TS 2']);
  });
});
