import { describe, expect, it } from 'vitest';
import { isSyllable } from '../../../shared/identity/syllable.ts';
import { SYLLABLES } from './vietnamese.ts';

describe('a Vietnamese syllable', () => {
  it.each(
    'an anh nguyễn NGUYỄN khuyên quý giá gì yêu hươu rượu cuối xoài thuở khuya khuỷu quyển ngoèo boong thoăn'
      .split(' ')
      .map((word) => [word]),
  )('is %s', (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
  });

  it('is every one of the grammar, the tone on any vowel', () => {
    const refused = SYLLABLES.flat().filter((word) => !isSyllable(word));

    expect(refused).toEqual([]);
  });

  it.each([
    ['without a vowel', 'ng'],
    ['empty', ''],
    ['with two groups of vowels', 'hana'],
    ['with two tones', 'hòá'],
    ['with a foreign letter before', 'fan'],
    ['with a foreign letter behind', 'thol'],
    ['with a consonant that ends no syllable', 'sab'],
    ['with too many consonants before', 'strang'],
    ['with a consonant after a half-vowel', 'laing'],
    ['with a consonant after three vowels that end a syllable', 'khuyut'],
    ['with a level tone before a stop', 'hàc'],
    ['with a rising tone before a stop', 'hảch'],
    ['with a broken tone before a stop', 'hãp'],
    ['with a falling tone before a stop', 'hàt'],
    ['with a word behind', 'an anh'],
    ['with a digit', 'an2'],
  ])('%s is none: %s', (_reason, word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it.each(['hác', 'hạc', 'hách', 'hạp', 'hát', 'hac', 'hàm', 'hành', 'hãng', 'hản'])('may be %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });
});
