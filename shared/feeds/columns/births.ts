import type { Column } from './column.ts';
import {
  DATE_OF_BIRTH,
  ETHNICITY,
  FATHER_NAME,
  FULL_NAME,
  MOTHER_NAME,
  PERSONAL_ID,
  SEX,
  SOURCE_REF,
} from './person.ts';

/** The register of births (items of the entry: Circular 04/2020/TT-BTP; interconnection: Decree 137/2015). */
export const BIRTHS: readonly Column[] = [
  SOURCE_REF,
  {
    name: 'registration_no',
    kind: 'text',
    headings: ['Số', 'Số đăng ký', 'Số đăng ký khai sinh', 'Số khai sinh', 'Số giấy khai sinh'],
  },
  {
    name: 'book_no',
    kind: 'text',
    headings: ['Quyển số', 'Quyển', 'Số quyển', 'Quyển số đăng ký'],
  },
  {
    name: 'registered_on',
    kind: 'day',
    headings: ['Ngày đăng ký', 'Ngày đăng ký khai sinh', 'Ngày cấp giấy khai sinh', 'ngayDangKy'],
  },
  {
    name: 'registration_unit',
    kind: 'commune',
    headings: ['Nơi đăng ký', 'Nơi đăng ký khai sinh', 'Xã đăng ký', 'Cơ quan đăng ký', 'noiDangKy'],
    from: [['registration_unit_code'], ['registration_unit']],
  },
  {
    name: 'registration_unit_code',
    kind: 'part',
    headings: ['Mã nơi đăng ký', 'Mã xã đăng ký', 'Mã cơ quan đăng ký', 'maNoiDangKy'],
  },
  PERSONAL_ID,
  ...FULL_NAME,
  SEX,
  ...DATE_OF_BIRTH,
  ETHNICITY,
  { name: 'nationality', kind: 'text', headings: ['Quốc tịch', 'quocTich'] },
  { name: 'birth_place', kind: 'text', headings: ['Nơi sinh', 'noiSinh'] },
  MOTHER_NAME,
  {
    name: 'mother_birth_year',
    kind: 'year',
    headings: ['Năm sinh mẹ', 'Năm sinh của mẹ', 'Ngày sinh mẹ', 'namSinhMe'],
  },
  {
    name: 'mother_personal_id',
    kind: 'personal_id',
    headings: [
      'Số định danh mẹ',
      'Số định danh cá nhân mẹ',
      'Số định danh của mẹ',
      'CCCD mẹ',
      'Số CCCD mẹ',
      'soCCCDMe',
    ],
  },
  FATHER_NAME,
  {
    name: 'father_birth_year',
    kind: 'year',
    headings: ['Năm sinh cha', 'Năm sinh của cha', 'Năm sinh bố', 'Ngày sinh cha', 'namSinhCha'],
  },
  {
    name: 'father_personal_id',
    kind: 'personal_id',
    headings: [
      'Số định danh cha',
      'Số định danh cá nhân cha',
      'Số định danh của cha',
      'CCCD cha',
      'Số CCCD cha',
      'CCCD bố',
      'soCCCDCha',
    ],
  },
  {
    name: 'residence_unit',
    kind: 'commune',
    headings: ['Xã cư trú', 'Xã/Phường cư trú', 'Xã/Phường', 'Xã nơi cư trú', 'Xã thường trú'],
    from: [['residence_unit_code'], ['residence_unit', 'residence_district', 'residence_province']],
  },
  { name: 'residence_unit_code', kind: 'part', headings: ['Mã xã cư trú', 'Mã xã', 'maXa'] },
  { name: 'residence_district', kind: 'part', headings: ['Huyện cư trú', 'Quận/Huyện cư trú', 'Huyện'] },
  { name: 'residence_province', kind: 'part', headings: ['Tỉnh cư trú', 'Tỉnh/Thành phố cư trú', 'Tỉnh'] },
  {
    name: 'residence_address',
    kind: 'text',
    headings: [
      'Nơi cư trú',
      'Nơi ở',
      'Địa chỉ',
      'Địa chỉ cư trú',
      'Nơi thường trú',
      'Nơi cư trú của mẹ',
      'address',
    ],
  },
];
