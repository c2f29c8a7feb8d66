import { describe, expect, it } from 'vitest';
import { areSpeltAlike, SpeltName, speltNames } from '../../../../shared/linkage/people/spelt-name.ts';

describe('a spelt name', () => {
  it('is read as names are', () => {
    const name = new SpeltName('LÝ  HÒA');

    expect(name).toMatchObject({
      written: 'LÝ  HÒA',
      canonical: 'lý hoà',
      folded: 'ly hoa',
      syllables: ['lý', 'hoà'],
      bare: ['ly', 'hoa'],
    });
  });

  it.each([
    ['Lý Hòa', 'LÝ HOÀ', true],
    ['Lý Hòa', 'Lý Hòa', true],
    ['Lý Hòa', 'Lý Hoa', false],
  ])('%s and %s: alike %s', (one, other, expected) => {
    expect(areSpeltAlike(new SpeltName(one), new SpeltName(other))).toBe(expected);
  });
});

describe('speltNames', () => {
  it('leaves out texts without a letter or digit', () => {
    const written = (texts: string[]) => speltNames(texts).map((name) => name.written);

    expect(written(['...', 'Ánh', ' - ', 'Zoe', 'an', '1', 'Đạt'])).toEqual(['Ánh', 'Zoe', 'an', '1', 'Đạt']);
    expect(written(['Ánh', 'an'])).toEqual(['Ánh', 'an']);
    expect(written(['[', '{', '`', '@'])).toEqual([]);
    expect(written([])).toEqual([]);
  });
});
