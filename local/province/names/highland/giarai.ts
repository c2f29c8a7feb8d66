import type { NameTable } from '../name-table.ts';
import { weightsOf } from '../weights.ts';
import { NO_MIDDLE } from './no-middle.ts';

/**
 * Naming of the Gia Rai: the mother's clan, then the given name, women's mostly with `H'` (`Siu H'Loan`, `Ksor Phước`;
 * Báo Đắk Lắk, June 2022). Weights are ours.
 */
export const GIARAI: NameTable = {
  surnames:
    weightsOf(`Siu 190, Rơ Châm 160, Ksor 150, Kpă 95, Rơ Mah 90, Rah Lan 75, Nay 70, Puih 50, Rơ Lan 40,
    Rmah 34, Rcom 30, Kpuih 26, R'ô 20, Rơ O 18, Hiao 10, Ayun 8, Rơ Ô 10`),
  clan: 'first',
  childMiddles: NO_MIDDLE,
  childGivens: {
    male: weightsOf(`Bảo 12, Khang 12, Gia Huy 8, Gia Bảo 9, Minh 10, Khôi 7, Thiên 7, Phúc 7, Huy 9, Hoàng 6, An 6,
      Phước 6, Thành 5, Đăng 5, Nguyên 5, Tuấn 5, Phong 5, Klơng 3, Hơn 3, Blơi 3, Thuyn 3, Jôn 4, Đavít 4, Samuel 4,
      Đaniel 4, Phiên 3, Nghiêm 3, Lưn 3, Kiên 4, Khơi 2, Tâm 4, Thưn 2, Hyưn 3, Luyn 3, Ngưn 2, Vin 4, Sin 3, Rin 3,
      Kwưn 2, Bưp 2, Hlơi 2, Thiêm 3, Duy 5, Long 5, Khánh 5, Tài 4, Y Sơn 2, Y Khoa 2`),
    female: weightsOf(`H'Nhi 8, H'Ngân 8, H'Linh 8, H'Trâm 6, H'Ngọc 7, H'My 7, H'Thảo 5, H'Loan 5, H'Uyên 6,
      H'Nguyên 3, H'Bơ 2, H'Phí 2, H'Mơ 3, H'Diễm 4, H'Quyên 5, H'Hân 6, H'Trinh 4, H'Blin 2, H'Ven 3, H'Yin 2,
      H'Phin 2, H'Luin 2, H'Nga 3, H'Thuỷ 3, H'Sa Ra 2, H'Ly Na 3, Bảo Hân 6, Bảo Ngọc 5, Gia Hân 5, Khánh Ngân 4,
      Nhi 4, Trang 4, Vy 5, Như 5, Hoa 3, Thư 5, Kim Anh 3, Ngọc Trâm 4, Hiền 3, Mai 3, Phượng 2, Khuyên 3`),
  },
  parentMiddles: NO_MIDDLE,
  parentGivens: {
    male: weightsOf(`Phước 6, Thành 6, Klơng 6, Hơn 6, Blơi 5, Thuyn 5, Phiên 5, Nghiêm 5, Lưn 5, Kiên 5, Khơi 4,
      Tâm 5, Thưn 4, Hyưn 4, Luyn 5, Ngưn 4, Vin 4, Sin 4, Kwưn 4, Bưp 3, Hlơi 4, Thiêm 4, Jú 3, Pơi 3, Tih 3, Toan 4,
      Ní 3, Đơm 3, Bôn 3, Alen 3, Hùng 4, Dũng 3, Hiệp 3, Chinh 3`),
    female:
      weightsOf(`H'Loan 6, H'Nguyên 5, H'Bơ 5, H'Phí 5, H'Mơ 5, H'Blin 5, H'Ven 5, H'Yin 4, H'Phin 5, H'Luin 4,
      H'Nga 5, H'Thuỷ 4, H'Wil 3, H'Lơi 4, H'Bép 3, H'Grôn 2, H'Chuêt 3, Hoa 4, Hyen 3, Pyen 3, Phyưn 3, Bleo 2, Mlơi 3,
      Thoa 3, Nhung 4, H'Bi 3, H'Đuen 3, H'Rin 4, H'Lan 4, H'Hiền 3, Lan 3`),
  },
  otherSurname: { mothers: 0.9, fathersGiven: 0 },
};
