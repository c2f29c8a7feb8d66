import { summarise } from '../../shared/feeds/findings.ts';
import { type FeedReading, readFeed } from '../../shared/feeds/read-feed.ts';
import type { Feed, RecordOf } from '../../shared/feeds/records.ts';
import { rejectsCsv } from '../../shared/feeds/rejects.ts';
import type { Manifest } from '../../shared/store/manifests.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { type UnitIndex, unitIndex } from '../../shared/units/unit-index.ts';
import type { FunctionContext } from '../context.ts';
import type { FindingCount, ImportCommand, ImportReceipt, Rejects } from './command.ts';
import { keepFindings } from './keep-findings.ts';

/** The files of one import as one reading. `rows = records + repeated + rejected`. */
export interface Reading
  extends Pick<ImportReceipt, 'files' | 'unknownHeadings' | 'rows' | 'rejected' | 'rejects' | 'findingRows'> {
  records: RecordOf[Feed][];
  repeated: number;
  /** Keys of the rejected rows: what the book holds under them stays until they are mended. */
  rejectedKeys: Set<string>;
  findings: FindingCount[];
}

/** The receipt is one item of 400 kB, and a file may have any number of headings. */
const HEADINGS_TOLD = 100;

/** Fetches the raw files and reads them whole, names of communes with the units of `map`. @throws RefusedFile */
export async function readSources(
  context: FunctionContext,
  command: ImportCommand,
  map: Manifest<'units'> | undefined,
): Promise<Reading> {
  const { store, observe } = context;
  observe?.({ step: 'read the files', done: 0, total: command.files.length });
  const sources = [];
  for (const { name, sha256 } of command.files)
    sources.push({ name, bytes: await store.book.readRaw(sha256) });

  const units = map && (await unitsOn(store, map));
  const reading = readFeed(command.feed, sources, {
    ...(units && { units }),
    ...(command.sexDigits && { sexDigits: command.sexDigits }),
    ...(command.sheet !== undefined && { sheet: command.sheet }),
  });
  observe?.({ step: 'read the files', done: command.files.length, total: command.files.length });

  const kept = await keepRemarks(reading, context, command);
  return {
    rows: reading.rows,
    records: reading.records,
    repeated: reading.repeated,
    rejected: reading.rejected.length,
    rejectedKeys: new Set(reading.rejected.map(({ key }) => key)),
    files: reading.files.map(({ name, rows }, at) => ({
      name,
      rows,
      sha256: command.files[at]?.sha256 ?? '',
    })),
    unknownHeadings: unknownIn(reading.files).slice(0, HEADINGS_TOLD),
    findings: summarise(reading.findings),
    ...kept,
  };
}

/** Letters mean something within one file only. */
function unknownIn(files: FeedReading<Feed>['files']): string[] {
  return files.flatMap(({ name, unknownHeadings }) =>
    unknownHeadings.map((column) => (files.length > 1 ? `${name}: ${column}` : column)),
  );
}

/** What is handed out beside the receipt: the rejected rows, and all findings by row. */
async function keepRemarks(
  reading: FeedReading<Feed>,
  context: FunctionContext,
  command: ImportCommand,
): Promise<Pick<Reading, 'rejects' | 'findingRows'>> {
  const rejects = await rejectsOf(reading, context, command);
  const { province, feed } = command;
  const { findings } = reading;
  const findingRows = writesNothing(command)
    ? []
    : await keepFindings(context.store.outcome, { province, feed, findings });
  return { ...(rejects && { rejects }), ...(findingRows.length > 0 && { findingRows }) };
}

async function rejectsOf(
  reading: FeedReading<Feed>,
  { store }: FunctionContext,
  command: ImportCommand,
): Promise<Rejects | undefined> {
  if (reading.rejected.length === 0) return undefined;
  const text = rejectsCsv(reading);
  return writesNothing(command)
    ? { text }
    : { sha256: await store.book.putRaw(new TextEncoder().encode(text)) };
}

/** Who ordered a dry run looks at its receipt later: that is kept, the book is not touched. */
function writesNothing({ dryRun, importId }: ImportCommand): boolean {
  return dryRun && importId === undefined;
}

async function unitsOn(store: Store, map: Manifest<'units'>): Promise<UnitIndex> {
  const cohorts = await store.book.readCohorts(map, Object.values(map.objects));
  return unitIndex(cohorts.flat());
}
