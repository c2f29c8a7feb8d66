import type { NameTable } from '../name-table.ts';
import { weightsOf } from '../weights.ts';

/** Naming of the Dao: surnames of the great lineages, middles that tell the branch or the order of birth, `Mẩy` for girls. Weights are ours. */
export const DAO: NameTable = {
  surnames:
    weightsOf(`Triệu 180, Đặng 150, Bàn 140, Lý 130, Phùng 90, Chảo 70, Tẩn 70, Phàn 50, Hoàng 40, Dương 34,
    Lò 20, Chìu 16, Tằng 16, Vàng 10, Lưu 10`),
  childMiddles: {
    male: weightsOf(
      'Văn 110, Tòn 30, Phụ 26, Láo 40, Tiến 30, Quý 30, Minh 36, Gia 36, Đức 26, Hữu 20, Kim 14,  10',
    ),
    female: weightsOf(
      'Thị 150, Mùi 40, Mẩy 20, Tả 30, Thu 20, Bảo 26, Ngọc 26, Thị Thu 16, Thị Ngọc 12, Lở 12,  10',
    ),
  },
  middlesTellSex: true,
  childGivens: {
    male: weightsOf(`Minh 8, Bảo 8, Khang 7, Huy 6, Quân 5, Phúc 6, Long 5, Nam 5, Vạn 4, Chòi 3, Phin 4, Kinh 3, Sểnh 3,
      Lở 3, Sài 3, Phấu 3, Nhàn 3, Hiền 3, Tiến 4, Thắng 4, Hưng 4, Vượng 4, Tài 4, Phong 5, Quý 3, Khôi 4, Dũng 3`),
    female:
      weightsOf(`Mẩy 8, Mùi 6, Nhi 7, Linh 7, Ngân 6, Trang 5, My 6, Thảo 5, Hân 5, Vy 5, Nái 3, Coi 3, Ghến 3,
      Lai 3, Pham 3, Lưu 3, Hương 4, Yến 4, Ngọc 5, Như 5, Diệp 4, Chi 4, Châu 4, Khé 2, Nhậy 2, Sai 2`),
  },
  parentMiddles: {
    male: weightsOf('Văn 160, Tòn 50, Phụ 40, Láo 60, Tiến 36, Quý 36, Kim 26, Hữu 20, Chòi 10,  10'),
    female: weightsOf('Thị 200, Mùi 70, Mẩy 40, Tả 50, Lở 20,  16'),
  },
  parentGivens: {
    male: weightsOf(`Vạn 6, Chòi 5, Phin 5, Kinh 5, Sểnh 5, Lở 4, Sài 5, Phấu 5, Nhàn 5, Hiền 5, Tiến 6, Thắng 5, Hưng 4,
      Vượng 5, Tài 4, Quý 4, Phúc 4, Minh 4, Hồng 3, Thành 4, Quang 4`),
    female:
      weightsOf(`Mẩy 10, Mùi 8, Nái 6, Coi 6, Ghến 5, Lai 6, Pham 6, Lưu 5, Khé 4, Nhậy 5, Sai 4, Hương 5, Hồng 4,
      Liên 5, Mai 5, Hoa 5, Nhất 4, Nhị 3, Thanh 4, Lan 4`),
  },
  otherSurname: { mothers: 0.04, fathersGiven: 0 },
};
