import type { LegacyEncoding } from '../identity/text.ts';
import { columnOf, isIgnored } from './columns/columns-of.ts';
import { demandFittingFeed } from './columns/fits-feed.ts';
import { isHeadingRow, type Layout, layoutOf } from './columns/layout.ts';
import type { Finding } from './findings.ts';
import type { Feed, RecordOf } from './records.ts';
import { RefusedFile } from './refusals.ts';
import type { Desk, ReadContext } from './row/desk.ts';
import { furnitureOf } from './row/is-data-row.ts';
import { encodingOfHeadings, legacyEncodingOf } from './row/legacy.ts';
import { type Keyed, tellApart } from './row/namesakes.ts';
import { type Plan, planOf } from './row/plan.ts';
import { unitOfTitle } from './row/read-place.ts';
import { readRow } from './row/read-row.ts';
import { rejectRow } from './row/row-draft.ts';
import { readTable } from './table/read-table.ts';
import type { Cell, Table, TableRow } from './table/table.ts';

export type { ReadContext } from './row/desk.ts';

export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

/** A row that does not come into the book, with all its cells as its file wrote them. */
export interface RejectedRow {
  file: string;
  row: number;
  cells: readonly Cell[];
  findings: Finding[];
  /** The key the row would have had: what stands under it in the book is not gone, only not renewed. */
  key: string;
}

export interface FileReading {
  name: string;
  /** Rows of data; titles, sections, sums and signatures of a form are none. */
  rows: number;
  headings: readonly string[];
  /** Columns the feed does not know, by letter. */
  unknownHeadings: string[];
}

/** The files of one feed as one reading: `rows = records.length + repeated + rejected.length`. */
export interface FeedReading<F extends Feed> {
  feed: F;
  rows: number;
  records: RecordOf[F][];
  /** Rows that repeat an earlier one exactly. */
  repeated: number;
  rejected: RejectedRow[];
  findings: Finding[];
  files: FileReading[];
}

/**
 * Reads the files of one feed into records. Several files (of several offices) are one reading: keys are unique over all
 * of them; a row with the key and content of an earlier one is `repeated`, with other content rejected (E2005).
 * @throws {RefusedFile} E1xxx when a file cannot be read whole: then none is.
 */
export function readFeed<F extends Feed>(
  feed: F,
  files: readonly SourceFile[],
  context: ReadContext = {},
): FeedReading<F> {
  const reading: FeedReading<F> = {
    feed,
    rows: 0,
    records: [],
    repeated: 0,
    rejected: [],
    findings: [],
    files: [],
  };
  const keyed: Keyed<RecordOf[F]> = { rows: new Map(), shared: new Set() };
  for (const file of files) {
    naming(files.length > 1 ? file.name : undefined, () => takeFile(reading, { file, context, keyed }));
  }
  return reading;
}

/** Of several files the refused one is named. */
function naming(file: string | undefined, take: () => void): void {
  try {
    take();
  } catch (error) {
    throw file !== undefined && error instanceof RefusedFile ? error.of(file) : error;
  }
}

interface Taking<F extends Feed> {
  file: SourceFile;
  context: ReadContext;
  /** Records of the files before. */
  keyed: Keyed<RecordOf[F]>;
}

function takeFile<F extends Feed>(reading: FeedReading<F>, { file, context, keyed }: Taking<F>): void {
  const { table, layout } = openFile(reading.feed, file, context);
  const { headings } = table;
  const rows = table.rows.filter(furnitureOf(headings, layout).isData);
  if (rows.length === 0) throw new RefusedFile('E1002');
  const desk = deskOf(file, { table, layout, context });
  const plan = planOf(reading.feed, layout, headings.length);
  for (const row of rows) takeRow(reading, { plan, desk, keyed }, row);
  reading.rows += rows.length;
  const { unknownHeadings } = layout;
  reading.files.push({ name: file.name, rows: rows.length, headings, unknownHeadings });
}

interface Bench<F extends Feed> {
  plan: Plan<F>;
  desk: Desk;
  keyed: Keyed<RecordOf[F]>;
}

function takeRow<F extends Feed>(
  reading: FeedReading<F>,
  { plan, desk, keyed }: Bench<F>,
  row: TableRow,
): void {
  const { draft, key, record } = readRow(plan, row, desk);
  if (record) tellApart(keyed, record);
  const earlier = record && keyed.rows.get(record.key);
  if (record && earlier === undefined) {
    keyed.rows.set(record.key, record);
    reading.records.push(record);
  } else if (record && earlier && hasContentOf(record, earlier)) {
    reading.repeated += 1;
    draft.findings.push({ code: 'W2151', row: row.row, file: desk.file });
  } else {
    if (record) rejectRow(draft, 'E2005');
    const { findings } = draft;
    reading.rejected.push({
      file: desk.file,
      row: row.row,
      cells: row.cells,
      findings,
      key: record?.key ?? key,
    });
  }
  for (const finding of draft.findings) reading.findings.push(finding);
}

/** The same values; how they were written does not count. */
function hasContentOf(record: RecordOf[Feed], other: RecordOf[Feed]): boolean {
  const valuesOf = ({ raw: _, doubts: __, ...values }: RecordOf[Feed]) => JSON.stringify(values);
  return valuesOf(record) === valuesOf(other);
}

function openFile(feed: Feed, file: SourceFile, { sheet }: ReadContext): { table: Table; layout: Layout } {
  const options = { feed, ...(sheet !== undefined && { sheet }) };
  const table = readKnown(file.bytes, {
    ...options,
    isHeading: (cells) => isHeadingRow(feed, cells),
    isColumn: (heading) => columnOf(feed, heading) !== undefined || isIgnored(heading),
  });
  demandFittingFeed(feed, table.headings);
  const layout = layoutOf(feed, table.headings);
  const encoding = legacyEncodingOf(feed, table, layout);
  if (encoding !== undefined) throw new RefusedFile('E1015', { details: { encoding } });
  return { table, layout };
}

/** A table without known headings may have them in a legacy encoding: that is then the thing to say. */
function readKnown(bytes: Uint8Array, options: TableOptions): Table {
  let encoding: LegacyEncoding | undefined;
  try {
    return readTable(bytes, {
      ...options,
      isHeading: (cells) => {
        encoding ??= encodingOfHeadings(cells);
        return options.isHeading(cells);
      },
    });
  } catch (error) {
    if (encoding === undefined || !(error instanceof RefusedFile) || error.code !== 'E1003') throw error;
    throw new RefusedFile('E1015', { details: { encoding }, cause: error });
  }
}

type TableOptions = Parameters<typeof readTable>[1];

function deskOf(
  { name }: SourceFile,
  { table, layout, context }: { table: Table; layout: Layout; context: ReadContext },
): Desk {
  const hasUnit = layout.sources.some(({ column }) => column.name === 'unit');
  return {
    file: name,
    kind: table.kind,
    epoch: table.epoch,
    context,
    dates: new Map(),
    communes: new Map(),
    units: new Map(),
    unitOfTitle: hasUnit ? undefined : unitOfTitle(table.title, { context }),
  };
}
