import type { NameTable } from '../name-table.ts';
import { markedWeightsOf, weightsOf } from '../weights.ts';
import { NO_MIDDLE } from './no-middle.ts';

/**
 * Naming of the Xtiêng of Bình Phước: `Điểu` before the names of men and `Thị` before those of women, no surname; so a
 * girl's name has two words, of which all girls share the first. Weights are ours.
 */
export const XTIENG: NameTable = {
  surnames: weightsOf(' 1'),
  childMiddles: NO_MIDDLE,
  childGivens: {
    male: markedWeightsOf(
      'Điểu ',
      `Khang 8, Bảo 8, Minh 7, Huy 7, Gia Bảo 5, Gia Huy 4, Thiên 5, Phúc 5, Khôi 4, Hoàng 5, Tuấn 4, Long 4, Đạt 4,
      Duy 4, Nam 3, Phong 4, Thành 3, Kiệt 3, Lâm 3, Nhân 3, Kroong 1, Ghé 1, Sreng 1, Đăng 4, Khánh 4, Tài 3, Ân 3,
      Thiên Phúc 2, Anh Khoa 2, Tú 2, Hậu 3, Hiếu 3`,
    ),
    female: markedWeightsOf(
      'Thị ',
      `Nhi 8, Hân 6, Ngân 6, Linh 6, My 6, Thư 5, Vy 6, Trâm 4, Ngọc 5, Như 6, Thảo 5, Bảo Hân 5, Ngọc Hân 4, Gia Hân 4,
      Kim Ngân 4, Mai 3, Hồng 3, Bích 2, Uyên 4, Quyên 3, Trinh 3, Hiền 3, Duyên 3, Trúc 4, Thanh Thảo 3, Yến Nhi 4,
      Phương 3, Lan 2, Bảo Trân 4, Trang 3, Tuyết 2, Ánh 2`,
    ),
  },
  parentMiddles: NO_MIDDLE,
  parentGivens: {
    male: markedWeightsOf(
      'Điểu ',
      `Kroong 3, Ghé 3, Sreng 3, Tuấn 4, Long 4, Nam 4, Hùng 4, Dũng 3, Lê 3, Hon 3, Cương 3, Thi 3, Nhiêm 3, Khuê 3,
      Thanh 4, Đen 3, Sơn 4, Bình 4, Hải 4, Lương 3, Đố 2, Mon 2, Xiêng 2, Hà 3`,
    ),
    female: markedWeightsOf(
      'Thị ',
      `Mai 4, Hồng 4, Bích 3, Lan 4, Hoa 4, Giang 3, Brôi 2, Glêch 1, Nga 4, Hương 4, Thủy 4, Đôi 2, Nhé 2, Krai 2,
      Hạnh 4, Thu 4, Sương 3, Mơ 3, Ghi 2, Xuân 3, Diễm 3, Hằng 3`,
    ),
  },
  otherSurname: { mothers: 0.5, fathersGiven: 0 },
};
