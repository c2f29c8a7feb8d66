import type { Column } from './column.ts';
import {
  DATE_OF_BIRTH,
  ETHNICITY,
  FATHER_NAME,
  FULL_NAME,
  MOTHER_NAME,
  PERSONAL_ID,
  PLACE,
  SEX,
  SOURCE_REF,
} from './person.ts';

/** Children of the residence database (items: Law on Residence 2020; change form CT01). */
export const RESIDENTS: readonly Column[] = [
  SOURCE_REF,
  PERSONAL_ID,
  ...FULL_NAME,
  SEX,
  ...DATE_OF_BIRTH,
  ETHNICITY,
  {
    name: 'residence_type',
    kind: 'residence_type',
    headings: ['Loại cư trú', 'Hình thức cư trú', 'Loại hình cư trú', 'loaiCuTru'],
  },
  ...PLACE,
  {
    name: 'hamlet',
    kind: 'text',
    headings: ['Thôn/Ấp/Khóm', 'Ấp/Khóm', 'Khóm/Ấp', 'Ấp', 'Khóm', 'Thôn', 'Thôn/Bản', 'Tổ dân phố', 'Buôn'],
  },
  {
    name: 'address',
    kind: 'text',
    headings: [
      'Địa chỉ',
      'Nơi ở',
      'Nơi ở hiện tại',
      'Nơi cư trú',
      'Địa chỉ cư trú',
      'Số nhà, đường',
      'diaChi',
    ],
  },
  {
    name: 'household_no',
    kind: 'text',
    headings: ['Số hộ', 'Mã hộ', 'Số hồ sơ cư trú', 'Số sổ hộ khẩu', 'Mã hộ gia đình', 'maHo'],
  },
  {
    name: 'head_name',
    kind: 'name',
    headings: ['Họ tên chủ hộ', 'Họ và tên chủ hộ', 'Chủ hộ', 'Tên chủ hộ', 'hoTenChuHo'],
  },
  MOTHER_NAME,
  FATHER_NAME,
  {
    name: 'from_date',
    kind: 'day',
    headings: ['Từ ngày', 'Ngày đến', 'Cư trú từ ngày', 'Ngày đăng ký cư trú', 'tuNgay'],
  },
  { name: 'to_date', kind: 'day', headings: ['Đến ngày', 'Ngày đi', 'Cư trú đến ngày', 'denNgay'] },
  {
    name: 'household_class',
    kind: 'household_class',
    headings: ['Diện hộ', 'Loại hộ', 'Hộ nghèo/cận nghèo', 'Phân loại hộ', 'dienHo'],
  },
  {
    name: 'status',
    kind: 'resident_status',
    headings: ['Tình trạng', 'Tình trạng cư trú', 'Trạng thái', 'Trạng thái cư trú', 'trangThai'],
  },
  { name: 'status_date', kind: 'day', headings: ['Ngày thay đổi', 'Ngày biến động', 'ngayThayDoi'] },
  { name: 'moved_to', kind: 'text', headings: ['Nơi chuyển đến', 'Chuyển đến', 'noiChuyenDen'] },
];
