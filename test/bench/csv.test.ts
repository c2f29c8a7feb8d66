import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../bench/csv.ts';

const directory = mkdtempSync(join(tmpdir(), 'bao-phu-csv-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('a CSV file', () => {
  it('comes back as it was written, empty cells absent and blanks gone', () => {
    const file = join(directory, 'one.csv');
    writeCsv(
      file,
      ['id', 'name', 'unit'],
      [
        { id: 'a', name: ' Nguyễn "Tí", Văn ' },
        { id: 'b', unit: 31 },
      ],
    );

    const rows = readCsv(file);

    expect(rows).toEqual([
      { id: 'a', name: 'Nguyễn "Tí", Văn' },
      { id: 'b', unit: '31' },
    ]);
  });
});
