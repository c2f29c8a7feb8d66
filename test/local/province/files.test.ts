import { read, utils } from '@e965/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { makeProvince } from '../../../local/province/make-province.ts';
import type { SourceFile } from '../../../local/province/writing/files.ts';

const { files, world } = makeProvince({
  province: '94',
  map: '2023',
  asOf: '2023-06-30',
  children: 3000,
  uncovered: 60,
  seed: 5,
});

function fileOf(name: string): SourceFile {
  const file = files.find((one) => one.name === name);
  if (!file) throw new Error(`No file ${name} among ${files.map((one) => one.name).join(', ')}`);
  return file;
}

function textOf({ bytes }: SourceFile): string {
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
}

function tableOf(file: SourceFile): string[][] {
  if (!file.name.endsWith('.xlsx')) return Papa.parse<string[]>(textOf(file), { skipEmptyLines: true }).data;
  const sheet = read(file.bytes).Sheets['D10a-TS'] ?? {};
  return utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
}

function column(name: string, heading: string): string[] {
  const [headings = [], ...rows] = tableOf(fileOf(name));
  expect(headings).toContain(heading);
  return rows.map((row) => row[headings.indexOf(heading)] ?? '');
}

describe('the files of a province', () => {
  it('are full tables: every line has as many cells as the heading', () => {
    for (const file of files.filter(({ name }) => name.endsWith('.csv'))) {
      const [headings = [], ...rows] = tableOf(file);

      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.length === headings.length)).toBe(true);
    }
  });

  it.each(['births', 'residents', 'cards'] as const)('hold every row of %s once', (feed) => {
    const lines = files.filter((file) => file.feed === feed).flatMap((file) => tableOf(file));
    const refs = lines.map((line) => line[0] ?? '').filter((cell) => /^(HT|CT|BH)-/.test(cell));
    const unnamed = lines.filter((line) => /^\d+$/.test(line[0] ?? '') && /^\d{10}$/.test(line[2] ?? ''));

    expect(new Set(refs).size).toBe(refs.length);
    expect(refs.length + unnamed.length).toBe(world.rows[feed].length);
  });

  it('come from one office in capitals', () => {
    const names = column('cards-bhxh-huyen-chau-thanh.csv', 'full_name');

    expect(names.every((name) => name === name.toUpperCase())).toBe(true);
  });

  it('come from one office with decomposed letters', () => {
    const text = textOf(fileOf('births-phong-tu-phap-huyen-my-tu.csv'));

    expect(text.normalize('NFC')).not.toBe(text);
  });

  it('come from one office with Ð (U+00D0) for Đ', () => {
    const text = textOf(fileOf('residents-cong-an-huyen-my-tu.csv'));

    expect(text).toContain('\u00d0');
    expect(text).not.toContain('\u0110');
  });

  it('come from one office whose spreadsheet ate the leading zeros', () => {
    const ids = column('residents-cong-an-huyen-chau-thanh.csv', 'personal_id').filter((id) => id !== '');

    expect(ids.every((id) => /^[1-9]\d{10}$/.test(id))).toBe(true);
  });

  it('come from one office with semicolons and Vietnamese headings', () => {
    const places = column('births-phong-tu-phap-huyen-ke-sach.csv', 'Nơi đăng ký');

    expect(places.every((place) => place.endsWith(', Huyện Kế Sách, Tỉnh Sóc Trăng'))).toBe(true);
  });

  it('come from one office as UTF-16 with tabs', () => {
    const file = fileOf('residents-cong-an-thanh-pho-soc-trang.csv');

    expect([...file.bytes.slice(0, 2)]).toEqual([0xff, 0xfe]);
    expect(tableOf(file)[0]).toContain('Số định danh cá nhân');
  });

  it('come from one office with the field names of the insurer', () => {
    expect(tableOf(fileOf('cards-bhxh-thanh-pho-soc-trang.csv'))[0]).toEqual(
      expect.arrayContaining(['maThe', 'hoTen', 'ngaySinh', 'gtTheTu', 'gtTheDen', 'maDKBD']),
    );
  });

  it('come from one office as a D10a-TS workbook, with titles, sections and no personal number', () => {
    const table = tableOf(fileOf('cards-bhxh-d10a-huyen-ke-sach.xlsx'));

    expect(table.flat()).toEqual(
      expect.arrayContaining(['DANH SÁCH CẤP THẺ BẢO HIỂM Y TẾ', 'Họ và tên', 'Tăng mới', 'Cấp lại']),
    );
    const ids = new Set(world.kids.map(({ personalId }) => personalId));
    expect(table.flat().some((cell) => ids.has(cell))).toBe(false);
  });
});
