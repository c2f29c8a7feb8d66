import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../shared/feeds/columns/columns-of.ts';
import { readFeed } from '../../../shared/feeds/read-feed.ts';
import type { Feed } from '../../../shared/feeds/records.ts';
import { RefusedFile } from '../../../shared/feeds/refusals.ts';
import { rejectsCsv } from '../../../shared/feeds/rejects.ts';
import { csvFile, UNITS } from './tables.ts';

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  source_ref: ['', 'A-1', 'A-2', 'A-3'],
  full_name: ['', 'Lâm Ân', 'Nguy?n An', 'Thạch Sô', 'con bà Lý'],
  date_of_birth: ['', '01/02/2021', '2021-02-01', '31/02/2021', '2021', 'x'],
  personal_id: ['', '094321123456', '94321123456', '000000000000', '12'],
  card_no: ['', 'TE1949412345678', '9412345678', 'TE194GCS001'],
  sex: ['', 'Nam', 'Nữ', '1', '?'],
  unit: ['', '31528', 'Phú Tân', 'Phú Tân, Kế Sách', '9'],
  valid_from: ['', '01/02/2021', '02/2021'],
  status: ['', 'active', 'present', 'Đã mất', 'lạ'],
  level: ['', 'commune', 'xã', '2'],
  code: ['', '31528', '943', '1'],
  name: ['', 'Xã Phú Tân'],
};

const rowOf = (columns: readonly string[]) =>
  fc.tuple(...columns.map((column) => fc.constantFrom(...(TEXTS[column] ?? ['', 'x', '"y"']))));

const tableOf = (feed: Feed) => {
  const columns = COLUMNS[feed].filter(({ kind }) => kind !== 'part').map(({ name }) => name);
  return fc.record({
    columns: fc.constant(columns),
    rows: fc.array(rowOf(columns), { minLength: 1, maxLength: 12 }),
  });
};

interface AnyTable {
  feed: Feed;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A lone figure without a word, number or day beside it is no row either: forms print such between their rows. */
function hasData({ feed, columns, rows }: AnyTable): boolean {
  try {
    readFeed(feed, [csvFile(columns, rows)], { units: UNITS });
    return true;
  } catch (error) {
    if (error instanceof RefusedFile && error.code === 'E1002') return false;
    throw error;
  }
}

const anyTable = fc
  .constantFrom<Feed>('births', 'residents', 'cards', 'dossiers', 'units')
  .chain((feed) => tableOf(feed).map((table) => ({ feed, ...table })))
  // A row without anything at all is no row, and a file must have one.
  .filter(({ rows }) => rows.every((row) => row.some((cell) => cell !== '' && cell !== 'x')))
  .filter(hasData);

/** What was read, without where. */
const essence = (feed: Feed, file: { name: string; bytes: Uint8Array }) => {
  const { rows, records, repeated, rejected } = readFeed(feed, [file], { units: UNITS });
  return {
    rows,
    records,
    repeated,
    rejected: rejected.map(({ findings }) => findings.map(({ code }) => code).sort()),
  };
};

describe('a reading', () => {
  it('accounts for every row once', () => {
    fc.assert(
      fc.property(anyTable, ({ feed, columns, rows }) => {
        const reading = readFeed(feed, [csvFile(columns, rows)], { units: UNITS });

        expect(reading.rows).toBe(reading.records.length + reading.repeated + reading.rejected.length);
        expect(new Set(reading.records.map(({ key }) => key)).size).toBe(reading.records.length);
      }),
    );
  });

  it('does not depend on the order of the columns', () => {
    fc.assert(
      fc.property(anyTable, fc.infiniteStream(fc.nat()), ({ feed, columns, rows }, numbers) => {
        const order = columns.map((_, at) => ({ at, by: numbers.next().value })).sort((a, b) => a.by - b.by);
        const shuffled = (row: readonly string[]) => order.map(({ at }) => row[at] ?? '');

        const plain = essence(feed, csvFile(columns, rows));

        expect(essence(feed, csvFile(shuffled(columns), rows.map(shuffled)))).toEqual(plain);
      }),
    );
  });

  it.each([
    ['semicolons', ';', 'utf8'],
    ['tabs and UTF-16', '\t', 'utf16le'],
  ] as const)('does not depend on %s', (_, separator, encoding) => {
    fc.assert(
      fc.property(anyTable, ({ feed, columns, rows }) => {
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const text = [columns, ...rows].map((row) => row.map(quoted).join(separator)).join('\n');
        const bytes = new Uint8Array(Buffer.from(`\ufeff${text}\n`, encoding));

        expect(essence(feed, { name: 'a.csv', bytes })).toEqual(essence(feed, csvFile(columns, rows)));
      }),
    );
  });

  it('does not depend on composed or decomposed letters', () => {
    fc.assert(
      fc.property(anyTable, ({ feed, columns, rows }) => {
        const plain = essence(feed, csvFile(columns, rows));
        const decomposed = essence(
          feed,
          csvFile(
            columns,
            rows.map((row) => row.map((cell) => cell.normalize('NFD'))),
          ),
        );
        const written = ({ records, ...rest }: typeof plain) => ({
          ...rest,
          records: records.map(({ raw: _, ...record }) => record),
        });

        expect(written(decomposed)).toEqual(written(plain));
      }),
    );
  });

  it('of a file twice has all of the second repeated', () => {
    fc.assert(
      fc.property(anyTable, ({ feed, columns, rows }) => {
        const file = csvFile(columns, rows);
        const once = readFeed(feed, [file], { units: UNITS });

        const twice = readFeed(feed, [file, { ...file, name: 'b.csv' }], { units: UNITS });

        expect(twice.records).toEqual(once.records);
        expect(twice.repeated).toBe(once.records.length + once.repeated * 2);
        expect(twice.rejected).toHaveLength(once.rejected.length * 2);
      }),
    );
  });

  it('comes back in the rejects as it was', () => {
    fc.assert(
      fc.property(anyTable, ({ feed, columns, rows }) => {
        const reading = readFeed(feed, [csvFile(columns, rows)], { units: UNITS });
        fc.pre(reading.rejected.some(({ findings }) => findings.every(({ code }) => code !== 'E2005')));

        const bytes = new TextEncoder().encode(rejectsCsv(reading));
        const again = readFeed(feed, [{ name: 'r.csv', bytes }], { units: UNITS });

        expect(again.rows).toBe(reading.rejected.length);
      }),
    );
  });
});
