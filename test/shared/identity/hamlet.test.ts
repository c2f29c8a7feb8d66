import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hamletIn } from '../../../shared/identity/hamlet.ts';
import { tidy } from '../../../shared/identity/text.ts';

describe('the hamlet of an address', () => {
  it.each([
    ['Khóm 3', 'Khóm 3'],
    ['Số 7, Khóm 3, Phường 1', 'Khóm 3'],
    ['=2+2 "Số" <b>, Khóm 5', 'Khóm 5'],
    ['ấp Hòa Phú, xã An Lạc Thôn', 'ấp Hòa Phú'],
    ['ẤP 2 XÃ KẾ SÁCH', 'ẤP 2'],
    ['Tổ 12, Ấp Mỹ Lợi', 'Ấp Mỹ Lợi'],
    ['Tổ 12, Phường 2', 'Tổ 12'],
    ['Tổ dân phố 4, Phường 2', 'Tổ dân phố 4'],
    ['Sóc Bưng Kok; Sóc Trăng', 'Sóc Bưng Kok'],
    ['Phum Xoài, Vĩnh Châu', 'Phum Xoài'],
    ['Buôn Kmrơng Prong A, Buôn Ma Thuột', 'Buôn Kmrơng Prong A'],
    ['Khóm3', 'Khóm3'],
  ])('is read out of %j', (address, hamlet) => {
    expect(hamletIn(address)).toBe(hamlet);
  });

  it.each([
    '',
    'Số 7, Tỉnh lộ 932',
    'Phường 3, Sóc Trăng',
    'Phường Tân Lợi, Buôn Ma Thuột',
    'Ấp',
    'Đường Thôn Quê',
    'Ấpxa 3',
  ])('is none in %j', (address) => {
    expect(hamletIn(address)).toBeUndefined();
  });

  it('is always a part of what is written', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('Ấp 3', 'Khóm', ',', ' xã ', 'Sóc Trăng', 'Tổ 1'));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const address = parts.join(' ');

        expect(tidy(address)).toContain(hamletIn(address) ?? '');
      }),
    );
  });
});
