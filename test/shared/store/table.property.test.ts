import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameLines, packLines } from '../../../shared/store/book/ndjson.ts';
import { readTable } from '../../../shared/store/book/read-table.ts';
import { rowsOfTable } from '../../../shared/store/book/table.ts';
import { type PackedRows, unpackTable } from '../../../shared/store/book/unpack-table.ts';
import { canonicalJson } from '../../../shared/store/canonical.ts';

type Row = Record<string, unknown>;

const COLUMNS = ['key', 'full_name', 'raw', 'mother_name', 'doubts', 'note "x"', 'Tên\\', 'year'];
// Few values, so that they repeat, and every kind of text that JSON writes in more than one byte a character.
const text = fc.oneof(
  fc.constantFrom('', 'Kinh', 'Sơn Thị Đa Ny', 'a"b', 'a\\', '\\"', '}', ',', '𝄞 é', '\n', '\u0000'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const value = fc.oneof(
  { weight: 5, arbitrary: text },
  fc.integer(),
  fc.boolean(),
  fc.array(text, { maxLength: 3 }),
  fc.dictionary(text, text, { maxKeys: 2 }),
);
const row = fc
  .array(fc.tuple(fc.constantFrom(...COLUMNS), value), { maxLength: COLUMNS.length })
  .map((members): Row => Object.fromEntries(members));
const cohorts = fc.array(fc.array(row, { maxLength: 12 }), { maxLength: 4 });

async function pack(rows: readonly Row[]): Promise<PackedRows> {
  const lines = nameLines(rows);
  return { bytes: await packLines(lines), sha256: lines.sha256, rows: rows.length };
}

/** A row of a table as a record of its own. */
function recordOf(row: Row): Row {
  const record: Row = {};
  for (const column in row) if (row[column] !== undefined) record[column] = row[column];
  return record;
}

async function rowsIn(packed: readonly PackedRows[]): Promise<Row[]> {
  const read = await readTable(packed);
  return 'table' in read ? rowsOfTable<Row>(read.table) : [];
}

describe('a table', () => {
  it('answers cell by cell what parsing every line would give', async () => {
    await fc.assert(
      fc.asyncProperty(cohorts, async (several) => {
        const rows = await rowsIn(await Promise.all(several.map(pack)));

        expect(rows.map(recordOf).map(canonicalJson)).toEqual(several.flat().map(canonicalJson));
      }),
    );
  });

  it('is the same read on a thread of its own', async () => {
    const many = Array.from({ length: 12_000 }, (_, at) => ({ key: `k-${at}`, full_name: `Lê ${at % 7}` }));
    const halves = [many.slice(0, 5_000), many.slice(5_000)];

    const rows = await rowsIn(await Promise.all(halves.map(pack)));

    expect(rows.map(recordOf)).toEqual(many);
  });

  it('gives one string for all rows that hold the same value', async () => {
    const rows = await rowsIn([await pack([{ full_name: 'Lâm' }, { full_name: 'Lâm' }])]);

    expect(rows.map(({ full_name }) => full_name)).toEqual(['Lâm', 'Lâm']);
  });
});

describe('an object that is not what its name says', () => {
  const ROWS = [{ key: 'a' }, { key: 'b' }];

  it.each([
    ['is no zstd', (packed: PackedRows) => ({ ...packed, bytes: new TextEncoder().encode('torn') })],
    ['holds other lines', (packed: PackedRows) => ({ ...packed, sha256: '0'.repeat(64) })],
    ['holds more rows than its manifest counts', (packed: PackedRows) => ({ ...packed, rows: 1 })],
  ])('is found when it %s', async (_, damage) => {
    const sound = await pack(ROWS);

    expect(unpackTable([sound, damage(sound)])).toEqual({ damaged: 1 });
  });
});
