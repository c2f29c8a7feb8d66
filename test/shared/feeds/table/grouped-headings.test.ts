import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../../shared/feeds/read-feed.ts';
import { groupedHeadings } from '../../../../shared/feeds/table/grouped-headings.ts';

const isColumn = (heading: string) => ['Họ và tên mẹ', 'Từ ngày', 'Giá trị thẻ từ ngày'].includes(heading);

describe('groupedHeadings', () => {
  it('names the columns of a group by the group, in either order', () => {
    const headings = groupedHeadings(
      ['Giá trị thẻ', '', 'mẹ'],
      ['từ ngày', 'đến ngày', 'Họ và tên'],
      isColumn,
    );

    expect(headings).toEqual(['Giá trị thẻ từ ngày', 'Giá trị thẻ đến ngày', 'Họ và tên mẹ']);
  });

  it("never lets a mother's column pass for the child's", () => {
    const headings = groupedHeadings(['Dân tộc', 'mẹ', ''], ['', 'Họ và tên', 'Dân tộc'], isColumn);

    expect(headings).toEqual(['Dân tộc', 'Họ và tên mẹ', 'mẹ Dân tộc']);
  });

  it('lets a group that means nothing go', () => {
    const headings = groupedHeadings(['Thông tin chung', ''], ['Họ và tên', 'Ngày sinh'], isColumn);

    expect(headings).toEqual(['Họ và tên', 'Ngày sinh']);
  });
});

const D10A = [
  ['BẢO HIỂM XÃ HỘI SÓC TRĂNG', '', '', '', '', 'Mẫu D10a-TS'],
  ['DANH SÁCH CẤP THẺ BẢO HIỂM Y TẾ'],
  [],
  [
    'STT',
    'Họ và tên',
    'Mã số',
    'Ngày tháng năm sinh',
    'Nơi đăng ký KCB ban đầu',
    '',
    'Giá trị sử dụng thẻ',
    '',
    'Ghi chú',
  ],
  ['', '', '', '', 'Mã', 'Tên', 'Từ ngày', 'Đến ngày', ''],
  ['A', 'B', 'C', '1', '2', '3', '5', '6', '7'],
  ['I', 'Tăng mới'],
  ['1', 'Thạch Sa', '9412345678', '05/03/2021', '94001', 'Trung tâm Y tế', '05/03/2021', '30/09/2027', ''],
  ['II', 'Tiếp tục tham gia'],
  ['1', 'Sơn Na', 'TE1949412345679', '2020', '94001', 'Trung tâm Y tế', '01/01/2021', '30/09/2026', ''],
  ['Tổng cộng', '', '2'],
  [],
  ['', 'Người lập biểu', '', '', '', '', 'Giám đốc'],
  ['', 'Trần Văn Ký', '', '', '', '', 'Lê Thị Duyệt'],
];
const across = (r: number, c: number) => ({ s: { r, c }, e: { r, c: c + 1 } });
const down = (c: number) => ({ s: { r: 3, c }, e: { r: 4, c } });
const MERGES = [across(3, 4), across(3, 6), ...[0, 1, 2, 3, 8].map(down)];

describe.each([
  ['with merged cells', MERGES],
  ['without', []],
])('a D10a-TS workbook with its heading in two rows, %s', (_, merges) => {
  const sheet = { ...utils.aoa_to_sheet(D10A), '!merges': merges };
  const file = write({ SheetNames: ['D10a'], Sheets: { D10a: sheet } }, { type: 'array', bookType: 'xlsx' });

  it('loads as cards as it stands', () => {
    const reading = readFeed('cards', [{ name: 'd10a.xlsx', bytes: new Uint8Array(file) }]);

    const card = { facility_code: '94001', status: 'active' };
    expect(reading.rows).toBe(2);
    expect(reading.rejected).toEqual([]);
    expect(reading.records).toEqual([
      expect.objectContaining({ ...card, social_insurance_no: '9412345678', valid_to: '2027-09-30' }),
      expect.objectContaining({ ...card, card_no: 'TE1949412345679', date_of_birth: '2020' }),
    ]);
  });
});
