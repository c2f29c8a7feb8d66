import type { NameTable } from '../name-table.ts';
import { markedWeightsOf, weightsOf } from '../weights.ts';
import { NO_MIDDLE } from './no-middle.ts';

/**
 * Naming of the Êđê: the mark of the sex (`Y` men, `H'` women), the given name, then the clan, which is the mother's
 * (domain 10.3; Báo Đắk Lắk, June 2022). Two great clans, Niê and Mlô, and their branches (`Niê Kdăm`). Children bear
 * names of the language and, as often, Vietnamese or biblical ones. Weights are ours.
 */
export const EDE: NameTable = {
  surnames:
    weightsOf(`Niê 260, Mlô 120, Byă 105, Êban 95, Niê Kdăm 70, Ayŭn 55, Kbuôr 48, Êñuôl 46, Ksơr 34, Knul 26,
    Ktla 22, Buôn Yă 20, Buôn Krông 32, Kmăn 16, Adrơng 16, Êčăm 14, Hmŏk 14, Hđơk 14, Hwing 12, Êung 10, Rya 8,
    Mlô Duôn Du 8, Niê Siêng 10, Niê Hra 8, Bkrông 10, Arul 8`),
  clan: 'last',
  childMiddles: NO_MIDDLE,
  childGivens: {
    male: markedWeightsOf(
      'Y ',
      `Khang 20, Bảo 18, Minh 14, Huy 14, Gia Bảo 14, Thiên 10, Khôi 10, Phúc 10, Nguyên 8, Đăng 8, Hoàng 8,
      Gia Huy 8, Bảo Long 5, Minh Khôi 6, An 8, Đạt 6, Nam 6, Thông 6, Thiện 6, Samuel 8, Đaniel 7, Giôsuê 5, Phê Rô 4,
      Êlia 4, Jôsep 5, Mikael 4, Đavit 6, Wŭt 3, Blut 3, Thim 3, Ñin 3, Bhen 3, Kuan 4, Hŭn 3, Rin 4, Ruin 3, Jăk 3,
      Lem 3, Bren 3, Suăn 3, Tiăm 2, Djuang 2, Kêl 3, Krin 3, Săn 3, Vin 4, Wen 3, Jôn 4, Lâm 4, Quân 6, Trí 4,
      Phong 6, Tuấn 4, Nghĩa 4, Lộc 4, Kiệt 5, Duy 5, Hiếu 5, Khánh 5, Long 5`,
    ),
    female: markedWeightsOf(
      "H'",
      `Nhi 16, Bảo Trân 9, Ngân 12, Linh 12, My 12, Trâm 9, Thư 9, Vy 10, Bảo Hân 9, Gia Hân 7, An Nhiên 5,
      Quyên 7, Uyên 7, Trinh 6, Ngọc 7, Như 8, Hân 9, Na 6, Mi 5, Zina 4, Maria 7, Êva 4, Rêbêka 4, Êsther 5, Sara 6,
      Rut 4, Mari 4, Đêbôra 3, Bia 4, Blă 3, Wiêt 3, Nuin 3, Jưn 3, Ñă 2, Yŭn 3, Nhơr 2, Loan 5, Lan 4, Luăi 2,
      Rin 4, Ruê 3, Hen 4, Hằng 4, Mrô 2, Yam 3, Ngơ 2, Duin 3, Đim 3, Juăt 2, Srai 2, Bhiơ 2, Blim 2, Krêch 1,
      Diễm 4, Thảo 5, Trang 5, Nga 3, Ly 6, Ly Na 5, Sa Ra 3, Thuỷ Tiên 3, Khánh 4`,
    ),
  },
  parentMiddles: NO_MIDDLE,
  parentGivens: {
    male: markedWeightsOf(
      'Y ',
      `Thông 8, Blut 7, Wŭt 6, Bhen 6, Kuan 6, Hŭn 6, Rin 6, Jăk 5, Lem 5, Bren 5, Suăn 5, Tiăm 4, Djuang 4, Kêl 4,
      Krin 5, Săn 5, Vin 5, Wen 5, Jôn 5, Nuê 4, Mút 4, Bhiăm 3, Drim 4, Ngơn 3, Phi 4, Tlŭm 3, Thiên 5, Sing 4, Liêm 4,
      Hoàng 4, Ruin 4, Blô 4, Nguôt 3, Gôn 3, Yung 4, Hăn 4, Pốt 3, Đhăm 3, Tuấn 4, Sinh 4, Khoan 3, Luyện 2`,
    ),
    female: markedWeightsOf(
      "H'",
      `Bia 7, Blă 6, Wiêt 5, Nuin 5, Jưn 5, Ñă 4, Yŭn 5, Nhơr 4, Loan 6, Lan 6, Luăi 4, Rin 5, Ruê 5, Hen 6, Hằng 4,
      Mrô 4, Yam 5, Ngơ 4, Duin 5, Đim 4, Juăt 4, Srai 4, Bhiơ 3, Blim 4, Krêch 3, Nga 5, Mơ 4, Dluôm 3, Drai 3,
      Hiăng 3, Grăng 3, Phương 4, Mai 4, Liên 4, Nguyệt 3, Ring 4, Brơi 3, Yuin 4, Wôl 2, Đơng 2`,
    ),
  },
  otherSurname: { mothers: 0.93, fathersGiven: 0 },
};

/** The Mnông of Đắk Lắk and Đắk Nông, who write names as the Êđê do, with clans of their own. */
export const MNONG: NameTable = {
  ...EDE,
  surnames:
    weightsOf(`Bkrông 90, Rơ Tung 70, Ông 55, Ndu 50, Liêng 50, Triêk 46, Bdap 40, Rơ Yam 36, Du 34, Kmăn 30,
    Bing 30, Sruk 24, Rơ Ông 24, Cil 22, Uông 20, Teh 18, Hmôk 18, Buôn Krông 16, Êung 10, Dăk Căt 10, Lưk 10`),
};
