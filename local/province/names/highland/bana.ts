import type { NameTable } from '../name-table.ts';
import { markedWeightsOf, weightsOf } from '../weights.ts';
import { NO_MIDDLE } from './no-middle.ts';

/**
 * Naming of the Xơ Đăng: no surname, `A` before the names of men and `Y` before those of women, which among the Êđê is
 * the mark of men (Báo Đắk Lắk, June 2022). Weights are ours.
 */
export const XODANG: NameTable = {
  surnames: weightsOf(' 1'),
  childMiddles: NO_MIDDLE,
  childGivens: {
    male: markedWeightsOf(
      'A ',
      `Khang 9, Bảo 9, Gia Bảo 6, Gia Huy 5, Minh 7, Thiên 5, Huy 7, Khôi 5, Đăng Khoa 4, Hoàng 4, Phúc 5, Thuận 3,
      Hải 4, Huy Hoàng 3, Minh Khang 4, Thiên Ân 4, Nhật 3, Đức 4, Tùng 3, Lực 3, Khánh 4, Quyết 3, Bình 3, Byưh 2,
      Thút 2, Jar 2, Khoan 3, Nghĩa 4, Phong 4, Tuấn Kiệt 4, Gia Khiêm 3, Thanh Tú 2, Duy 4, Kiên 4, Xuân 2, Huỳnh 2`,
    ),
    female: markedWeightsOf(
      'Y ',
      `Nhi 8, Bảo Hân 6, Ngân 6, Linh 6, Như 6, Thảo 5, Khánh Ngân 4, Gia Hân 5, Trâm 5, Thư 5, Vy 6, Ngọc 5, My 6,
      Quyên 4, Hiền 3, Byen 2, Đai 2, Nhok 1, Trinh 4, Tuyết 3, Ly 4, Na 3, Kiều 3, Diễm 3, An Nhiên 4, Ngọc Hân 4,
      Bảo Trâm 4, Mai 3, Hà 3, Phượng 3, Thu 3, Vân 3, Uyên 4, Thanh Trúc 3, Ánh 3, Loan 3`,
    ),
  },
  parentMiddles: NO_MIDDLE,
  parentGivens: {
    male: markedWeightsOf(
      'A ',
      `Huy 4, Lâm 4, Byưh 4, Thút 4, Jar 4, Khoan 4, Bình 4, Hải 4, Nhôi 3, Blung 3, Nghĩa 4, Tiếu 3, Wêk 2, Hrin 3,
      Phương 4, Sơn 4, Thái 4, Vinh 4, Dũng 4, Đức 4, Kring 3, Ngloh 3, Nhẽo 2, Klŭm 2, Tôn 3, Hiếu 3, Đôi 3, Bum 3`,
    ),
    female: markedWeightsOf(
      'Y ',
      `Đai 4, Nhok 3, Byen 4, Hà 4, Hiền 4, Liên 4, Loan 4, Mai 4, Lan 4, Thu 4, Nga 4, Vân 4, Thương 4, Blưn 3, Hnheo 2,
      Klưn 3, Sương 4, Thoa 4, Xuân 4, Bích 3, Nở 3, Mơi 3, Yưk 2, Lim 3, Hạnh 4, Ngải 3, Rói 2, Duyên 4`,
    ),
  },
  otherSurname: { mothers: 0.5, fathersGiven: 0 },
};

/** The Ba Na: half without a surname as the Xơ Đăng, half with `Đinh`, which officials once gave whole villages. */
export const BANA: NameTable = {
  ...XODANG,
  surnames: weightsOf('Đinh 50,  50'),
};
