import { CFB, type ParsingOptions, read, type WorkBook } from '@e965/xlsx';

import { RefusedFile } from '../refusals.ts';
import { checkSize } from './limits.ts';
import type { Sheet } from './sheet.ts';
import { readParts } from './workbook-parts.ts';
import { storedZip } from './zip-stored.ts';

/** Dates stay numbers with their format: a date made by the library depends on the time zone of the machine. */
const AS_STORED: ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellDates: false,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
};
const NO_TABLE = /(?:chart|dialog|macro)sheets\/[^/]+$/i;

function sheetsOf(book: WorkBook): Sheet[] {
  const epoch = book.Workbook?.WBProps?.date1904 ? 1904 : 1900;
  return book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    const cells = sheet?.['!data'];
    return cells ? [{ name, position: at + 1, cells, merges: sheet['!merges'] ?? [], epoch }] : [];
  });
}

function readLibrary(bytes: Uint8Array, code: 'E1009' | 'E1018'): WorkBook {
  try {
    return read(bytes, AS_STORED);
  } catch (cause) {
    const locked = cause instanceof Error && /password/i.test(cause.message);
    throw new RefusedFile(locked ? 'E1008' : code, { cause });
  }
}

/**
 * The sheets of an XLSX or XLSB workbook, of `limit` bytes unpacked at most where one is told.
 * @throws {RefusedFile} E1008, E1010, E1011, E1013, E1018, E1019 as {@link readParts}; E1018 also for a sheet that fails.
 */
export function openWorkbook(bytes: Uint8Array, limit?: number): Sheet[] {
  const parts = readParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limit);
  const book = readLibrary(storedZip(parts), 'E1018');
  const sheets = sheetsOf(book);
  const others = [...parts.keys()].filter((name) => NO_TABLE.test(name)).length;
  // The library leaves a sheet out that it cannot read, without a word.
  if (sheets.length + others < book.SheetNames.length) throw new RefusedFile('E1018');
  return sheets;
}

interface Stream {
  size: number;
  content: Uint8Array;
}

/** A stream of a compound file, by its name. */
type FindStream = (name: string) => Stream | undefined;

function openContainer(bytes: Uint8Array): FindStream {
  try {
    const container: unknown = CFB.read(Buffer.from(bytes), { type: 'buffer' });
    return (name) => CFB.find(container, name) ?? undefined;
  } catch (cause) {
    throw new RefusedFile('E1009', { cause });
  }
}

/**
 * The sheets of a binary workbook of Excel 97 to 2003.
 * @throws {RefusedFile} E1008 for a password (also of an XLSX, which is then wrapped in this format), E1009 otherwise.
 */
export function openOldWorkbook(bytes: Uint8Array): Sheet[] {
  checkSize(bytes.length);
  const find = openContainer(bytes);
  if (find('EncryptedPackage')) throw new RefusedFile('E1008');
  const stream = find('Workbook');
  if (!stream || stream.content.length < stream.size) throw new RefusedFile('E1009');
  const sheets = sheetsOf(readLibrary(bytes, 'E1009'));
  if (sheets.length === 0) throw new RefusedFile('E1009');
  return sheets;
}
