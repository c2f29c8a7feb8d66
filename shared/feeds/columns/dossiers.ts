import type { Column } from './column.ts';
import { DATE_OF_BIRTH, FULL_NAME, MOTHER_NAME, PERSONAL_ID, PLACE, SEX, SOURCE_REF } from './person.ts';

/** Dossiers of the interconnected procedure (birth, residence, card; Decree 63/2024). */
export const DOSSIERS: readonly Column[] = [
  SOURCE_REF,
  { name: 'dossier_no', kind: 'text', headings: ['Số hồ sơ', 'Mã hồ sơ', 'Mã số hồ sơ', 'soHoSo', 'maHoSo'] },
  {
    name: 'procedure_code',
    kind: 'text',
    headings: ['Mã thủ tục', 'Mã TTHC', 'Mã thủ tục hành chính', 'maThuTuc'],
  },
  {
    name: 'submitted_on',
    kind: 'day',
    headings: ['Ngày nộp', 'Ngày nộp hồ sơ', 'Ngày tiếp nhận', 'ngayNop'],
  },
  {
    name: 'state',
    kind: 'dossier_state',
    headings: ['Trạng thái', 'Trạng thái hồ sơ', 'Tình trạng', 'Tình trạng hồ sơ', 'trangThai'],
  },
  {
    name: 'state_date',
    kind: 'day',
    headings: ['Ngày trạng thái', 'Ngày cập nhật', 'Ngày xử lý', 'ngayTrangThai'],
  },
  PERSONAL_ID,
  ...FULL_NAME,
  SEX,
  ...DATE_OF_BIRTH,
  MOTHER_NAME,
  ...PLACE,
];
