import { describe, expect, it } from 'vitest';
import { soundAlike } from '../../../shared/identity/heard.ts';
import { nameOf } from '../../../shared/identity/name.ts';

const alike = (a: string, b: string): boolean => {
  const forward = soundAlike(nameOf(a), nameOf(b));
  expect(soundAlike(nameOf(b), nameOf(a))).toBe(forward);
  return forward;
};

describe('names that sound the same in the south', () => {
  it.each([
    ['tr and ch', 'Lê Trâm', 'Lê Châm'],
    ['s and x', 'Sơn Thị Anh', 'Xơn Thị Anh'],
    ['d and v', 'Lê Dũ', 'Lê Vũ'],
    ['d and gi before a vowel', 'Lê Gia Hân', 'Lê Da Hân'],
    ['v and gi before a vowel', 'Lê Giang', 'Lê Vang'],
    ['gi that holds its own vowel', 'Lê Gì Anh', 'Lê Dì Anh'],
    ['gi before a consonant', 'Lê Gìn Anh', 'Lê Vìn Anh'],
    ['qu and q', 'Tiêu Quốc Vinh', 'Tiêu Qốc Vinh'],
    ['i and y beside another slip', 'Lê Trí Mỹ', 'Lê Chí Mĩ'],
    ['final n and ng', 'Phan Hoàng Long', 'Phang Hoàng Long'],
    ['final n and nh', 'Thạch Chan Tâm', 'Thạch Chanh Tâm'],
    ['final t and c', 'Lê Đạt Minh', 'Lê Đạc Minh'],
    ['final t and ch', 'Danh Rít Thi', 'Danh Rích Thi'],
    ['two syllables at once', 'Trần Xuân Anh', 'Chần Suâng Anh'],
    ['lost marks too', 'Trần Gia Hân', 'CHAN DA HAN'],
  ])('%s: %s and %s', (_rule, a, b) => {
    expect(alike(a, b)).toBe(true);
  });

  it.each([
    ['the given name ends otherwise', 'Lê Thị An', 'Lê Thị Anh'],
    ['the given name ends otherwise', 'Lê Thị Ngân', 'Lê Thị Ngàng'],
    ['three syllables are other', 'Trần Xuân Trí', 'Chần Suân Chí'],
    ['one has a syllable more', 'Trần An', 'Chần Thị An'],
    ['đ is not d', 'Lê Định', 'Lê Vinh'],
    ['đ is not d', 'Lê Đông Anh', 'Lê Vông Anh'],
    ['final n and t differ', 'Lê Lan Anh', 'Lê Lát Anh'],
    ['final nh and ch differ', 'Lê Minh Anh', 'Lê Mích Anh'],
    ['a final consonant is missing', 'Lê Tâm Hạnh Vy', 'Lê Tâm Hạ Vy'],
    ['v and x inside a syllable stay', 'Lê Axa Anh', 'Lê Asa Anh'],
    ['r is a sound of its own', 'Lê Ren Anh', 'Lê Den Anh'],
    ['gh is no gi', 'Lê Ghi', 'Lê Di'],
    ['final m and n differ', 'Lê Lam Anh', 'Lê Lan Anh'],
    ['final p and t differ', 'Lê Hiệp Anh', 'Lê Hiệt Anh'],
    ['another vowel', 'Trần Thị Lan', 'Chần Thị Lin'],
    ['an initial has no sound', 'Lê V Anh', 'Lê D Anh'],
    ['an abbreviation has no sound', 'Ng Thị Anh', 'Nh Thị Anh'],
  ])('but not where %s: %s and %s', (_reason, a, b) => {
    expect(alike(a, b)).toBe(false);
  });
});
