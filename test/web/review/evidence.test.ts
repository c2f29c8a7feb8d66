import { describe, expect, it } from 'vitest';
import { formatIn } from '../../../web/language/format.ts';
import { bitsInWords, bitsOf, shareInWords } from '../../../web/review/evidence.ts';

const { percent } = formatIn('vi');

describe('a probability', () => {
  it.each([
    [0.5, '0,0'],
    [0.75, '+1,6'],
    [0.25, '−1,6'],
    [0.9891, '+6,5'],
  ])('of %d is so many bits: %s', (probability, bits) => {
    expect(bitsInWords(bitsOf(probability), 'vi')).toBe(bits);
  });

  it.each([
    [0.9891009, '98,91\u00A0%'],
    [0.99999999, '> 99,99\u00A0%'],
    [1, '> 99,99\u00A0%'],
    [0, '< 0,01\u00A0%'],
  ])('of %d is never told as certain: %s', (probability, words) => {
    expect(shareInWords(probability, percent)).toBe(words);
  });
});
