import { utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { cellsOf, HEADING, rawWorkbook, read, workbook } from './files.ts';

/** A sheet with one row of data, whose cells are written as they are. */
function sheetWith(cells: Readonly<Record<string, object>>) {
  const sheet = utils.aoa_to_sheet([[HEADING, 'a', 'b', 'c']]);
  return { ...sheet, ...cells, '!ref': 'A1:D2' };
}

describe('a workbook', () => {
  const rows = [
    ['UBND tỉnh Sóc Trăng'],
    [],
    ['STT', 'Họ tên', 'Xã'],
    [1, 'Nguyễn Thị Thủy', 'Phú Tân'],
    [],
    [2, '', 'An Mỹ'],
  ];

  it.each(['xlsx', 'xlsb', 'xlsm', 'biff8'] as const)('gives its table when written as %s', (type) => {
    expect(read(workbook({ A: rows }, { type }))).toEqual({
      kind: 'xlsx',
      headings: ['STT', 'Họ tên', 'Xã'],
      headingRow: 3,
      rows: [
        { row: 4, cells: [1, 'Nguyễn Thị Thủy', 'Phú Tân'] },
        { row: 6, cells: [2, '', 'An Mỹ'] },
      ],
      epoch: 1900,
      title: ['UBND tỉnh Sóc Trăng'],
    });
  });

  it('keeps numbers and texts as they are: 12 digits in a numeric cell, zeros in a text', () => {
    const book = workbook({
      A: sheetWith({ A2: { t: 's', v: '094221000123' }, B2: { t: 'n', v: 94221000123 } }),
    });

    expect(cellsOf(book)).toEqual([['094221000123', 94221000123]]);
  });

  it('gives the zeros that a format puts before a number', () => {
    const book = workbook({ A: sheetWith({ A2: { t: 'n', v: 94221000123, z: '000000000000' } }) });

    expect(cellsOf(book)).toEqual([['094221000123']]);
  });

  it.each([
    [44260, 'dd/mm/yyyy', '2021-03-05'],
    [44260, 'm/d/yy', '2021-03-05'],
    [44260.999, 'dd/mm/yyyy hh:mm', '2021-03-05'],
    [44260, '[$-42A]dd" tháng "mm" năm "yyyy', '2021-03-05'],
    [44260, 'd-mmm', '2021-03-05'],
    [44256, 'mmm-yy', '2021-03'],
    [44256, 'mm/yyyy', '2021-03'],
    [44197, 'yyyy', '2021'],
    [44260, '0', 44260],
    [44260, 'General', 44260],
    [0.5, 'hh:mm', 0.5],
    [-3, 'dd/mm/yyyy', -3],
    [61, 'dd/mm/yyyy', '1900-03-01'],
    [59, 'dd/mm/yyyy', '1900-02-28'],
  ])('reads the number %d shown as %s as %s', (value, format, expected) => {
    const book = workbook({ A: sheetWith({ A2: { t: 'n', v: value, z: format } }) });

    expect(cellsOf(book)).toEqual([[expected]]);
  });

  it('counts days from 1904 when the file does', () => {
    const sheet = sheetWith({ A2: { t: 'n', v: 42798, z: 'dd/mm/yyyy' } });
    const table = read(workbook({ A: sheet }, { date1904: true }));

    expect(table).toMatchObject({ epoch: 1904, rows: [{ row: 2, cells: ['2021-03-05'] }] });
  });

  it('reads a date written as text of its cell as the same day in every time zone', () => {
    const heading = '<c r="A1" t="inlineStr"><is><t>Họ tên</t></is></c>';
    const xml = `<worksheet><sheetData><row r="1">${heading}</row><row r="2"><c r="A2" t="d"><v>2021-03-05</v></c></row></sheetData></worksheet>`;

    expect(cellsOf(rawWorkbook(xml))).toEqual([[44260]]);
  });

  it('gives booleans as text, errors as errors and the value a formula had', () => {
    const book = workbook({
      A: sheetWith({
        A2: { t: 'b', v: true },
        B2: { t: 'e', v: 42 },
        C2: { t: 'n', v: 7, f: '3+4' },
        D2: { t: 's', v: 'An', f: 'B9' },
      }),
    });

    expect(cellsOf(book)).toEqual([['TRUE', { error: '#N/A' }, 7, 'An']]);
  });

  it('takes the empty text that a formula gave for its value', () => {
    const heading = '<c r="A1" t="inlineStr"><is><t>Họ tên</t></is></c>';
    const row = '<c r="A2" t="str"><f>IF(B2="","",B2)</f><v></v></c><c r="B2"><v>1</v></c>';
    const xml = `<worksheet><sheetData><row r="1">${heading}</row><row r="2">${row}</row></sheetData></worksheet>`;

    expect(cellsOf(rawWorkbook(xml))).toEqual([['', 1]]);
  });

  it('is read with line breaks inside cells', () => {
    expect(
      cellsOf(
        workbook({
          A: [
            ['Họ tên', 'Xã'],
            ['An', 'Phú\nTân'],
          ],
        }),
      ),
    ).toEqual([['An', 'Phú\nTân']]);
  });
});

describe('merged cells', () => {
  it('may hold the title, whose text is told once', () => {
    const sheet = utils.aoa_to_sheet([['DANH SÁCH'], [], ['Họ tên', 'Xã'], ['An', 'x']]);
    sheet['!merges'] = [utils.decode_range('A1:B2')];

    expect(read(workbook({ A: sheet }))).toMatchObject({ title: ['DANH SÁCH'], headingRow: 3 });
  });

  it('may make a heading of two rows', () => {
    const sheet = utils.aoa_to_sheet([
      ['STT', 'Họ tên', 'Nơi ở'],
      ['', '', 'Xã', 'Ấp'],
      [1, 'An', 'Phú Tân', 3],
    ]);
    sheet['!merges'] = ['A1:A2', 'B1:B2', 'C1:D1'].map(utils.decode_range);

    expect(read(workbook({ A: sheet }))).toMatchObject({
      headings: ['STT', 'Họ tên', 'Xã', 'Ấp'],
      headingRow: 2,
      rows: [{ row: 3, cells: [1, 'An', 'Phú Tân', 3] }],
    });
  });

  it('do not spread over rows of data', () => {
    const sheet = utils.aoa_to_sheet([['Họ tên', 'Xã'], ['An', 'Phú Tân'], ['Bình']]);
    sheet['!merges'] = [utils.decode_range('B2:B3')];

    expect(cellsOf(workbook({ A: sheet }))).toEqual([['An', 'Phú Tân'], ['Bình']]);
  });
});

describe('the sheet', () => {
  const rows = [['Họ tên'], ['An']];

  it('is the one that holds the feed', () => {
    expect(cellsOf(workbook({ 'Hướng dẫn': [['x']], 'Dữ liệu': rows, Trống: [] }))).toEqual([['An']]);
  });

  it('is the one with rows when others have only the heading', () => {
    expect(cellsOf(workbook({ Mẫu: [['Họ tên']], 'Dữ liệu': rows }))).toEqual([['An']]);
  });

  it('can be named, in any capitals', () => {
    const book = workbook({ A: rows, 'Kế Sách': [['Họ tên'], ['Bình']] });

    expect(cellsOf(book, { sheet: ' kế sách' })).toEqual([['Bình']]);
  });
});
