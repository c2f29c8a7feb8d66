import { type BookType, CFB, utils, type WorkSheet, write } from '@e965/xlsx';
import { readTable, type TableOptions } from '../../../../shared/feeds/table/read-table.ts';
import type { Table } from '../../../../shared/feeds/table/table.ts';

/** A heading is any row with this cell. */
export const HEADING = 'Họ tên';

const OPTIONS: TableOptions = { feed: 'births', isHeading: (cells) => cells.includes(HEADING) };

export function read(bytes: Uint8Array, options: Partial<TableOptions> = {}): Table {
  return readTable(bytes, { ...OPTIONS, ...options });
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function utf16(text: string, { bigEndian = false, mark = true } = {}): Uint8Array {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

export function cellsOf(bytes: Uint8Array, options: Partial<TableOptions> = {}) {
  return read(bytes, options).rows.map(({ cells }) => cells);
}

type Sheets = Readonly<Record<string, WorkSheet | readonly (readonly unknown[])[]>>;

function isRows(sheet: Sheets[string]): sheet is readonly (readonly unknown[])[] {
  return Array.isArray(sheet);
}

interface Workbook {
  type?: BookType;
  date1904?: boolean;
}

/** A workbook as the library writes it: rows of values, or sheets made beforehand. */
export function workbook(sheets: Sheets, { type = 'xlsx', date1904 = false }: Workbook = {}): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) {
    const rows = isRows(sheet) ? utils.aoa_to_sheet(sheet.map((row) => [...row])) : sheet;
    utils.book_append_sheet(book, rows, name);
  }
  book.Workbook = { ...book.Workbook, WBProps: { date1904 } };
  return write(book, { type: 'buffer', bookType: type, compression: true });
}

function container(
  fileType: 'zip' | 'cfb',
  files: Readonly<Record<string, Uint8Array | string>>,
): Uint8Array {
  const made = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(files)) CFB.utils.cfb_add(made, path, Buffer.from(content));
  return CFB.write(made, { fileType, type: 'buffer', compression: true });
}

export function zip(files: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  return container('zip', files);
}

/** A compound file, the container of old Office documents and of encrypted new ones. */
export function ole(files: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  return container('cfb', files);
}

/** A workbook of one sheet, given as it is: for what the library would not write. Without text the sheet is missing. */
export function rawWorkbook(sheetXml: string): Uint8Array {
  return zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' +
      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': '<styleSheet/>',
    'xl/worksheets/sheet1.xml': sheetXml,
  });
}
