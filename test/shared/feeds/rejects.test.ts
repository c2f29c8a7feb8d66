import { describe, expect, it } from 'vitest';
import { type FeedReading, readFeed } from '../../../shared/feeds/read-feed.ts';
import type { Feed } from '../../../shared/feeds/records.ts';
import { rejectsCsv } from '../../../shared/feeds/rejects.ts';
import { CHILD, codesOf, csvFile } from './tables.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = <F extends Feed>(feed: F, text: string): FeedReading<F> =>
  readFeed(feed, [{ name: 'mended.csv', bytes: bytesOf(text) }], {});

const HEADINGS = ['Mã bản ghi', 'Họ và tên', 'Ngày sinh', 'Ghi chú riêng'];
const REJECTED = csvFile(HEADINGS, [
  ['A-1', 'Lâm Ân', '01/02/2021', 'được'],
  ['A-2', 'Nguy?n An', '02/02/2021', 'ghi, chú "riêng"'],
  ['A-3', 'Lâm Tấn', '', ''],
]);

describe('the rejects of a reading', () => {
  it('hold the rejected rows as their file wrote them, with what to do in two languages', () => {
    const text = rejectsCsv(readFeed('births', [REJECTED], {}));
    const [headings, first] = text.split('\r\n');

    expect(text.startsWith('\ufeff')).toBe(true);
    expect(headings).toContain('Mã bản ghi,Họ và tên,Ngày sinh,Ghi chú riêng,bao_phu');
    expect(first).toContain('A-2,Nguy?n An,02/02/2021,"ghi, chú ""riêng""",a.csv,3,E2004,');
    expect(first).toContain('Nhập lại tên từ giấy khai sinh.');
    expect(first).toContain('Write the name again from the birth certificate.');
  });

  it('are refused again as long as nothing is mended', () => {
    const reading = readFeed('births', [REJECTED], {});

    const again = read('births', rejectsCsv(reading));

    expect(again.rejected.flatMap(({ findings }) => codesOf(findings))).toEqual(['E2004', 'E2002']);
    expect(again.files[0]?.unknownHeadings).toEqual([expect.stringMatching(/^[A-Z]$/)]);
  });

  it('load once mended', () => {
    const text = rejectsCsv(readFeed('births', [REJECTED], {}));

    const mended = read(
      'births',
      text.replace('Nguy?n An', 'Nguyễn An').replace('Lâm Tấn,', 'Lâm Tấn,03/02/2021'),
    );

    expect(
      mended.records.map(({ key, full_name, date_of_birth }) => [key, full_name, date_of_birth]),
    ).toEqual([
      ['A-2', 'Nguyễn An', '2021-02-02'],
      ['A-3', 'Lâm Tấn', '2021-02-03'],
    ]);
    expect(mended.findings).toEqual([]);
  });

  it('share one column where files named it otherwise', () => {
    const other = csvFile(['date_of_birth', 'full_name'], [['', 'Lâm Sa']], 'b.csv');

    const text = rejectsCsv(readFeed('births', [REJECTED, other], {}));

    expect(text).toContain('\r\n,Lâm Sa,,,b.csv,2,E2002,');
    expect(read('births', text).rejected).toHaveLength(3);
  });

  it('keep a cell too many too many until it is gone', () => {
    const file = csvFile(Object.keys(CHILD), [['A-1', 'Lâm', 'Ân', '01/02/2021']]);

    const text = rejectsCsv(readFeed('births', [file], {}));

    expect(codesOf(read('births', text).findings)).toContain('E2001');
  });

  it.each(['=HYPERLINK("x")', '+84', '-1+2', '@SUM(1)'])(
    'run nothing in a spreadsheet, and read back: %s',
    (cell) => {
      const file = csvFile([...Object.keys(CHILD), 'residence_address'], [['A-1', 'Lâm Ân', '', cell]]);

      const text = rejectsCsv(readFeed('births', [file], {}));

      expect(text.split(/[,"]/)).not.toContain(cell);
      expect(read('births', text.replace('Lâm Ân,', 'Lâm Ân,2021-02-01')).records[0]?.residence_address).toBe(
        cell,
      );
    },
  );

  it('name no person in the sentences', () => {
    const { rejected } = readFeed('births', [REJECTED], {});

    expect(JSON.stringify(rejected.map(({ findings }) => findings))).not.toMatch(/Nguy|Lâm|2021/);
  });
});
