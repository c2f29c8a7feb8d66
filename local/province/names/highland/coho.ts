import type { NameTable } from '../name-table.ts';
import { weightsOf } from '../weights.ts';
import { NO_MIDDLE } from './no-middle.ts';

/**
 * Naming of the Cơ Ho and Mạ of Lâm Đồng: `K'` before the names of men, `Ka` before those of women, mostly nothing else;
 * Lạch and Cil put a clan first and mark men with `Ha` (Báo Đắk Lắk, June 2022). Weights are ours.
 */
export const COHO: NameTable = {
  surnames:
    weightsOf(` 300, Kra Jăn 24, Liêng Jrang 22, Bon Niêng 20, Cil Pam 14, Đa Gout 14, Păng Ting 14, Liêng Hót 18,
    Lơ Mu 18, Kơ Să 22, Rơ Ông 16, Cil Mup 12, Đơng Gur 10, Cil Yũ 8, Sơ Ao 6, Bon Krong 8`),
  clan: 'first',
  childMiddles: NO_MIDDLE,
  childGivens: {
    male: weightsOf(`K'Bảo 8, K'Khang 7, K'Minh 6, K'Huy 6, K'Thiên 4, K'Phúc 5, K'Gia Bảo 4, K'Hoàng 4, K'Khôi 4,
      K'Đăng 4, K'Brèo 2, K'Brèoh 1, K'Bôt 2, K'Wẻ 1, K'Thuỵ 3, K'Nguyên 4, K'Long 3, K'Duy 4, K'Tuấn 3, K'Vương 2,
      K'Nhật 3, K'Lộc 3, K'Đạt 3, K'Ân 3, Ha Minh 4, Ha Sen 2, Ha Cheo 2, Ha Khang 4, Ha Bảo 4, Ha Kiệt 3, Ha Huy 3,
      Ha Thiên 3, Ha Nghĩa 3, Ha Jôsuê 2, Ha Đaniel 3, Ha Ân 2`),
    female:
      weightsOf(`Ka Nhi 7, Ka Hân 6, Ka Ngân 6, Ka Linh 5, Ka My 6, Ka Thư 5, Ka Vy 5, Ka Trâm 4, Ka Ngọc 5,
      Ka Như 5, Ka Thảo 4, Ka Bảo Hân 4, Ka Gia Hân 3, Ka Thiếu 1, Ka Mai 3, Ka Hoa 2, Ka Rin 2, Ka Lim 2, Ka Đim 2,
      Ka Ân 3, Ka Uyên 4, Ka Quyên 4, Ka Trinh 3, Ka Hiền 3, Ka Duyên 3, Ka Trúc 3, K'Nhi 3, K'Ngân 3, K'Trâm 3,
      K'Hân 3, K'Thảo 2, K'Sara 2, K'Maria 2, K'Như 3`),
  },
  parentMiddles: NO_MIDDLE,
  parentGivens: {
    male: weightsOf(`K'Brèo 5, K'Bôt 5, K'Wẻ 3, K'Thuỵ 4, K'Tuấn 4, K'Long 4, K'Brịu 4, K'Brôi 4, K'Bằng 4, K'Tèo 4,
      K'Het 3, K'Broh 4, K'Vinh 4, K'Sơn 4, K'Điệp 3, K'Lài 3, K'Tài 4, K'Thành 4, Ha Sen 4, Ha Cheo 4, Ha Minh 4,
      Ha Nghĩa 3, Ha Tông 3, Ha Brik 3, Ha Khai 3, Ha Poh 3`),
    female:
      weightsOf(`Ka Thiếu 4, Ka Mai 4, Ka Hoa 4, Ka Rin 4, Ka Lim 4, Ka Đim 4, Ka Hiền 4, Ka Brèm 3, Ka Hương 4,
      Ka Nhàn 3, Ka Dung 4, Ka Thủy 4, Ka Són 3, Ka Plat 2, Ka Grơm 3, Ka Diệp 3, Ka Sương 3, Ka Bích 3, K'Nga 4,
      K'Duyên 3, K'Glong 3, K'Srưm 2, K'Mai 3, K'Lan 3`),
  },
  otherSurname: { mothers: 0.85, fathersGiven: 0 },
};
