import { describe, expect, it } from 'vitest';
import { placeholderOf } from '../../../shared/identity/name.ts';

describe('a placeholder', () => {
  it.each([
    'con bà Trần Thị Mai',
    'Con ông Trần Thị Mai',
    'CB Trần Thị Mai',
    'CB. Trần Thị Mai',
    'C/B Trần Thị Mai',
    'CB1 Trần Thị Mai',
    'con của bà Trần Thị Mai',
    'con thứ 2 bà Trần Thị Mai',
    'Con 2 của Trần Thị Mai',
    'con Trần Thị Mai',
    'bé gái con bà Trần Thị Mai',
    'Bé trai của Trần Thị Mai',
    'bé gái Trần Thị Mai',
    'Bé gái (con bà Trần Thị Mai)',
    'trẻ con bà Trần Thị Mai',
    'sơ sinh Trần Thị Mai',
    'Trẻ sơ sinh con bà Trần Thị Mai',
    'SS con bà Trần Thị Mai',
    'con sản phụ Trần Thị Mai',
  ])('%s names the parent', (raw) => {
    expect(placeholderOf(raw)).toEqual({ kind: 'child_of', parent: 'Trần Thị Mai' });
  });

  it.each(
    'bé|be|trẻ|tre|cháu|chau|ss|sơ sinh|so sinh|gái|gai|trai|nam|nữ|nu|bé gái|con|con gái|cháu trai'
      .split('|')
      .map((word) => [word]),
  )('%s, and no other telling word, names the parent', (word) => {
    for (const ofWord of ['của', 'cua', 'CỦA']) {
      expect(placeholderOf(`${word} ${ofWord} Trần Thị Hoa`)).toEqual({
        kind: 'child_of',
        parent: 'Trần Thị Hoa',
      });
    }
  });

  it.each('bà ba ông ong mẹ me cha bố bo chị chi anh cô co sp'.split(' ').map((word) => [word]))(
    'con %s names the parent, the word left out',
    (word) => {
      expect(placeholderOf(`con ${word} Hoa`)).toEqual({ kind: 'child_of', parent: 'Hoa' });
    },
  );

  it('names the parent as written, in any dress', () => {
    expect(placeholderOf('CON BA TRAN THI MAI')).toEqual({ kind: 'child_of', parent: 'TRAN THI MAI' });
    expect(placeholderOf('con bà Hoà Bình'.normalize('NFD'))).toEqual({
      kind: 'child_of',
      parent: 'Hoà Bình',
    });
    expect(placeholderOf("con bà H'Bia Niê")).toEqual({ kind: 'child_of', parent: 'H Bia Niê' });
  });

  it.each([
    'chưa đặt tên',
    'CHUA DAT TEN',
    'Chưa có tên',
    'Nguyễn chưa đặt tên',
    'Không có tên',
    'bé gái',
    'BE TRAI',
    'em bé',
    'trẻ sơ sinh',
    'Sơ sinh 2',
    'không rõ tên',
    'khong ro ten',
    'chưa được đặt tên',
    'chua khai ten',
    'chưa tên',
    'chưa đặt',
    'chua dat',
    'vô danh',
    'vo danh',
    'dang cap nhat',
    'no name',
    'NoName',
    'Baby',
    'so sinh',
    'con trai',
    'con gai',
    'trẻ em nữ',
    'cháu bé 1',
    'đang cập nhật',
    'n/a',
    '---',
    '???',
  ])('%s names nobody', (raw) => {
    expect(placeholderOf(raw)).toEqual({ kind: 'unnamed' });
  });
});

describe('a name that looks like one', () => {
  it.each([
    'Nguyễn Thị Bé',
    'Trần Văn Bé Hai',
    'Nguyễn Văn Con',
    'Bế Văn Đàn',
    'Nam',
    'Nam Con',
    'Trần Sơ Sinh',
    'Chau Baby',
    'Na',
    'Nguyễn Nam',
    'Lê Thị Gái',
    'Cao Bá Nam',
    'Trần Tên',
    '',
  ])('%s is no placeholder', (raw) => {
    expect(placeholderOf(raw)).toBeUndefined();
  });
});
