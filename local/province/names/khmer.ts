import type { NameTable } from './name-table.ts';
import { weightsOf } from './weights.ts';

/**
 * Naming of the Khmer of Sóc Trăng: the few surnames given by the Nguyễn court (Thạch, Sơn, Kim, Danh, Lâm, Lý,
 * Trần, Châu, Kiên), two-word names, `Thị` + given for women, Khmer syllables in Vietnamese letters, and a surname
 * that need not be the father's (domain 10.3). Shares inside the tables are our assumption.
 */
export const KHMER: NameTable = {
  surnames:
    weightsOf(`Thạch 205, Sơn 165, Lâm 120, Kim 105, Lý 100, Trần 85, Danh 75, Châu 25, Kiên 18, Triệu 16,
    Đào 14, Tăng 14, Liêu 12, Hứa 8, Thái 8, Liên 6, Tô 6, Trà 6, Huỳnh 8, Nguyễn 14`),
  childMiddles: {
    male: weightsOf(
      '  300, Minh 32, Hoàng 28, Gia 32, Thanh 18, Ngọc 14, Sà 14, Chanh 10, Quốc 10, Thái 7, Sóc 5, Đa 4',
    ),
    female:
      weightsOf(`Thị 300,  130, Thị Ngọc 30, Ngọc 34, Thị Mỹ 14, Thị Thanh 12, Thị Sà 8, Thị Kim 10, Bảo 16,
      Thị Chanh 6, Gia 8`),
  },
  childGivens: {
    male: weightsOf(`Minh 18, Khang 18, Bảo 14, Huy 14, Hoàng 9, Thái 9, Duy 9, Phát 9, Phong 8, Đa Ra 12, Rít Thi 7,
      Vi Sal 7, Đa Vít 7, Sô Phone 5, Chanh Ra 8, Sóc Kha 6, Sa Vanh 6, Vanh Na 7, Phi Rum 5, Ra Đa 7, Sa Phol 5,
      Vi Chét 5, Mô Ny 5, Sa Ray 6, Thi Ra 6, Si Thol 4, Sóc Phia 3, Rết 4, Na 3, Hên 3, Dương 5, Khánh 6, Tâm 5,
      Sang 5, Hào 5, Quí 4, Nhân 6, Thol 3, Rinh 4, Pháp 3, Đạt 6, An 7, Phúc 8, Thiện 6, Ri 2, Anh Tha 2`),
    female: weightsOf(`Sô Phia 10, Sà Phia 7, Chanh Thu 7, Chanh Thi 6, Ma Ly 9, Đa Ly 9, Sóc Kha 5, Bô Pha 8,
      Sô Rây 4, Sa Rươne 3, Vy 14, Ngọc 12, Nhi 14, Trân 10, Như 12, My 12, Linh 10, Ngân 10, Hân 14, Anh 9, Thảo 7,
      Đa Vy 7, Thi Đa 7, Sô Thia 5, Rây Na 5, Na Vy 7, Sa Mết 3, Sà Ly 6, Kha Na 5, Pha Ny 5, Li Đa 7, Mô Ni Ka 4,
      Ươl 2, Sươl 2, Hiêng 2, Lan 4, Dung 3, Thúy 4, Trang 6, Quyên 4, Sa Vy 5, Pholly 2, Châu 6, Tiên 6, Yến 5`),
  },
  parentMiddles: {
    male: weightsOf('  420, Văn 14, Minh 16, Ngọc 12, Hoàng 16, Thanh 14, Sà 14, Thái 8, Quốc 6'),
    female: weightsOf('Thị 420,  60, Thị Sà 16, Thị Ngọc 12, Thị Kim 12, Thị Mỹ 10, Thị Thu 6, Sà 6'),
  },
  parentGivens: {
    male: weightsOf(`Hoàng 8, Sang 8, Thol 7, Rinh 8, Hên 8, Dương 6, Rết 6, Phol 6, Sươl 4, Sóc Kha 4, Chanh Đa 5,
      Sa Rết 5, Sa Vuông 4, Kha 6, Khel 4, Na 6, Cương 5, Tha 5, Dên 5, Nuôl 3, Ra 5, Ương 3, Phước 5, Minh 6, Lợi 5,
      Pháp 5, Sa Ray 4, Thươl 3, Riêng 4, Đen 4, Út 4, Vũ 5, Hùng 5, Kiệt 4, Lel 3, Bình 4, Oanh 2, Thanh 6, Mến 2`),
    female:
      weightsOf(`Hiêng 6, Sươl 5, Sa Rươne 3, Liên 7, Hồng 7, Huôi 4, Dung 7, Lan 8, Phượng 5, Som 5, Som Nang 4,
      Sô Phia 5, Pha 6, Na Ri 5, Ma Ly 5, Sa Vi 4, Rây 5, Ly 7, Mỹ 5, Sà Rinh 4, Thươne 3, Ngọc 6, Nga 5, Sang 4,
      Thu 6, Diễm 4, Ươne 3, Xuân 4, Chanh Thi 4, Oanh 5, Linh 6, Thúy 6, Út 5, Huệ 4, Tha 4, Thol 3, Đa 3, Kim 4`),
  },
  otherSurname: { mothers: 0.12, fathersGiven: 0.05 },
};
