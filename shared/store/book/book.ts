import { hash } from 'node:crypto';
import type { Feed, RecordBase, RecordOf } from '../../feeds/records.ts';
import type { UnitCode } from '../../units/unit.ts';
import { StoreError } from '../errors.ts';
import { mapLimit } from '../map-limit.ts';
import { type NamedLines, nameLines } from './ndjson.ts';
import type { Objects } from './objects.ts';
import { packedKey, readPacked, writePacked } from './packed.ts';
import { type Reading, startReading } from './reading.ts';

/** The rows of one birth month of one feed: named by their content, never changed. */
export interface BookObject {
  /** The birth month `YYYY-MM`, or what the feed groups by where there is none. */
  cohort: string;
  /** Of the uncompressed NDJSON. */
  sha256: string;
  rows: number;
}

/** A cohort with its name, ready to be written. */
export interface NamedCohort {
  object: BookObject;
  lines: NamedLines;
}

/** Which shelf of the book: a manifest is one too. */
export interface Shelf<F extends Feed = Feed> {
  province: UnitCode;
  feed: F;
}

export interface Book {
  /** Keeps a file as it came, under `raw/<sha256>`. Returns the sha256. */
  putRaw(bytes: Uint8Array): Promise<string>;
  /** Whether a file is kept. */
  hasRaw(sha256: string): Promise<boolean>;
  /** @throws StoreError E5001 missing, E5002 not the bytes that were sent. */
  readRaw(sha256: string): Promise<Uint8Array>;
  /**
   * Names the rows of a cohort without writing them, sorted by key: the same rows in any order give the same
   * object, so an import learns from the names alone which months it changes.
   */
  nameCohort<F extends Feed>(cohort: string, records: readonly RecordOf[F][]): NamedCohort;
  /** Writes a cohort that was named. */
  putCohort(shelf: Shelf, named: NamedCohort): Promise<BookObject>;
  /** Names and writes at once. */
  writeCohort<F extends Feed>(
    shelf: Shelf<F>,
    cohort: string,
    records: readonly RecordOf[F][],
  ): Promise<BookObject>;
  /** @throws StoreError E5001 missing, E5002 damaged. */
  readCohort<F extends Feed>(shelf: Shelf<F>, object: BookObject): Promise<RecordOf[F][]>;
  /**
   * Several cohorts at once, in the order of `objects`; with `holding` those rows only that hold one of these texts in any
   * column, which is many times faster where a few are wanted.
   */
  readCohorts<F extends Feed>(
    shelf: Shelf<F>,
    objects: readonly BookObject[],
    holding?: readonly string[],
  ): Promise<RecordOf[F][][]>;
  /**
   * Fetches cohorts and begins to read their rows, in the order of `objects`; resolves when they are fetched.
   * @throws StoreError E5001 missing.
   */
  startReading<F extends Feed>(
    shelf: Shelf<F>,
    objects: readonly BookObject[],
  ): Promise<Reading<RecordOf[F]>>;
}

/** More requests under way than this win nothing (measured), and each holds its rows as text and as objects. */
const READS_AT_ONCE = 8;

/** The book in a bucket; `raw` keeps the files as they came, where that is another one. */
export function bookIn(objects: Objects, raw: Objects = objects): Book {
  const readCohort = async <F extends Feed>(
    shelf: Shelf<F>,
    { cohort, sha256 }: BookObject,
    holding?: readonly string[],
  ): Promise<RecordOf[F][]> =>
    (await readPacked(objects, { folder: folderOf(shelf, cohort), sha256, holding })) as RecordOf[F][];
  const putCohort = async (shelf: Shelf, { object, lines }: NamedCohort): Promise<BookObject> => {
    await writePacked(objects, folderOf(shelf, object.cohort), lines);
    return object;
  };
  return {
    putRaw: async (bytes) => {
      const sha256 = hash('sha256', bytes);
      await raw.put(rawKey(sha256), bytes);
      return sha256;
    },
    hasRaw: async (sha256) => (await raw.sizeOf(rawKey(sha256))) !== undefined,
    readRaw: async (sha256) => {
      const bytes = await raw.get(rawKey(sha256));
      if (hash('sha256', bytes) !== sha256) throw new StoreError('E5002', rawKey(sha256));
      return bytes;
    },
    nameCohort,
    putCohort,
    writeCohort: (shelf, cohort, records) => putCohort(shelf, nameCohort(cohort, records)),
    readCohort: (shelf, object) => readCohort(shelf, object),
    readCohorts: (shelf, wanted, holding) =>
      mapLimit(wanted, READS_AT_ONCE, (object) => readCohort(shelf, object, holding)),
    startReading: (shelf, wanted) =>
      startReading(
        objects,
        wanted.map((object) => ({
          ...object,
          key: packedKey(folderOf(shelf, object.cohort), object.sha256),
        })),
      ),
  };
}

function nameCohort(cohort: string, records: readonly RecordBase[]): NamedCohort {
  const lines = nameLines(records.toSorted(byKey));
  return { object: { cohort, sha256: lines.sha256, rows: lines.rows }, lines };
}

function rawKey(sha256: string): string {
  return `raw/${sha256}`;
}

function folderOf({ province, feed }: Shelf, cohort: string): string {
  return `book/feed=${feed}/province=${province}/cohort=${cohort}`;
}

function byKey(a: RecordBase, b: RecordBase): number {
  return a.key < b.key ? -1 : Number(a.key > b.key);
}
