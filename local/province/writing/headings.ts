import type { Column, RowFeed } from '../rows/row.ts';

type Headings<F extends RowFeed> = Readonly<Record<Column<F>, string>>;

/** Headings of the birth register as its form names the items (domain 6.1). */
export const VIETNAMESE_BIRTHS: Headings<'births'> = {
  source_ref: 'Mã bản ghi',
  registration_no: 'Số',
  book_no: 'Quyển số',
  registered_on: 'Ngày đăng ký',
  registration_unit: 'Nơi đăng ký',
  personal_id: 'Số định danh cá nhân',
  full_name: 'Họ, chữ đệm, tên',
  sex: 'Giới tính',
  date_of_birth: 'Ngày, tháng, năm sinh',
  ethnicity: 'Dân tộc',
  nationality: 'Quốc tịch',
  birth_place: 'Nơi sinh',
  mother_name: 'Họ tên mẹ',
  mother_birth_year: 'Năm sinh mẹ',
  mother_personal_id: 'Số định danh mẹ',
  father_name: 'Họ tên cha',
  father_birth_year: 'Năm sinh cha',
  father_personal_id: 'Số định danh cha',
  residence_unit: 'Xã cư trú',
  residence_address: 'Nơi cư trú',
};

export const VIETNAMESE_RESIDENTS: Headings<'residents'> = {
  source_ref: 'Mã bản ghi',
  personal_id: 'Số định danh cá nhân',
  full_name: 'Họ và tên',
  sex: 'Giới tính',
  date_of_birth: 'Ngày sinh',
  ethnicity: 'Dân tộc',
  residence_type: 'Loại cư trú',
  unit: 'Xã/Phường/Thị trấn',
  hamlet: 'Ấp/Khóm',
  address: 'Địa chỉ',
  household_no: 'Số hộ',
  head_name: 'Họ tên chủ hộ',
  mother_name: 'Họ tên mẹ',
  father_name: 'Họ tên cha',
  from_date: 'Từ ngày',
  to_date: 'Đến ngày',
  household_class: 'Diện hộ',
  status: 'Tình trạng',
  status_date: 'Ngày thay đổi',
  moved_to: 'Nơi chuyển đến',
};

/** Field names of the insurance office's interfaces (domain 6.4). */
export const VSS_CARDS: Headings<'cards'> = {
  source_ref: 'source_ref',
  social_insurance_no: 'maSoBHXH',
  card_no: 'maThe',
  personal_id: 'soCCCD',
  full_name: 'hoTen',
  sex: 'gioiTinh',
  date_of_birth: 'ngaySinh',
  unit: 'maXa',
  address: 'diaChi',
  guardian_name: 'nguoiGiamHo',
  category: 'maDoiTuong',
  facility_code: 'maDKBD',
  valid_from: 'gtTheTu',
  valid_to: 'gtTheDen',
  issued_on: 'ngayCap',
  status: 'trangThai',
  status_code: 'maKetQua',
};
