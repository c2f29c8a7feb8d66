import type { ChildSheet } from '../../child-sheet.ts';
import { type AreaOf, fullAddressOf, guardianOf } from '../d03/columns.ts';
import { dateInPrint, nameInCapitals, SEX_WORDS } from '../words.ts';

/** One line of the declaration form TK1-TS. */
export interface Tk1Field {
  /** The number in brackets; `''` where our sources do not name it. */
  mark: string;
  label: string;
  value?: (child: ChildSheet, areaOf?: AreaOf) => string;
}

export const TK1_NUMBERINGS = ['2020', '2017'] as const;
/** The form of Decision 595/QD-BHXH (2017), or as amended by Decision 505/QD-BHXH (2020). */
export type Tk1Numbering = (typeof TK1_NUMBERINGS)[number];

const NAME = {
  label: 'Họ và tên (viết chữ in hoa có dấu)',
  value: (child: ChildSheet) => nameInCapitals(child.name),
};
const SEX = {
  label: 'Giới tính',
  value: ({ sex }: ChildSheet) => (sex === undefined ? '' : SEX_WORDS[sex].vi),
};
const BORN = { label: 'Ngày, tháng, năm sinh', value: (child: ChildSheet) => dateInPrint(child.dateOfBirth) };
const NATIONALITY = { label: 'Quốc tịch' };
const PEOPLE = { label: 'Dân tộc', value: ({ ethnicity }: ChildSheet) => ethnicity ?? '' };
const NUMBER = {
  label: 'Số CMND/ CCCD/ hộ chiếu/ định danh',
  value: ({ personalId }: ChildSheet) => personalId ?? '',
};
const PHONE = { label: 'Điện thoại' };
const EMAIL = { label: 'Email (nếu có)' };
const REGISTERED = { label: 'Nơi đăng ký khai sinh (xã, huyện, tỉnh)' };
const ADDRESS = { label: 'Địa chỉ nhận hồ sơ', value: fullAddressOf };
const PARENT = { label: 'Họ tên cha/ mẹ/ người giám hộ (trẻ em dưới 6 tuổi)', value: guardianOf };
const FACILITY = { label: 'Nơi đăng ký khám bệnh, chữa bệnh ban đầu' };
const ENCLOSED = { label: 'Hồ sơ kèm theo' };

/** Lines whose number was found are first and carry it; the others are asked for under empty brackets. */
export const TK1_FIELDS: Readonly<Record<Tk1Numbering, readonly Tk1Field[]>> = {
  '2020': [
    { mark: '01', ...NAME },
    { mark: '02', ...SEX },
    { mark: '03', ...BORN },
    { mark: '04', ...NATIONALITY },
    { mark: '05', ...PEOPLE },
    { mark: '06', ...NUMBER },
    { mark: '07', ...PHONE },
    { mark: '08', ...EMAIL },
    { mark: '', ...REGISTERED },
    { mark: '', ...PARENT },
    { mark: '', ...ADDRESS },
    { mark: '', ...FACILITY },
    { mark: '', ...ENCLOSED },
  ],
  '2017': [
    { mark: '01', ...NAME },
    { mark: '02', ...BORN },
    { mark: '03', ...SEX },
    { mark: '04', ...NATIONALITY },
    { mark: '05', ...PEOPLE },
    { mark: '06', ...REGISTERED },
    { mark: '07', ...ADDRESS },
    { mark: '08', ...PARENT },
    { mark: '', ...NUMBER },
    { mark: '', ...PHONE },
    { mark: '', ...FACILITY },
    { mark: '', ...ENCLOSED },
  ],
};
