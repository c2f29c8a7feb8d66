import { describe, expect, it } from 'vitest';
import { RefusedFile } from '../../../../shared/feeds/refusals.ts';
import { ole, rawWorkbook, read, utf8, utf16, workbook, zip } from './files.ts';

const MB = 1 << 20;

function refusalOf(bytes: Uint8Array, sheet?: string): RefusedFile {
  try {
    read(bytes, sheet === undefined ? {} : { sheet });
  } catch (error) {
    if (error instanceof RefusedFile) return error;
    throw error;
  }
  throw new Error('was read');
}

function bytesOf(latin1: string): Uint8Array {
  return Buffer.from(latin1, 'latin1');
}

describe('a text that is no sound table', () => {
  it.each([
    ['no byte', '', 'E1001'],
    ['only a byte order mark', '\uFEFF', 'E1001'],
    ['only blank lines', ' \r\n\r\n', 'E1001'],
    ['only a heading', 'Họ tên,Xã\n', 'E1002'],
    ['only a heading and blank rows', 'Họ tên,Xã\n,,\n \n', 'E1002'],
    ['no heading', 'An,Phú Tân\nBình,An Mỹ\n', 'E1003'],
    ['a quotation mark that is not closed', 'Họ tên,Xã\nAn,x\n"Bình,x\nChi,x\n', 'E1006'],
    ['text after a closed quotation mark', 'Họ tên,Xã\n"An" Bình,x\n', 'E1006'],
    ['a quotation mark after a blank', 'Họ tên,Xã\nAn, "Ấp 3, Phú Tân"\n', 'E1006'],
    ['a NUL byte', 'Họ tên,Xã\nAn\0,x\n', 'E1007'],
  ])('is refused with %s', (_, text, code) => {
    expect(refusalOf(utf8(text)).code).toBe(code);
  });

  it('names the row of a quotation mark and the feed of a heading in both languages', () => {
    expect(refusalOf(utf8('Họ tên,Xã\n"a\nb",x\n"Bình,x\nChi,x\n'))).toMatchObject({
      vi: 'Dấu ngoặc kép không khép kín hoặc đặt sai ở gần dòng 4.',
      en: 'A quotation mark is unclosed or misplaced near row 4.',
    });
    expect(refusalOf(utf8('a,b\n1,2\n')).en).toBe('No heading row of the feed “births” was found.');
  });

  it('is refused with a NUL character in UTF-16', () => {
    expect(refusalOf(utf16('Họ tên,Xã\nAn\0,x\n')).code).toBe('E1007');
  });

  it('is refused with bytes that are no letter, and with half a letter at its end', () => {
    expect(refusalOf(Buffer.concat([utf8('Họ tên,Xã\nAn'), bytesOf('\xff,x\n')])).code).toBe('E1014');
    expect(refusalOf(utf8('Họ tên,Xã\nAn,Xã').subarray(0, -1)).code).toBe('E1014');
    expect(refusalOf(bytesOf('\xff\xfeH\0x')).code).toBe('E1014');
  });

  it('is refused with a line of 200 MB, of which no text is made', () => {
    const bytes = Buffer.alloc(200 * MB, 'a');

    expect(refusalOf(bytes)).toMatchObject({ code: 'E1012', en: expect.stringContaining('1024 KB') });
  });

  it('is refused with a line of 200 MB below a sound beginning, quoted or not', () => {
    const heading = utf8('Họ tên,Xã\nAn,"');
    const bytes = Buffer.alloc(200 * MB, 'a');
    bytes.set(heading);

    expect(refusalOf(bytes).code).toBe('E1012');
  });

  it('takes a line just below the limit', () => {
    const long = 'a'.repeat(MB - 10);

    expect(read(utf8(`Họ tên,Xã\nAn,${long}\nBình,${long}\n`)).rows).toHaveLength(2);
  });
});

