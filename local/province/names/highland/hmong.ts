import type { NameTable } from '../name-table.ts';
import { weightsOf } from '../weights.ts';

/**
 * Naming of the Mông: few surnames, men with `A`, `Mí`, `Seo` or `Bá`, women with `Thị`, and given names of one
 * syllable in the spelling of a clerk (`Giàng A Páo`, `Vàng Thị Mỷ`). Weights are ours.
 */
export const HMONG: NameTable = {
  surnames:
    weightsOf(`Giàng 190, Vàng 150, Sùng 140, Thào 120, Lầu 80, Mùa 70, Hạng 60, Lý 55, Ly 30, Cháng 40, Ma 30,
    Hầu 30, Tráng 20, Và 24, Vừ 30, Cứ 20, Chảo 8, Thò 12, Hờ 20, Phàng 16, Dương 14`),
  childMiddles: {
    male: weightsOf('A 240, Mí 80, Seo 50, Bá 26, Minh 20, Văn 24, Gia 16, Quốc 8, Đức 10,  14'),
    female: weightsOf('Thị 260, Y 24, Thị Mai 6, Bảo 12, Thị Ngọc 10,  26, Thị Thu 6'),
  },
  middlesTellSex: true,
  childGivens: {
    male: weightsOf(`Páo 8, Chua 7, Sính 7, Dính 7, Tủa 7, Lử 6, Vàng 5, Sử 6, Chứ 6, Dơ 5, Nủ 5, Tu 5, Dình 6, Sáu 4,
      Sò 4, Pó 5, Già 5, Phử 5, Thào 3, Lềnh 5, Khua 4, Chống 4, Cáu 3, Say 4, Súa 4, Ly 4, Sinh 6, Thành 5, Minh 7,
      Long 6, Huy 6, Bảo 6, Khang 5, Nam 5, Phong 5, Hùng 4, Khánh 5, Tuấn 4, Giàng 3, Trư 3, Mua 3, Hồng 3, Nếnh 3`),
    female:
      weightsOf(`Mỷ 9, Dợ 7, Sua 8, Mai 8, Pà 6, Chi 6, Dế 4, Sông 6, Mảy 6, Xi 5, Ly 6, Chở 5, Máy 6, Dua 5,
      Pàng 5, Say 5, Súa 6, Vá 4, Mo 4, Lia 5, Chía 5, Sỷ 4, Já 4, Cở 3, Nhia 4, Dinh 5, Dung 4, Hoa 5, Lan 5, Linh 7,
      Nhi 6, Vy 5, Ngân 5, Trang 4, My 6, Yến 4, Thảo 4, Xua 4, Mú 4, Bầu 3`),
  },
  parentMiddles: {
    male: weightsOf('A 330, Mí 90, Seo 60, Bá 30, Văn 16,  20'),
    female: weightsOf('Thị 330, Y 30,  40'),
  },
  parentGivens: {
    male: weightsOf(`Páo 8, Chua 8, Sính 8, Dính 8, Tủa 8, Lử 7, Sử 7, Chứ 7, Dơ 6, Nủ 6, Tu 6, Dình 6, Sáu 5, Sò 5,
      Pó 6, Già 6, Phử 5, Lềnh 6, Khua 5, Chống 5, Cáu 5, Say 5, Súa 5, Ly 4, Vừ 3, Nhè 4, Giống 4, Chù 4, Của 4, Mua 4`),
    female:
      weightsOf(`Mỷ 9, Dợ 8, Sua 8, Mai 6, Pà 7, Chi 5, Dế 6, Sông 6, Mảy 7, Xi 6, Chở 6, Máy 6, Dua 6, Pàng 6,
      Say 6, Súa 6, Vá 5, Mo 5, Lia 5, Chía 5, Sỷ 5, Já 5, Cở 4, Nhia 4, Xua 5, Mú 5, Bầu 4, Ghếnh 2`),
  },
  otherSurname: { mothers: 0.05, fathersGiven: 0 },
};
