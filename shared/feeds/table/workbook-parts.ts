import { ASK_FOR_TABLE, noTable, type OtherKind, RefusedFile } from '../refusals.ts';
import { checkSize } from './limits.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';
import { unpack } from './zip-parts.ts';

const WORKBOOK = /^\/?(?:xl\/)?workbook\d*\.(?:xml|bin)$/i;

/** Pictures, comments, macros and caches hold no cell; a sheet is read the same without them. */
const NO_CELLS =
  /\/$|^docProps\/|^customXml\/|(?:^|\/)(?:media|drawings|charts|diagrams|embeddings|printerSettings|pivot\w+|queryTables|tables|ctrlProps|activeX|slicer\w*|threadedComments|richData|worksheets\/_rels|chartsheets\/_rels)\/|(?:^|\/)(?:calcChain|comments\d*|connections|vbaProject)\.\w+$/i;

/** A part cut off inside lacks its last tag; the library would read what is there and say nothing. */
const SHEET = /worksheets\/[^/]+\.xml$/i;
const CLOSED = /(?:<\/(?:\w+:)?(?:worksheet|sst)|\/)>\s*$/;
const NEEDS_CLOSING = /(?:worksheets\/[^/]+|sharedStrings)\.xml$/i;
const TAIL_BYTES = 256;

/** A formula without the value it gave: written by a program, never calculated. An empty text is a value. */
const NOT_CALCULATED =
  /<c(?![^>]*\bt="str")(?:\s[^>]*)?>\s*<f(?:\s[^>]*\/>|\/>|(?:\s[^>]*)?>[^<]*<\/f>)\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/;

const OTHER_OFFICE: readonly (readonly [part: RegExp, kind: OtherKind])[] = [
  [/^mimetype$/, { vi: 'một tệp OpenDocument', en: 'an OpenDocument file' }],
  [/^word\//, { vi: 'một văn bản Word', en: 'a Word document', mend: ASK_FOR_TABLE }],
  [/^ppt\//, { vi: 'một tệp PowerPoint', en: 'a PowerPoint file', mend: ASK_FOR_TABLE }],
  [/^Index\/.*\.iwa$/, { vi: 'một tệp Apple iWork', en: 'an Apple iWork file', mend: ASK_FOR_TABLE }],
];

function directoryOf(zip: Buffer): ZipEntry[] {
  try {
    return readDirectory(zip);
  } catch (cause) {
    throw new RefusedFile('E1018', { cause });
  }
}

function refuseOther(entries: readonly ZipEntry[]): never {
  const other = OTHER_OFFICE.find(([part]) => entries.some(({ name }) => part.test(name)));
  if (other) throw noTable(other[1]);
  throw new RefusedFile('E1010');
}

function unpackPart(zip: Buffer, entry: ZipEntry): Buffer {
  const bytes = unpack(zip, entry);
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - TAIL_BYTES));
  if (NEEDS_CLOSING.test(entry.name) && !CLOSED.test(tail)) throw new Error(`${entry.name} is cut off`);
  return bytes;
}

function checkFormulas(name: string, part: Buffer): void {
  if (!SHEET.test(name) || !part.includes('<f')) return;
  if (NOT_CALCULATED.test(part.toString('latin1'))) throw new RefusedFile('E1019');
}

/**
 * The parts of an XLSX or XLSB workbook that hold its cells, each unpacked once and proven whole; together of `limit` bytes at
 * most, that of {@link checkSize} unless told.
 * @throws {RefusedFile} E1008 encrypted, E1010 or E1013 no workbook, E1011 too large, E1018 damaged, E1019 never calculated.
 */
export function readParts(zip: Buffer, limit?: number): Map<string, Buffer> {
  const entries = directoryOf(zip);
  if (!entries.some(({ name }) => WORKBOOK.test(name))) refuseOther(entries);
  if (entries.some(({ encrypted }) => encrypted)) throw new RefusedFile('E1008');
  const wanted = entries.filter(({ name }) => !NO_CELLS.test(name));
  checkSize(
    wanted.reduce((sum, { size }) => sum + size, 0),
    limit,
  );
  const parts = unpackAll(zip, wanted);
  for (const [name, part] of parts) checkFormulas(name, part);
  return parts;
}

function unpackAll(zip: Buffer, entries: readonly ZipEntry[]): Map<string, Buffer> {
  try {
    return new Map(entries.map((entry) => [entry.name, unpackPart(zip, entry)]));
  } catch (cause) {
    throw new RefusedFile('E1018', { cause });
  }
}
