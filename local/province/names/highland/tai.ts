import { KINH } from '../kinh.ts';
import type { NameTable } from '../name-table.ts';
import { weightsOf } from '../weights.ts';

const MIDDLES = {
  male: weightsOf(
    'Văn 90, Gia 50, Minh 46, Quốc 30, Đức 30, Anh 24, Tuấn 22, Bảo 22, Hoàng 22, Thanh 18, Hải 14,  8',
  ),
  female:
    weightsOf(`Thị 90, Ngọc 50, Bảo 40, Thị Ngọc 16, Khánh 26, Thảo 20, Thu 20, Hà 22, Phương 22, Gia 20,
    Thị Thu 12, Thùy 18,  8`),
};
const PARENT_MIDDLES = {
  male: weightsOf('Văn 320, Đức 16, Minh 16, Xuân 16, Thanh 14, Ngọc 12, Quang 12,  14'),
  female: weightsOf('Thị 320, Thị Thu 24, Thị Hồng 16, Thị Thanh 14, Bích 10, Thu 12,  8'),
};

/** Naming of the Thái of the north-west: surnames of their own, otherwise near the Kinh's. Weights are ours. */
export const THAI: NameTable = {
  surnames:
    weightsOf(`Lò 260, Quàng 130, Cà 100, Lường 95, Tòng 70, Hà 50, Vì 50, Hoàng 48, Cầm 40, Bạc 24, Điêu 30,
    Lù 26, Mè 22, Đèo 10, Vi 30, Lô 24, Ngân 8, Quảng 10`),
  childMiddles: MIDDLES,
  childGivens: KINH.childGivens,
  parentMiddles: PARENT_MIDDLES,
  parentGivens: {
    male: weightsOf(`Inh 5, Ín 4, Pành 4, Hặc 4, Thoan 4, Tuấn 6, Hùng 6, Dũng 5, Cường 5, Toản 5, Thương 4, Biên 5,
      Hoàng 4, Chiến 5, Thành 5, Phanh 3, Xôm 4, Tưởi 2, Bun 4, Nọi 3, Ánh 4, Điện 3, Đôi 4, Dương 4, Kiên 4`),
    female:
      weightsOf(`Pâng 4, Ín 4, Inh 4, Hặc 3, Thoan 4, Thương 5, Xôm 4, Nọi 4, Bun 4, Thiên 4, Hồng 5, Hoa 5, Lả 5,
      Phương 5, Hạnh 5, Diên 4, Mai 5, Ngoan 4, Xuân 4, Dung 4, Tươi 4, Yêu 3, Hương 5, Ánh 4, Lan 5`),
  },
  otherSurname: { mothers: 0.04, fathersGiven: 0 },
};

/** Naming of the Tày of the north-east. Weights are ours. */
export const TAY: NameTable = {
  ...THAI,
  surnames:
    weightsOf(`Hoàng 160, Nông 150, Triệu 60, Lý 55, Ma 70, Bế 45, Đàm 50, Hà 60, Lương 60, Vi 36, Lục 30, Ngọc 8,
    Dương 34, Nguyễn 90, Phan 16, Đinh 14, Chu 24, Mạc 12, La 16, Lộc 10, Hứa 14`),
  parentGivens: KINH.parentGivens,
};

/** Naming of the Nùng, near that of the Tày. */
export const NUNG: NameTable = {
  ...TAY,
  surnames:
    weightsOf(`Nông 190, Hoàng 150, Lý 60, Vi 60, Lương 60, Lâm 40, Triệu 40, Chu 40, Mông 30, Long 20, Hứa 30,
    Lô 20, Phùng 20, Lục 24, Sầm 20, Linh 10, Phan 14, Dương 20, Vương 18, Lăng 20, Đàm 16`),
};
