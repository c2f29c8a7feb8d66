import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RefusedFile } from '../../../../shared/feeds/refusals.ts';
import { cellsOf, HEADING, read, utf8, utf16, workbook } from './files.ts';

/** Text of people and of clerks: separators, quotation marks, line ends, letters of every Vietnamese kind. */
const text = fc.string({
  unit: fc.constantFrom(...'aĐễ̃ 0;,|\t"\n\'=-Ấ', '\u00A0', '""', '", "', '🙂'),
  maxLength: 12,
});
/** The last cell is never empty: empty cells at the end of a row cannot be told from none. */
const row = fc.tuple(text, text, text).map((cells) => [...cells, 'x']);
const rows = fc.array(row, { minLength: 1, maxLength: 8 });

const style = fc.record({
  separator: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encode: fc.constantFrom(
    utf8,
    (written: string) => utf8(`\uFEFF${written}`),
    (written: string) => utf16(written),
    (written: string) => utf16(written, { bigEndian: true }),
  ),
  quotesAll: fc.boolean(),
  endsWithLineEnd: fc.boolean(),
});

type Style = typeof style extends fc.Arbitrary<infer S> ? S : never;

function written(table: readonly (readonly string[])[], { separator, lineEnd, ...rest }: Style): Uint8Array {
  const quoted = (cell: string) =>
    rest.quotesAll || /[",;|\t\n ]/.test(cell)
      ? `"${cell.replaceAll('"', '""').replaceAll('\n', lineEnd)}"`
      : cell;
  const lines = table.map((cells) => cells.map(quoted).join(separator));
  return rest.encode(lines.join(lineEnd) + (rest.endsWithLineEnd ? lineEnd : ''));
}

const heading = [HEADING, 'a', 'b', 'c'];

describe('any table', () => {
  it('reads back the same from any style of CSV, with the lines its rows begin on', () => {
    fc.assert(
      fc.property(rows, style, (data, how) => {
        const table = read(written([heading, ...data], how));

        expect(table.rows.map(({ cells }) => cells)).toEqual(data);
        expect(table.headings).toEqual(heading);
        const lines = data.map((cells) => cells.join('').split('\n').length);
        const starts = lines.map((_, at) => 2 + lines.slice(0, at).reduce((sum, count) => sum + count, 0));
        expect(table.rows.map(({ row: line }) => line)).toEqual(starts);
      }),
    );
  });

  it('reads back the same from a workbook', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('xlsx' as const, 'xlsb' as const), (data, type) => {
        expect(cellsOf(workbook({ A: [heading, ...data] }, { type }))).toEqual(data);
      }),
      { numRuns: 30 },
    );
  });
});

describe('any bytes', () => {
  it('are read or refused with a code, never anything else', () => {
    const beginning = fc.constantFrom(
      '',
      'PK\x03\x04',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '\xff\xfe',
      'Họ tên,b\n',
    );
    fc.assert(
      fc.property(beginning, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        const bytes = Buffer.concat([Buffer.from(start, 'latin1'), rest]);

        expect(outcomeOf(bytes)).toMatch(/^(?:read|E1\d{3})$/);
      }),
    );
  });

  it('changed anywhere in a workbook never give another table', () => {
    const book = Buffer.from(workbook({ A: [heading, ['An', '1', '2', 'x']] }));
    const sound = read(book);
    fc.assert(
      fc.property(fc.nat(book.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Buffer.from(book);
        bytes[at] = (bytes[at] ?? 0) ^ change;

        expect([undefined, JSON.stringify(sound)]).toContain(tableOf(bytes));
      }),
    );
  });
});

function tableOf(bytes: Uint8Array): string | undefined {
  try {
    return JSON.stringify(read(bytes));
  } catch (error) {
    if (error instanceof RefusedFile) return undefined;
    throw error;
  }
}

function outcomeOf(bytes: Uint8Array): string {
  try {
    read(bytes);
    return 'read';
  } catch (error) {
    return error instanceof RefusedFile ? error.code : String(error);
  }
}
