import type { NameTable } from './name-table.ts';
import { weightsOf } from './weights.ts';

/**
 * Kinh naming in the south. Surname shares: the published table (Nguyễn 31.5 %, Trần 11 % …) with Huỳnh and Võ for
 * Hoàng and Vũ and with Lâm, Thạch, Lý weighed up (domain 10.1). Children: the modern middles and givens
 * (Gia, Bảo, Khánh, Minh; Ngọc, Bảo, Gia), far more concentrated than their parents' names. Weights are ours.
 */
export const KINH: NameTable = {
  surnames:
    weightsOf(`Nguyễn 315, Trần 112, Lê 92, Phạm 62, Huỳnh 58, Võ 48, Phan 28, Trương 25, Lâm 24, Đặng 21,
    Bùi 17, Đỗ 13, Hồ 18, Ngô 16, Dương 18, Lý 14, Đoàn 11, Mai 10, Cao 10, Đinh 9, Lưu 8, Tô 8, Trịnh 7, Thái 7,
    Hà 7, Châu 7, Tạ 5, Quách 5, Nguyễn Hoàng 4, Trần Lê 3, Lương 5, Hứa 4, Văn 4, Tăng 4, Hoàng 6, Vũ 5, Đào 5,
    Phùng 3, La 2, Kiều 2, Diệp 3, Từ 2, Mạc 2, Tiêu 2, Nhan 1, Thạch 2, Ông 1, Giang 2, Viên 1, Khưu 1`),
  childMiddles: {
    male: weightsOf(`Gia 130, Minh 95, Hoàng 70, Anh 48, Nhật 46, Bảo 45, Quốc 45, Thiên 38, Tuấn 36, Đăng 34, Phúc 34,
      Thanh 32, Hữu 30, Khánh 26, Ngọc 24, Trọng 22, Chí 22, Duy 22, Đức 20, Văn 20, Tấn 16, Hải 16, Hoàng Gia 8,
      Nguyên 12, Trung 12, Thành 14, Trường 10, Phú 14, Huy 12, Vĩnh 8, Quang 12, Xuân 6, An 8, Kim 5, Tiến 10,
      Công 6, Thái 8, Trí 8, Nguyễn Gia 4, Trần Gia 3,  9`),
    female:
      weightsOf(`Ngọc 135, Bảo 80, Gia 60, Thị 45, Thanh 40, Khánh 40, Phương 34, Minh 34, Kim 34, Hoàng 22, Mỹ 26,
      Như 26, Anh 20, Thảo 18, Tú 18, Quỳnh 20, Trúc 20, Yến 18, Thùy 18, Diễm 12, Hồng 16, Cẩm 12, Tường 14, Thiên 14,
      Nhã 12, Tuệ 12, An 12, Huỳnh 10, Bích 10, Ánh 8, Thị Ngọc 10, Thị Bảo 6, Thị Mỹ 6, Thị Thanh 6, Hà 6, Linh 8,
      Lê Ngọc 4, Nguyễn Ngọc 4, Trâm 6, Uyên 5, Thúy 8,  6`),
  },
  childGivens: {
    male: weightsOf(`Bảo 62, Khang 60, Phúc 44, Huy 44, Minh 42, Khôi 40, An 36, Thịnh 30, Phát 32, Long 24, Nguyên 28,
      Khoa 30, Anh 26, Kiệt 30, Đăng 26, Hưng 22, Nhân 22, Quân 22, Thiện 22, Duy 18, Hào 20, Tài 18, Khánh 22, Kha 12,
      Đạt 20, Phong 20, Lâm 14, Trí 16, Vinh 14, Hiếu 14, Nam 14, Tú 8, Vũ 10, Lộc 14, Luân 8, Tiến 8, Thành 10, Tâm 8,
      Nghĩa 10, Quốc 5, Hoàng 12, Bình 6, Sang 7, Tường 6, Triết 4, Toàn 7, Trường 6, Hậu 6, Đức 8, Ân 8, Danh 5,
      Thông 5, Dương 6, Khải 7, Trung 5, Việt 4, Sơn 4, Cường 3, Hải 5, Thái 4, Nhật 6, Vỹ 3, Quý 5, Thuận 5, Hiển 2`),
    female:
      weightsOf(`Hân 60, Ngọc 42, Anh 46, Châu 32, Như 36, Nhi 42, Vy 40, Ngân 36, Trân 34, My 34, Thư 38, Trâm 28,
      An 26, Quyên 14, Hà 14, Linh 28, Thy 16, Quỳnh 16, Khánh 8, Yến 14, Ý 14, Vân 10, Tiên 20, Nghi 20, Mai 10,
      Uyên 16, Trang 12, Tú 6, Lam 10, Băng 5, Di 5, Diệp 7, Hương 7, Trinh 10, Ngà 3, Thảo 12, Hiền 6, Đan 7, Kim 4,
      Phương 10, Trúc 12, Nguyên 7, Giang 5, Hằng 4, Duyên 7, Thùy 4, Minh 4, Oanh 3, Lan 3, Vi 5, Mỹ 4, Chi 8,
      Ánh 4, Thanh 4, Tuyền 8, Cát Tiên 3, Hồng 3, Xuân 3, Phụng 3, Mẫn 3, Khuê 3, Đoan 2, Ái 2, Nhiên 6`),
  },
  parentMiddles: {
    male: weightsOf(`Văn 190, Thanh 50, Hoàng 42, Minh 42, Quốc 38, Hữu 24, Tấn 18, Ngọc 16, Chí 18, Trung 16, Duy 14,
      Công 10, Đức 10, Tuấn 12, Thành 12, Phước 8, Nhựt 8, Hải 8, Trường 7, Vũ 6, Út 3, Bé 3,  14`),
    female:
      weightsOf(`Thị 210, Thị Kim 30, Thị Ngọc 28, Thị Mỹ 24, Thị Thanh 22, Thị Hồng 20, Thị Bích 14, Thị Thu 14,
      Thị Cẩm 12, Thị Thúy 14, Thị Diễm 12, Ngọc 16, Kim 12, Mỹ 10, Thị Huỳnh 6, Thị Trúc 8, Thị Bé 8, Hồng 6, Cẩm 5,
      Thị Tuyết 8, Thị Yến 5, Phương 4,  3`),
  },
  parentGivens: {
    male: weightsOf(`Tuấn 30, Hùng 18, Dũng 20, Cường 20, Nam 18, Hiếu 18, Tâm 20, Thanh 16, Hải 18, Phong 16, Bình 14,
      Sang 18, Linh 16, Đông 10, Út 10, Hậu 14, Tài 14, Trung 14, Phương 10, Hoàng 14, Toàn 14, Lộc 10, Nghĩa 14,
      Thắng 12, Kha 8, Khánh 10, Duy 14, Vũ 14, Giang 10, Long 14, Nhân 12, Thành 14, Tân 8, Đức 8, Việt 8, Sơn 10,
      Quí 6, Hận 3, Đen 2, Lâm 8, Phúc 10, An 8, Khởi 4, Mến 3, Dương 8, Huy 14, Đạt 10, Tiến 8, Luân 6, Ngoan 2`),
    female:
      weightsOf(`Trang 20, Linh 18, Ngân 18, Nhung 10, Thúy 12, Hồng 12, Diễm 10, Loan 12, Phượng 14, Trinh 14,
      Hằng 14, Hương 12, Lan 12, Mai 10, Yến 14, Tuyền 12, Thảo 14, Như 14, Thư 10, Trúc 8, Ngọc 12, Dung 10, Duyên 10,
      Hiền 12, Cúc 4, Xuyến 5, Kiều 8, My 10, Tiên 10, Nhi 10, Thơ 7, Bé 5, Em 3, Nga 8, Lý 6, Liễu 4, Huệ 5, Oanh 8,
      Quyên 10, Thủy 10, Tho 2, Trân 6, Thùy 6, Muội 3, Út 6, Chi 6, Hạnh 8, Tươi 3, Đào 4, Lệ 3, Anh 8, Vân 8`),
  },
  otherSurname: { mothers: 0.03, fathersGiven: 0 },
};