describe('a file of another kind', () => {
  it.each([
    ['a PDF document', bytesOf('%PDF-1.7\n…')],
    ['an RTF document', bytesOf('{\\rtf1\\ansi')],
    ['an image', bytesOf('\x89PNG\r\n\x1a\n\0\0')],
    ['an image', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['a web page (HTML)', utf8('\r\n<!DOCTYPE html><html>')],
    ['a web page (HTML)', utf8('<table border=1><tr><td>Họ tên')],
    ['a web page (HTML)', utf16('<html xmlns:x="urn:x">')],
    ['an XML file', utf8('\uFEFF<?xml version="1.0"?><Workbook>')],
    ['a JSON file', utf8('[{"ho_ten":"An"}]')],
    ['a JSON file', utf8('{\n  "data": []}')],
    ['a compressed archive', bytesOf('\x1f\x8b\x08\0')],
    ['a compressed archive', bytesOf('Rar!\x1a\x07\x01')],
    ['an executable program', bytesOf('MZ\x90\0\x03\0\0\0')],
    ['an executable program', bytesOf('\x7fELF\x02\x01')],
    ['a Word document', zip({ 'word/document.xml': '<w:document/>' })],
    ['an OpenDocument file', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
  ])('is refused and called %s', (kind, bytes) => {
    expect(refusalOf(bytes)).toMatchObject({ code: 'E1013', en: `This is no table but ${kind}.` });
  });

  it.each([
    ['a PDF', bytesOf('%PDF-1.7'), /^Ask the sender for the table itself/],
    ['an image', bytesOf('\x89PNG\r\n'), /^Ask the sender for the table itself/],
    ['an archive', bytesOf('\x1f\x8b\x08\0'), /^Unpack it first/],
    ['a web page', utf8('<html><table>'), /^Open the file in Excel/],
  ])('is mended as its kind can be: %s', (_, bytes, mending) => {
    expect(refusalOf(bytes).mend.en).toMatch(mending);
  });

  it('is named in the language of the sentence', () => {
    expect(refusalOf(bytesOf('%PDF-1.7')).vi).toBe('Đây không phải bảng dữ liệu mà là một tệp PDF.');
  });

  it('is refused as an archive that is no workbook', () => {
    expect(refusalOf(zip({ 'births.csv': 'Họ tên,Xã\nAn,x\n' })).code).toBe('E1010');
  });

  it('is refused when the archive has no directory', () => {
    expect(refusalOf(bytesOf('PK\x03\x04 and nothing more')).code).toBe('E1018');
  });

  it('is taken for a table when a heading only looks like a signature', () => {
    expect(read(utf8('MZ,PK?,BM,Họ tên\n1,2,3,An\n')).headings).toHaveLength(4);
  });
});

describe('a workbook that cannot be read whole', () => {
  const rows = [
    ['Họ tên', 'Xã'],
    ['An', 'Phú Tân'],
  ];
  const sound = Buffer.from(workbook({ A: rows }));

  it('is refused when protected with a password', () => {
    expect(refusalOf(ole({ EncryptionInfo: 'x', EncryptedPackage: 'x'.repeat(5000) })).code).toBe('E1008');
  });

  it('is refused when it is another document of old Office', () => {
    expect(refusalOf(ole({ WordDocument: 'x'.repeat(5000) })).code).toBe('E1009');
    expect(refusalOf(ole({ Workbook: 'x'.repeat(5000) })).code).toBe('E1009');
    expect(refusalOf(bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut off')).code).toBe('E1009');
  });

  it('is refused when cut off at any place', () => {
    for (let length = 4; length < sound.length; length += 97) {
      expect(refusalOf(sound.subarray(0, length)).code).toBe('E1018');
    }
  });

  it('is refused when a byte of a sheet was changed', () => {
    const broken = Buffer.from(sound);
    const at = broken.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 40;
    broken[at] = (broken[at] ?? 0) ^ 0xff;

    expect(refusalOf(broken).code).toBe('E1018');
  });

  it('is refused when a sheet ends before its last tag', () => {
    const xml = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Họ tên</v></c></row>';

    expect(refusalOf(rawWorkbook(xml)).code).toBe('E1018');
  });

  it('is refused when a sheet of it is missing', () => {
    expect(refusalOf(rawWorkbook('')).code).toBe('E1018');
  });

  it('is refused when its directory declares more than the limit', () => {
    const bomb = Buffer.from(sound);
    const entry = bomb.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    bomb.writeUInt32LE(0x7fffffff, entry + 24);

    expect(refusalOf(bomb)).toMatchObject({ code: 'E1011', en: expect.stringContaining('512 MB') });
  });

  it('is refused when it unpacks to more than its directory declares', () => {
    const bomb = Buffer.from(workbook({ A: [...rows, ...Array.from({ length: 2000 }, () => ['An', 'x'])] }));
    const entry = bomb.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    bomb.writeUInt32LE(100, entry + 24);

    expect(refusalOf(bomb).code).toBe('E1018');
  });

  it('is refused when a formula of it was never calculated', () => {
    const cell = '<c r="A2"><f>B2&amp;C2</f><v></v></c>';
    const heading = '<c r="A1" t="inlineStr"><is><t>Họ tên</t></is></c>';
    const xml = `<worksheet><sheetData><row r="1">${heading}</row><row r="2">${cell}</row></sheetData></worksheet>`;

    expect(refusalOf(rawWorkbook(xml)).code).toBe('E1019');
  });

  it.each([
    ['no cell', { A: [], B: [[]] }, 'E1001'],
    ['a heading and no row', { A: [['Họ tên', 'Xã']] }, 'E1002'],
    ['no heading', { A: [['An', 'Phú Tân']] }, 'E1003'],
  ])('is refused with %s', (_, sheets, code) => {
    expect(refusalOf(workbook(sheets)).code).toBe(code);
  });

  it('is refused with several sheets of the feed, which are numbered', () => {
    const book = workbook({ 'Kế Sách': rows, Khác: [['x']], 'Châu Thành': rows });

    expect(refusalOf(book)).toMatchObject({
      code: 'E1016',
      vi: 'Nhiều trang tính cùng có dữ liệu loại này: trang 1, trang 3.',
      en: 'Several sheets hold this feed: sheet 1, sheet 3.',
    });
  });

  it('names a sheet in a refusal only where the name is plain, for others may name a person', () => {
    const book = workbook({
      'Trần Bí Mật': rows,
      Sheet1: rows,
      'DANH SÁCH (2)': rows,
      'Sheet 094323047957': rows,
    });
    const sheets = 'sheet 1, sheet 2 “Sheet1”, sheet 3 “DANH SÁCH (2)”, sheet 4';

    expect(refusalOf(book).en).toBe(`Several sheets hold this feed: ${sheets}.`);
    expect(refusalOf(book, 'Lê Bí Mật').en).toBe(
      `There is no sheet of the name or number given. Sheets of the file: ${sheets}.`,
    );
  });

  it('is refused when the sheet asked for is not there, or holds another feed', () => {
    expect(refusalOf(workbook({ A: rows }), 'B')).toMatchObject({
      code: 'E1017',
      en: 'There is no sheet of the name or number given. Sheets of the file: sheet 1.',
    });
    expect(refusalOf(workbook({ A: rows, B: [['x']] }), 'B').code).toBe('E1003');
  });
});
