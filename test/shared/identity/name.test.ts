import { describe, expect, it } from 'vitest';
import { compareNames, type NameAgreement, nameOf } from '../../../shared/identity/name.ts';

describe('a name', () => {
  it('is read into syllables with and without marks', () => {
    expect(nameOf('  NGUYỄN THỊ\u00a0HÒA ')).toEqual({
      canonical: 'nguyễn thị hoà',
      folded: 'nguyen thi hoa',
      syllables: ['nguyễn', 'thị', 'hoà'],
      bare: ['nguyen', 'thi', 'hoa'],
    });
  });

  it.each([
    ['Trần Thị Mai (trẻ)', 'trần thị mai'],
    ['Trần Thị Mai.', 'trần thị mai'],
    ['Trần Thị Mai (con bà Lan', 'trần thị mai'],
    ['(Trần Thị Mai)', 'trần thị mai'],
    ['Ng. Thị,Mai', 'ng thị mai'],
    ['H’Bia Niê', 'h bia niê'],
    ['HʼBia-Niê', 'h bia niê'],
    ['Trần Thị Mai 2', 'trần thị mai 2'],
    ['Trần(trẻ)Mai', 'trần mai'],
    ['Trần \u0301 Mai', 'trần mai'],
    ['---', ''],
    ['', ''],
  ])('%s is %s', (raw, canonical) => {
    expect(nameOf(raw).canonical).toBe(canonical);
  });
});

describe('two names agree', () => {
  it.each<[NameAgreement, string, string]>([
    ['equal', 'NGUYỄN THỊ HÒA', 'Nguyễn Thị Hoà'],
    ['equal', "H'Bia Niê", 'H’ BIA NIÊ'],
    ['tone', 'Nguyễn Thị Lan', 'Nguyễn Thi Làn'],
    ['tone', 'Lý Mỹ Kỳ', 'Lí Mĩ Kì'],
    ['tone', 'Trần Quý', 'Trần Quí'],
    ['tone', 'Lê Nhy', 'Lê Nhi'],
    ['tone', 'Nguyễn ThịLan', 'Nguyễn Thị Lan'],
    ['diacritics', 'TRAN THI DAO', 'Trần Thị Đào'],
    ['diacritics', 'Đoàn Văn Ân', 'Doãn Văn An'],
    ['heard', 'Trần Tuấn An', 'Chần Tuấn An'],
    ['heard', 'Huỳnh Thiên Khang', 'Huỳnh Thiênh Khang'],
    ['heard', 'Phạm Gia Lộc', 'PHAM DA LOC'],
    ['heard', 'Trần Xuân Vinh', 'Chần Suân Vinh'],
    ['heard', 'Lý Quý', 'Lý Qí'],
    ['heard', 'Triệu Rít Thi', 'Triệu Rích Thi'],
    ['order', 'Lan Nguyễn Thị', 'Nguyễn Thị Lan'],
    ['extra_syllable', 'Nguyễn Lan', 'Nguyễn Thị Lan'],
    ['extra_syllable', 'Thị Sóc', 'Thạch Thị Sóc'],
    ['extra_syllable', 'Y Phúc', 'Y Phúc Niê'],
    ['extra_syllable', 'Y PHÚC', 'Y Phúc Niê Kdăm'],
    ['extra_syllable', 'H’Bảo Trân', "H' Bảo Trân Byă"],
    ['extra_syllable', "H'Nhi", "Rơ Châm H'Nhi"],
    ['different', 'Y Phúc Niê', 'Y Minh Byă'],
    ['different', 'Y Phúc Niê', 'Y Minh Niê'],
    ['different', "H'Nhi Niê", "H'Ngân Niê"],
    ['one_syllable', 'Y Thông Niê Kdăm', 'Y Tohgn Niê Kdăm'],
    ['alike', "H'Jưn Byă", "H'Jưn Buôn Yă"],
    ['order', "H'Bia Niê", "Niê H'Bia"],
    ['tone', "H'Bia Niê", 'HBia Niê'],
    ['equal', "H'Bia Niê", 'H’ Bia Niê'],
    ['different', "H'Nhi", "H'Ngân Niê"],
    ['different', 'Lý Phúc', 'Lý Phúc Niê'],
    ['initials', 'N V Hùng', 'Nguyễn Văn Hùng'],
    ['initials', 'Ng. Th. Hoa', 'Nguyễn Thị Hoa'],
    ['one_typo', 'Nguyễn Thị Trang', 'Nguyễn Thị Trag'],
    ['one_typo', 'Thạch Sóc', 'Thạch Sác'],
    ['one_typo', 'Lê Thuý', 'Lê Thúi'],
    ['one_typo', 'Kim Sa Rây', 'Kim Sa Ryâ'],
    ['one_typo', 'Sơn Dy', 'Sơn Duy'],
    ['one_typo', 'Lê Any', 'Lê Ani'],
    ['one_typo', 'Lê Lym', 'Lê Lim'],
    ['one_typo', 'Trần Thy', 'Trần Tyh'],
    ['one_typo', 'Lâm Mỹ Nhi', 'Lâm My Nhii'],
    ['one_syllable', 'Lê Văn Bình', 'Lê Thị Bình'],
    ['one_syllable', 'Chần Thị Hà', 'Tầrn Thị Hà'],
    ['one_syllable', 'Trần Mai Phương', 'Trần Mai Hpươgn'],
    ['one_syllable', 'Lê Thị Trang', 'Lê Thị Trinh'],
    ['near', 'Lâm Thanh', 'Lân Thanhh'],
    ['near', 'Nguyễn Thị Trang', 'Nguyễnn Thi Tang'],
    ['near', 'Phạm Tuấn Khoa', 'Phm Tuấn Kha'],
    ['near', 'Nguyễn Hoàng Minh Khôi', 'Nguyễn Hogna Mnih Khôi'],
    ['alike', 'Ngô Hiếu', 'Ngô Minh Hếiu'],
    ['alike', 'Nguyễn Nhật Quân', 'Nguyễn Hoàng Gia Quân'],
    ['given_only', 'Trần Văn Lan', 'Nguyễn Thị Lan'],
    ['given_only', 'Lê Lan', 'Sơn Lan'],
    ['different', 'Nguyễn Thị Lan', 'Nguyễn Thị Hoa'],
    ['different', 'Nguyễn Ngọc Mai', 'Nguyễn Ngọc Lan'],
    ['different', 'Lâm Hanh', 'Lân Hanhh'],
    ['different', 'Trần Mai Hạnh', 'Trần Mai Hoàng'],
    ['different', 'Lê Thị Nghiêng', 'Lê Thị Khuyếch'],
    ['different', 'Lê Nguyễn Hoàng Thành', 'Lê Thanhh'],
    ['different', 'Phan Tuấn Thành', 'Lê Minh Thanhh'],
    ['different', 'Nguyễn Bảo My', 'Nguyễn Bảo Nhi'],
    ['different', 'Lê Mỹ Tuyền', 'Trần Mỹ Tuyên Anh'],
    ['different', 'Nguyễn Thị', 'Nguyễn Thị Lan'],
    ['given_only', 'Lan', 'Nguyễn Lan'],
    ['given_only', 'Lan Anh', 'Nguyễn Thị Ngọc Anh'],
    ['different', 'Lan', ''],
    ['different', '', 'Nguyễn Thị Lan'],
    ['different', '', ''],
  ])('%s: %s and %s', (agreement, a, b) => {
    expect(compareNames(nameOf(a), nameOf(b))).toBe(agreement);
    expect(compareNames(nameOf(b), nameOf(a))).toBe(agreement);
  });
});
