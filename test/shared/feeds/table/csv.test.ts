import { describe, expect, it } from 'vitest';
import { cellsOf, read, utf8, utf16 } from './files.ts';

describe('a CSV text', () => {
  it('gives its heading, its rows and the lines they begin on', () => {
    const table = read(utf8('Họ tên,Xã\nNguyễn An,Phú Tân\nTrần Bình,An Mỹ\n'));

    expect(table).toEqual({
      kind: 'csv',
      headings: ['Họ tên', 'Xã'],
      headingRow: 1,
      rows: [
        { row: 2, cells: ['Nguyễn An', 'Phú Tân'] },
        { row: 3, cells: ['Trần Bình', 'An Mỹ'] },
      ],
      epoch: 1900,
      title: [],
    });
  });

  it.each([',', ';', '\t', '|'])('may have its cells apart by %j, whatever else is in them', (separator) => {
    const others = [',', ';', '|'].filter((each) => each !== separator).join(' ');

    const cells = cellsOf(utf8(`Họ tên${separator}Xã\nAn${separator}${others.repeat(9)}\n`));

    expect(cells).toEqual([['An', others.repeat(9)]]);
  });

  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a mark', (text: string) => utf8(`\uFEFF${text}`)],
    ['UTF-16LE', (text: string) => utf16(text)],
    ['UTF-16BE', (text: string) => utf16(text, { bigEndian: true })],
    ['UTF-16LE without a mark', (text: string) => utf16(text, { mark: false })],
    ['UTF-16BE without a mark', (text: string) => utf16(text, { mark: false, bigEndian: true })],
  ])('is read in %s', (_, encode) => {
    const table = read(encode('Họ tên,Xã\nNguyễn Thị Thủy,Thạnh Thới Thuận\n'));

    expect(table.headings).toEqual(['Họ tên', 'Xã']);
    expect(table.rows[0]?.cells).toEqual(['Nguyễn Thị Thủy', 'Thạnh Thới Thuận']);
  });

  it.each([
    ['LF', 'Họ tên,Xã\nAn,"Phú\nTân"\nBình,An Mỹ'],
    ['CRLF', 'Họ tên,Xã\r\nAn,"Phú\r\nTân"\r\nBình,An Mỹ'],
    ['CR', 'Họ tên,Xã\rAn,"Phú\rTân"\rBình,An Mỹ'],
    ['CRLF and LF mixed', 'Họ tên,Xã\r\nAn,"Phú\nTân"\nBình,An Mỹ\r\n'],
    ['CR and LF mixed', 'Họ tên,Xã\rAn,"Phú\nTân"\nBình,An Mỹ\r'],
  ])('is read with its lines ended by %s, and counts rows by the line they begin on', (_, text) => {
    const { rows } = read(utf8(text));

    expect(rows).toEqual([
      { row: 2, cells: ['An', 'Phú\nTân'] },
      { row: 4, cells: ['Bình', 'An Mỹ'] },
    ]);
  });

  it('keeps a stray CR inside a cell when lines end in LF', () => {
    expect(cellsOf(utf8('Họ tên,Xã\nAn\rBình,Phú Tân\n'))).toEqual([['An\rBình', 'Phú Tân']]);
  });

  it.each([
    ['separators', '"Ấp 3, xã Phú Tân"', 'Ấp 3, xã Phú Tân'],
    ['quotation marks written twice', '"Ấp ""Ba"""', 'Ấp "Ba"'],
    ['nothing', '""', ''],
    ['a quotation mark alone', '""""', '"'],
    ['blanks at its ends', '" An "', ' An '],
    ['JSON', '"{""a"": [1, 2]}"', '{"a": [1, 2]}'],
    ['a separator after a quotation mark', '"a"","', 'a",'],
    ['a quotation mark after a separator and a blank', '"a, ""b"""', 'a, "b"'],
  ])('may quote a cell that holds %s', (_, written, value) => {
    expect(cellsOf(utf8(`Họ tên,Xã,x\nAn,${written},x\n`))).toEqual([['An', value, 'x']]);
  });

  it('keeps a quotation mark inside a cell that does not begin with one', () => {
    expect(cellsOf(utf8('Họ tên,Xã\nAn,Ống 5" PVC\n'))).toEqual([['An', 'Ống 5" PVC']]);
  });

  it('drops rows wholly blank and empty cells at the end of a row, and nothing else', () => {
    const { rows } = read(utf8('Họ tên,Xã,Ấp,,\n\nAn,,3,,\n , ,\u00A0\n,,\n,Phú Tân\n'));

    expect(rows).toEqual([
      { row: 3, cells: ['An', '', '3'] },
      { row: 6, cells: ['', 'Phú Tân'] },
    ]);
  });

  it('keeps more cells than there are headings, for the reader of rows to refuse', () => {
    expect(cellsOf(utf8('Họ tên,Xã\nAn,Phú Tân,x,y\n'))).toEqual([['An', 'Phú Tân', 'x', 'y']]);
  });
});

describe('a heading', () => {
  it('may stand below title rows, which are kept apart', () => {
    const table = read(utf8('UBND TỈNH SÓC TRĂNG;;\n;DANH SÁCH;\n\nSTT;Họ tên;Xã\n1;An;Phú Tân\n'));

    expect(table).toMatchObject({
      headings: ['STT', 'Họ tên', 'Xã'],
      headingRow: 4,
      title: ['UBND TỈNH SÓC TRĂNG', 'DANH SÁCH'],
      rows: [{ row: 5, cells: ['1', 'An', 'Phú Tân'] }],
    });
  });

  it('may stand below a line that names the separator, as Excel wants it', () => {
    expect(cellsOf(utf8('sep=;\r\nHọ tên;Xã\r\nAn;Phú Tân\r\n'))).toEqual([['An', 'Phú Tân']]);
  });

  it('is given tidy: one blank between words, composed letters', () => {
    const headings = read(utf8(`STT,  ${'Họ'.normalize('NFD')}\u00A0 tên ,"Xã\nphường"\n1,An,x\n`)).headings;

    expect(headings).toEqual(['STT', 'Họ tên', 'Xã phường']);
  });

  it('is the lower of two rows that both are one', () => {
    const table = read(utf8('Họ tên,Nơi ở,\nHọ tên,Xã,Ấp\nAn,Phú Tân,3\n'));

    expect(table).toMatchObject({ headings: ['Họ tên', 'Xã', 'Ấp'], headingRow: 2 });
    expect(table.rows).toHaveLength(1);
  });

  it('is not looked for among the data', () => {
    const text = `${'x,y\n'.repeat(30)}Họ tên,Xã\nAn,Phú Tân\n`;

    expect(() => read(utf8(text))).toThrow('E1003');
  });
});
