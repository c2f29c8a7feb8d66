import type { Column } from './column.ts';

export const SOURCE_REF: Column = {
  name: 'source_ref',
  kind: 'reference',
  headings: ['Mã bản ghi', 'Mã nguồn', 'Mã tham chiếu', 'sourceRef', 'ID', 'maBanGhi'],
};

export const PERSONAL_ID: Column = {
  name: 'personal_id',
  kind: 'personal_id',
  headings: [
    'Số định danh cá nhân',
    'Số định danh',
    'Số ĐDCN',
    'ĐDCN',
    'Mã định danh',
    'Mã định danh cá nhân',
    'Mã số định danh',
    'Mã số định danh cá nhân',
    'CCCD',
    'Số CCCD',
    'CCCD/định danh',
    'Số CCCD/định danh',
    'CCCD/ĐDCN',
    'Số ĐDCN/CCCD',
    'Số ĐDCN/CCCD/CMND',
    'Căn cước công dân',
    'Số căn cước',
    'Số căn cước công dân',
    'CCCD/CMND/định danh/hộ chiếu',
    'CMND/CCCD/hộ chiếu/định danh',
    'Số CMND/CCCD/hộ chiếu',
    'CMND/CCCD',
    'soCCCD',
    'SO_CCCD',
    'soDinhDanh',
    'SO_DDCN',
    'pin',
  ],
};

/** The name, whole or in the three fields of the portal's form. */
export const FULL_NAME: readonly Column[] = [
  {
    name: 'full_name',
    kind: 'child_name',
    headings: [
      'Họ và tên',
      'Họ tên',
      'Họ, chữ đệm, tên',
      'Họ, chữ đệm và tên',
      'Họ và tên trẻ',
      'Họ tên trẻ',
      'Họ tên trẻ em',
      'Họ và tên trẻ em',
      'Họ và tên khai sinh',
      'Họ, chữ đệm, tên khai sinh',
      'Họ, chữ đệm, tên người được khai sinh',
      'Họ và tên người được khai sinh',
      'Họ tên người có thẻ',
      'hoTen',
      'HO_TEN',
      'name',
    ],
    from: [['full_name'], ['surname', 'middle_name', 'given_name']],
  },
  {
    name: 'surname',
    kind: 'part',
    headings: [
      'Họ',
      'Họ đệm',
      'Họ lót',
      'Họ và đệm',
      'Họ và chữ đệm',
      'Họ và tên đệm',
      'Họ và chữ lót',
      'ho',
    ],
  },
  { name: 'middle_name', kind: 'part', headings: ['Chữ đệm', 'Đệm', 'Tên đệm', 'Chữ lót', 'Tên lót'] },
  { name: 'given_name', kind: 'part', headings: ['Tên', 'Tên trẻ', 'ten'] },
];

export const SEX: Column = {
  name: 'sex',
  kind: 'sex',
  headings: ['Giới tính', 'Nam/Nữ', 'Giới tính (Nam/Nữ)', 'Phái', 'gioiTinh', 'GIOI_TINH', 'gender'],
};

export const DATE_OF_BIRTH: readonly Column[] = [
  {
    name: 'date_of_birth',
    kind: 'date',
    headings: [
      'Ngày sinh',
      'Ngày, tháng, năm sinh',
      'Ngày tháng năm sinh',
      'Ngày/tháng/năm sinh',
      'Ngày sinh của trẻ',
      'Sinh ngày',
      'ngaySinh',
      'NGAY_SINH',
      'dob',
      'birth_date',
      'birthday',
    ],
    from: [['date_of_birth'], ['birth_year']],
  },
  { name: 'birth_year', kind: 'part', headings: ['Năm sinh', 'namSinh'] },
];

export const ETHNICITY: Column = {
  name: 'ethnicity',
  kind: 'text',
  headings: ['Dân tộc', 'danToc', 'MA_DANTOC', 'Thành phần dân tộc'],
};

export const MOTHER_NAME: Column = {
  name: 'mother_name',
  kind: 'name',
  headings: [
    'Họ tên mẹ',
    'Họ và tên mẹ',
    'Họ, chữ đệm, tên mẹ',
    'Họ, chữ đệm, tên người mẹ',
    'Họ tên của mẹ',
    'Tên mẹ',
    'Mẹ',
    'hoTenMe',
    'HO_TEN_ME',
  ],
};

export const FATHER_NAME: Column = {
  name: 'father_name',
  kind: 'name',
  headings: [
    'Họ tên cha',
    'Họ và tên cha',
    'Họ, chữ đệm, tên cha',
    'Họ, chữ đệm, tên người cha',
    'Họ tên của cha',
    'Họ tên bố',
    'Họ và tên bố',
    'Tên cha',
    'Cha',
    'hoTenCha',
    'HO_TEN_CHA',
  ],
};

/** A commune as code, as name, or as name with its district and province beside it. */
export const PLACE: readonly Column[] = [
  {
    name: 'unit',
    kind: 'commune',
    headings: [
      'Xã/Phường',
      'Phường/Xã',
      'Xã/Phường/Thị trấn',
      'Xã, phường, thị trấn',
      'Xã, phường',
      'Xã',
      'Phường',
      'Đơn vị hành chính',
      'Đơn vị',
      'Tên xã',
      'tenXa',
      'commune',
    ],
    from: [['unit_code'], ['unit', 'district', 'province']],
  },
  {
    name: 'unit_code',
    kind: 'part',
    headings: ['Mã xã', 'Mã phường/xã', 'Mã xã/phường', 'Mã đơn vị hành chính', 'maXa', 'MAXA_CU_TRU'],
  },
  {
    name: 'district',
    kind: 'part',
    headings: ['Huyện', 'Quận/Huyện', 'Huyện/Quận', 'Huyện/Thị xã/Thành phố', 'tenHuyen'],
  },
  { name: 'province', kind: 'part', headings: ['Tỉnh', 'Tỉnh/Thành phố', 'Tỉnh, thành phố', 'tenTinh'] },
];
