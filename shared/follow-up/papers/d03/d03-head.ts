import type { UnitCode } from '../../../units/unit.ts';
import { bannerOf, EMPTY_ROW, type PaperRow } from '../workbook.ts';

/** Who sends the list: the head of the form. What is absent stays blank. */
export interface D03Office {
  unit: UnitCode;
  name: string;
  managementCode?: string;
  taxCode?: string;
  address?: string;
  phone?: string;
  email?: string;
  baseSalary?: string;
  supportRate?: string;
}

/** Decision 595/QD-BHXH (2017), amended by 505/QD-BHXH (2020) and 490/QD-BHXH (2023). */
const FORM = 'Mẫu D03-TS (ban hành theo Quyết định 595/QĐ-BHXH, sửa đổi bởi 505/QĐ-BHXH và 490/QĐ-BHXH)';
const TITLE = 'DANH SÁCH NGƯỜI CHỈ THAM GIA BHYT';

/** The head of the form over so many columns, and the empty row below it. */
export function headOf(office: D03Office, across: number): PaperRow[] {
  return [
    bannerOf('note', FORM, across),
    bannerOf('title', TITLE, across),
    pairOf(across, ['Tên đơn vị', office.name], ['Mã đơn vị', office.managementCode]),
    pairOf(across, ['Địa chỉ', office.address], ['Mã số thuế', office.taxCode]),
    pairOf(across, ['Điện thoại', office.phone], ['Email', office.email]),
    pairOf(across, ['Đối tượng tham gia', 'Trẻ em dưới 6 tuổi'], ['Nguồn đóng BHYT', 'Ngân sách nhà nước']),
    pairOf(across, ['Lương cơ sở', office.baseSalary], ['Tỷ lệ NSNN hỗ trợ', office.supportRate]),
    EMPTY_ROW,
  ];
}

type Line = [label: string, value: string | undefined];

/** Two lines of the header beside each other. */
function pairOf(across: number, left: Line, right: Line): PaperRow {
  const half = Math.ceil(across / 2);
  const texts = [left, right].map(([label, value]) => `${label}: ${value ?? '……………………………………'}`);
  const [first, second] = [
    bannerOf('label', texts[0] ?? '', half),
    bannerOf('label', texts[1] ?? '', across - half),
  ];
  return { cells: [...first.cells, ...second.cells] };
}
