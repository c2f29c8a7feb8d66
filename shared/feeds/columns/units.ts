import type { Column } from './column.ts';

/** Administrative units, as the General Statistics Office lists them. */
export const UNITS: readonly Column[] = [
  {
    name: 'code',
    kind: 'unit_code',
    headings: ['Mã', 'Mã đơn vị', 'Mã ĐVHC', 'Mã đơn vị hành chính', 'Mã số'],
  },
  { name: 'name', kind: 'text', headings: ['Tên', 'Tên đơn vị', 'Tên ĐVHC', 'Tên đơn vị hành chính'] },
  { name: 'type', kind: 'text', headings: ['Loại', 'Loại đơn vị', 'Loại hình'] },
  { name: 'level', kind: 'unit_level', headings: ['Cấp', 'Cấp hành chính'] },
  {
    name: 'parent_code',
    kind: 'unit_code',
    headings: ['Mã cấp trên', 'Mã đơn vị cấp trên', 'Mã cha', 'Trực thuộc'],
  },
  { name: 'valid_from', kind: 'day', headings: ['Hiệu lực từ', 'Từ ngày', 'Ngày hiệu lực'] },
  { name: 'valid_to', kind: 'day', headings: ['Hiệu lực đến', 'Đến ngày', 'Ngày hết hiệu lực'] },
];
