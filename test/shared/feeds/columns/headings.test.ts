import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLUMNS, columnOf } from '../../../../shared/feeds/columns/columns-of.ts';
import { isHeadingRow, layoutOf } from '../../../../shared/feeds/columns/layout.ts';
import { FEEDS } from '../../../../shared/feeds/records.ts';
import { headingKey } from '../../../../shared/identity/text.ts';

const page = readFileSync(new URL('../../../../docs/reference/feeds.md', import.meta.url), 'utf8');

describe('the headings of a feed', () => {
  it.each(FEEDS)('mean one column each: %s', (feed) => {
    const meanings = COLUMNS[feed].flatMap(({ name, headings }) =>
      [...new Set([name, ...headings].map(headingKey))].map((key) => [key, name] as const),
    );

    const twice = [...Map.groupBy(meanings, ([key]) => key).values()].filter((same) => same.length > 1);

    expect(twice).toEqual([]);
  });

  it.each(FEEDS)('stand in the reference: %s', (feed) => {
    const section = page.slice(page.indexOf(`\n## ${feed}\n`)).split('\n## ')[1] ?? '';

    for (const { name, headings } of COLUMNS[feed]) {
      const line = section.split('\n').find((one) => one.startsWith(`| \`${name}\` `)) ?? '';
      expect(line.split('|')[3]?.trim()).toBe(headings.join(' · '));
    }
  });

  it.each([
    ['births', 'HỌ, CHỮ ĐỆM, TÊN', 'full_name'],
    ['births', 'Ngày, tháng, năm sinh (dd/mm/yyyy)', 'date_of_birth'],
    ['births', 'Họ và tên (*)', 'full_name'],
    ['births', 'Số', 'registration_no'],
    ['births', 'Xã cư trú', 'residence_unit'],
    ['residents', 'Thôn/Ấp/Khóm', 'hamlet'],
    ['residents', 'Nơi ở', 'address'],
    ['residents', 'Số định danh cá nhân', 'personal_id'],
    ['residents', 'CCCD/định danh', 'personal_id'],
    ['residents', 'so  dinh\u00a0danh ca nhan', 'personal_id'],
    ['residents', 'Xã/Phường'.normalize('NFD'), 'unit'],
    ['cards', 'MA_THE_BHYT', 'card_no'],
    ['cards', 'maThe', 'card_no'],
    ['cards', 'gtTheDen', 'valid_to'],
    ['cards', 'GT_THE_TU', 'valid_from'],
    ['cards', 'MA_DKBD', 'facility_code'],
    ['cards', 'Mã số BHXH', 'social_insurance_no'],
    ['cards', 'Mã số', 'card_no'],
    ['dossiers', 'Trạng thái hồ sơ', 'state'],
    ['units', 'Mã cấp trên', 'parent_code'],
  ] as const)('are matched by letters and digits: %s %s', (feed, heading, column) => {
    expect(columnOf(feed, heading)?.name).toBe(column);
  });
});

describe('isHeadingRow', () => {
  it('takes no title, section or row of data for the headings', () => {
    const rows = [
      ['BẢO HIỂM XÃ HỘI HUYỆN KẾ SÁCH', '', '', 'Mẫu D10a-TS'],
      ['Đối tượng tham gia: Trẻ em dưới 6 tuổi'],
      ['I', 'Tăng mới'],
      ['1', 'Thạch Minh Huy', '9412345678', '05/03/2021'],
      [],
    ];

    expect(rows.filter((row) => isHeadingRow('cards', row))).toEqual([]);
  });
});

describe('layoutOf', () => {
  it('reports headings it does not know and says nothing of those it knows to ignore', () => {
    const { unknownHeadings } = layoutOf('births', [
      'STT',
      'full_name',
      'date_of_birth',
      'Màu mắt',
      '',
      'Ghi chú',
    ]);

    expect(unknownHeadings).toEqual(['D']);
  });

  it('speaks of a column by its letter, with a heading only where it is one of ours, as we spell it', () => {
    const others = Array.from({ length: 23 }, () => '');
    const { unknownHeadings } = layoutOf('births', [
      'full_name',
      'date_of_birth',
      'Trần Bí Mật',
      ...others,
      'SO THE BHYT (Trần Bí Mật)',
      '094323047957',
    ]);

    expect(unknownHeadings).toEqual(['C', 'AA “Số thẻ BHYT”', 'AB']);
  });

  it('refuses two headings of one column without a remark behind them', () => {
    const read = () => layoutOf('births', ['full_name', 'Họ và tên (Trần Bí Mật)', 'date_of_birth']);

    expect(read).toThrow(/A “full_name”, B “Họ và tên”\.$/);
  });

  it('refuses two headings of one column, naming both', () => {
    const read = () => layoutOf('births', ['full_name', 'Họ và tên', 'date_of_birth']);

    expect(read).toThrow(/E1004.*full_name.*A “full_name”, B “Họ và tên”/);
  });

  it.each([
    ['births', ['full_name', 'sex']],
    ['residents', ['date_of_birth', 'unit']],
    ['dossiers', ['dossier_no', 'state']],
    ['units', ['code', 'name']],
    ['cards', ['full_name', 'sex', 'valid_from']],
  ] as const)('refuses a file of %s without the columns a person is found by', (feed, headings) => {
    expect(() => layoutOf(feed, headings)).toThrow(/E1005/);
  });

  it('refuses a list of people as a list of cards, for it would cover them all', () => {
    expect(() => layoutOf('cards', ['personal_id', 'full_name', 'date_of_birth', 'unit'])).toThrow(
      /E1005.*card_no/,
    );
  });
});
