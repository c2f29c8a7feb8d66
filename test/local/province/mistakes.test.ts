import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../../../local/province/days.ts';
import { misdate } from '../../../local/province/mistakes/dates.ts';
import { misspell, respellKhmer, unaccented } from '../../../local/province/mistakes/names.ts';
import { misnumber } from '../../../local/province/mistakes/numbers.ts';
import { placeholderName } from '../../../local/province/mistakes/placeholders.ts';
import { randomOf } from '../../../local/province/random.ts';
import { legacyEncoding } from '../../../shared/identity/legacy-encoding.ts';
import { placeholderOf } from '../../../shared/identity/placeholder.ts';

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const NAMES = [
  'Nguyễn Thị Ngọc Hân',
  'Thạch Sà Phia',
  'Đỗ Gia Bảo',
  'Sơn Minh',
  'Trương Ý Nhi',
  'Lâm Thị Mỹ Xuyên',
];

describe('a misspelled name', () => {
  it('differs, is not empty and is still Unicode text', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...NAMES), (seed, name) => {
        const spoiled = misspell(name, randomOf(seed, 'test'));

        expect(spoiled).not.toBe(name);
        expect(spoiled.trim()).toBe(spoiled);
        expect(spoiled.split(' ').every((syllable) => syllable !== '')).toBe(true);
        expect(legacyEncoding(spoiled)).toBeUndefined();
      }),
    );
  });

  it('can lose its marks, Đ included', () => {
    expect(unaccented('Đặng Thị Thùy')).toBe('Dang Thi Thuy');
  });

  it('of a Khmer is another way to write the same sound', () => {
    expect(respellKhmer('Thạch Sà Phia')).toBe('Thạch Sa Phia');
    expect(respellKhmer('Nguyễn Văn An')).toBe('Nguyễn Văn An');
  });
});

describe('a wrong date', () => {
  it('is another, but a real day, month or year', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 16_000, max: 20_000 }), (seed, day) => {
        const spoiled = misdate(isoOf(day), randomOf(seed, 'test'));

        expect(spoiled).not.toBe(isoOf(day));
        expect(spoiled).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
        if (spoiled.length === 10) expect(isoOf(dayOf(spoiled))).toBe(spoiled);
      }),
    );
  });
});

describe('a wrong number', () => {
  it('has as many digits and begins with the same province', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 999_999 }), (seed, tail) => {
        const number = `094221${String(tail).padStart(6, '0')}`;

        const spoiled = misnumber(number, randomOf(seed, 'test'));

        expect(spoiled).toMatch(/^094\d{9}$/);
        expect(spoiled).not.toBe(number);
      }),
    );
  });
});

describe('a placeholder', () => {
  it('is one the reader knows', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('male', 'female'), (seed, sex) => {
        const written = placeholderName({ mother: 'Lâm Thị Mỹ Xuyên', sex }, randomOf(seed, 'test'));

        expect(placeholderOf(written)).toBeDefined();
      }),
    );
  });
});
