import { describe, expect, it } from 'vitest';
import { makeProvince } from '../../../local/province/make-province.ts';
import { d10aKey } from '../../../local/province/writing/d10a.ts';
import { sentBy } from '../../../local/province/writing/files.ts';
import { VSS_CARDS } from '../../../local/province/writing/headings.ts';
import { readFeed } from '../../../shared/feeds/read-feed.ts';
import { unitIndex } from '../../../shared/units/unit-index.ts';
import { CARD, CHILD, codesOf, csvFile, fileOf, UNITS, workbook } from './tables.ts';

describe('the files of several offices', () => {
  it('are one reading, whatever their headings', () => {
    const files = [
      fileOf(CHILD, 'so.csv'),
      csvFile(['Mã bản ghi', 'Ngày sinh', 'Họ và tên'], [['A-2', '01/02/2021', 'Lâm Ân']], 'phong.csv'),
    ];

    const { rows, records, files: read } = readFeed('births', files, {});

    expect(rows).toBe(2);
    expect(records.map(({ key }) => key)).toEqual(['A-1', 'A-2']);
    expect(read.map(({ name, rows: count }) => [name, count])).toEqual([
      ['so.csv', 1],
      ['phong.csv', 1],
    ]);
  });

  it('are refused with the name of the one that cannot be read', () => {
    const files = [fileOf(CHILD, 'so.csv'), { name: 'phong.csv', bytes: new Uint8Array() }];

    const refusal = refusalOf(() => readFeed('births', files, {}));

    expect(refusal).toMatchObject({
      code: 'E1001',
      message: 'E1001 phong.csv: The file is empty.',
      vi: 'phong.csv: Tệp trống.',
      en: 'phong.csv: The file is empty.',
    });
    expect(refusalOf(() => readFeed('births', files.slice(1), {}))).toMatchObject({ vi: 'Tệp trống.' });
  });

  it('share their keys: what another office sent already is repeated', () => {
    const { records, repeated, findings } = readFeed(
      'births',
      [fileOf(CHILD, 'a.csv'), fileOf(CHILD, 'b.csv')],
      {},
    );

    expect([records.length, repeated]).toEqual([1, 1]);
    expect(findings).toEqual([{ code: 'W2151', row: 2, file: 'b.csv' }]);
  });

  it('report the columns nobody knows', () => {
    const { files } = readFeed('births', [fileOf({ ...CHILD, 'Màu mắt': 'nâu' })], {});

    expect(files[0]?.unknownHeadings).toEqual([expect.stringMatching(/^[A-Z]$/)]);
  });
});

describe('a file in a legacy encoding', () => {
  const names = ['NGUYEÃN THÒ LAN', 'TRAÀN VAÊN NAM', 'LEÂ THÒ HOÀNG', 'PHAÏM MINH TUAÁN'];

  it('is refused whole when its names are', () => {
    const rows = names.map((name, at) => [`A-${at}`, name, '01/02/2021']);

    expect(() => readFeed('births', [csvFile(Object.keys(CHILD), rows)], {})).toThrow(/E1015.*VNI/);
  });

  it('is told by its headings too, which no column is known by', () => {
    const file = csvFile(
      ['Hoï vaø teân', 'Ngaøy sinh', 'Giôùi tính'],
      [['NGUYEÃN THÒ LAN', '01/02/2021', 'Nöõ']],
    );

    expect(() => readFeed('births', [file], {})).toThrow(/E1015/);
  });

  it('is not seen in a few odd names among sound ones', () => {
    const sound = Array.from({ length: 30 }, (_, at) => [`B-${at}`, 'Nguyễn Thị Hoa', '01/02/2021']);
    const rows = [['A-1', 'Phan Khiô', '01/02/2021'], ['A-2', 'NGUYEÃN VAÊN NAM', '01/02/2021'], ...sound];

    const { records, rejected } = readFeed('births', [csvFile(Object.keys(CHILD), rows)], {});

    expect(records).toHaveLength(31);
    expect(rejected.flatMap(({ findings }) => codesOf(findings))).toEqual(['E2003']);
  });
});

describe('a workbook', () => {
  it('gives numbers as numbers and serial days without a doubt', () => {
    const file = workbook([
      ['full_name', 'date_of_birth', 'personal_id', 'unit'],
      ['Lâm Ân', 44_260, 94_321_123_456, 31_528],
    ]);

    const { records } = readFeed('residents', [file], { units: UNITS });

    expect(records[0]).toMatchObject({
      date_of_birth: '2021-03-05',
      personal_id: '094321123456',
      unit: '31528',
      doubts: ['W2114'],
    });
  });
});

