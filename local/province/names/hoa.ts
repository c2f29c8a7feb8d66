import { KINH } from './kinh.ts';
import type { NameTable } from './name-table.ts';
import { weightsOf } from './weights.ts';

/** Naming of the Hoa (Teochew and Cantonese) of the delta: their surnames, children's names close to the Kinh's. Weights are ours. */
export const HOA: NameTable = {
  surnames:
    weightsOf(`Trần 130, Lâm 125, Lý 95, Quách 60, Trương 55, Vương 48, Tăng 46, Ông 34, Huỳnh 40, Ngô 38,
    Trịnh 30, Thái 30, Lưu 28, Mã 22, Hứa 22, Dương 20, Tạ 20, Tô 18, Khưu 18, Châu 18, La 14, Trang 14, Diệp 14,
    Nhan 12, Phùng 10, Giang 10, Từ 9, Lương 9, Quan 8, Tiêu 8, Âu 6, Kha 5, Mạch 4, Lai 4`),
  childMiddles: {
    male: weightsOf(
      'Gia 120, Chí 40, Minh 60, Tuấn 34, Vĩnh 26, Hào 14, Thiên 22, Hoàng 30, Kiến 18, Quốc 26, Bỉnh 4, Khải 12, Trí 12,  14',
    ),
    female: weightsOf(
      'Mỹ 50, Gia 60, Ngọc 44, Bảo 40, Tuệ 24, Lệ 16, Bội 12, Thục 12, Mẫn 12, Nhã 20, Tú 22, Huệ 10, Khả 10,  10',
    ),
  },
  childGivens: KINH.childGivens,
  parentMiddles: {
    male: weightsOf(
      'Chí 30, Vĩnh 22, Minh 30, Quốc 22, Kim 14, Thanh 20, Hán 6, Tuấn 14, Kiến 10, Văn 22,  30',
    ),
    female: weightsOf('Thị 40, Mỹ 40, Ngọc 26, Kim 24, Lệ 20, Tú 12, Bội 8, Thục 8, Tuyết 10, Huệ 8,  12'),
  },
  parentGivens: {
    male: weightsOf(`Hùng 10, Cường 12, Phát 14, Vinh 14, Hưng 12, Thành 14, Tài 10, Lợi 10, Quang 8, Kiệt 10, Bình 8,
      Thuận 6, Hòa 8, Xương 3, Minh 12, Phước 8, Long 10, Đức 8, Toàn 8, Nguyên 8, Huy 10, Hào 10, Cơ 3, Sên 2`),
    female:
      weightsOf(`Linh 12, Ngân 12, Phụng 10, Loan 8, Hoa 10, Châu 10, Dung 8, Yến 12, Hồng 10, Lan 8, Liên 8,
      Nhi 8, Quyên 8, Tiên 8, Muội 6, Anh 12, Trân 8, Huê 4, Phương 12, Vân 10, Kiều 6, Nghi 8, San 3`),
  },
  otherSurname: { mothers: 0.03, fathersGiven: 0 },
};