describe('a form', () => {
  const HEADINGS = ['STT', 'Họ và tên', 'Mã số', 'Ngày tháng năm sinh', 'Giá trị sử dụng thẻ từ ngày'];
  const TITLES = [['BẢO HIỂM XÃ HỘI HUYỆN KẾ SÁCH'], ['DANH SÁCH CẤP THẺ BẢO HIỂM Y TẾ'], []];
  const rowsOf = (...rows: string[][]) => [...TITLES, HEADINGS, ['A', 'B', 'C', '1', '2'], ...rows];

  it('counts its children only: no marks, sections, headings again, sums or signatures', () => {
    const file = workbook(
      rowsOf(
        ['I', 'Tăng mới'],
        ['1', 'Tống Ân', '9412345678', '05/03/2021', '05/03/2021'],
        ['', 'Cộng tăng mới', '1', '1.234'],
        HEADINGS,
        ['II', 'Cấp lại'],
        ['1', 'Công Tăng', '9412345679', '06/03/2021', '06/03/2021'],
        ['', 'Tổng cộng: 2 thẻ'],
        ['', '', '', 'Kế Sách, ngày 30 tháng 6 năm 2023'],
        ['', 'Người lập biểu', '', 'Giám đốc'],
        ['', '(Ký, ghi rõ họ tên)', '', '(Ký, đóng dấu)'],
        ['', 'Trần Thị Mơ', '', ''],
      ),
    );

    const { rows, records, rejected } = readFeed('cards', [file], { units: UNITS });

    expect(records.map(({ full_name }) => full_name)).toEqual(['Tống Ân', 'Công Tăng']);
    expect([rows, rejected.length]).toEqual([2, 0]);
  });

  it('gives its cards the district its titles name', () => {
    const file = workbook(rowsOf(['1', 'Tống Ân', '9412345678', '05/03/2021', '05/03/2021']));

    expect(readFeed('cards', [file], { units: UNITS }).records[0]?.unit).toBe('943');
    expect(readFeed('cards', [file], {}).records[0]).not.toHaveProperty('unit');
  });

  it('drops no child for being poor: a name alone is refused with a finding', () => {
    const file = workbook(rowsOf(['1', 'Tống Ân', '9412345678', '05/03/2021'], ['2', 'Lâm Tấn']));

    const { rows, rejected } = readFeed('cards', [file], {});

    expect(rows).toBe(2);
    expect(rejected.flatMap(({ findings }) => codesOf(findings))).toEqual(['E2002']);
  });

  it('refuses a row whose formulas failed, be there nothing else in it', () => {
    const file = csvFile(Object.keys(CHILD), [['A-1', 'Lâm Ân', '01/02/2021']]);
    const failed = workbook([Object.keys(CHILD), ['A-1', 'Lâm Ân', '01/02/2021'], ['', '=NA()', '']]);

    const { rejected } = readFeed('births', [file, { ...failed, name: 'b.xlsx' }], {});

    expect(rejected.flatMap(({ findings }) => codesOf(findings))).toEqual(['E2006', 'E2002']);
  });

  it('without any child is a file without rows', () => {
    expect(() => readFeed('cards', [workbook(rowsOf(['I', 'Tăng mới']))], {})).toThrow(/E1002/);
  });
});

describe('the field names of the insurer', () => {
  it('are all known', () => {
    const row = {
      ...CARD,
      card_no: 'TE1949412345678',
      unit: '31528',
      valid_from: '05/03/2021',
      status: 'active',
    };
    const entries = Object.entries(VSS_CARDS).map(([column, heading]) => [
      heading,
      row[column as keyof typeof row] ?? '',
    ]);

    const { records, files } = readFeed('cards', [fileOf(Object.fromEntries(entries))], { units: UNITS });

    expect(files[0]?.unknownHeadings).toEqual([]);
    expect(records[0]).toMatchObject({
      key: 'A-1',
      social_insurance_no: '9412345678',
      valid_from: '2021-03-05',
    });
  });
});

describe('a synthetic province', () => {
  const { files, world } = makeProvince({
    province: '94',
    map: '2023',
    asOf: '2023-06-30',
    children: 1500,
    uncovered: 30,
    seed: 1,
  });
  const filesOf = (feed: string) => files.filter((file) => file.feed === feed);
  const units = unitIndex(readFeed('units', filesOf('units'), {}).records);

  it.each(['births', 'residents', 'cards'] as const)('is read whole: %s', (feed) => {
    const { rows, records, rejected, files: read } = readFeed(feed, filesOf(feed), { units });

    expect(rows).toBe(world.rows[feed].length);
    expect(rejected.length).toBeLessThan(rows / 500);
    expect(records.length).toBeGreaterThan((rows * 499) / 500);
    expect(read.flatMap(({ unknownHeadings }) => unknownHeadings)).toEqual([]);
  });

  it.each(['births', 'residents', 'cards'] as const)('means what its office means: %s', (feed) => {
    const { records } = readFeed(feed, filesOf(feed), { units });
    const read = new Map(records.map((record) => [record.key, record]));

    for (const { cells } of world.rows[feed].filter((row) => sentBy(row)?.workbook === undefined)) {
      const { date_of_birth, sex } = read.get(cells.source_ref) ?? {};
      expect([date_of_birth, sex]).toEqual([cells.date_of_birth, cells.sex]);
    }
  });

  it('names the cards of the issuance list by number and first day', () => {
    const listed = world.rows.cards.filter((row) => sentBy(row)?.workbook === 'd10a');
    const { records } = readFeed('cards', filesOf('cards'), { units });

    const keys = new Set(records.map(({ key }) => key));

    expect(listed.length).toBeGreaterThan(50);
    expect(listed.filter((row) => !keys.has(d10aKey(row)))).toEqual([]);
  });

  it('reads the same file a second time as repeated', () => {
    const list = filesOf('cards').filter(({ name }) => name.includes('d10a'));

    const { rows, records, repeated } = readFeed('cards', [...list, ...list], { units });

    expect([records.length, repeated]).toEqual([rows / 2, rows / 2]);
  });
});

function refusalOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
}
