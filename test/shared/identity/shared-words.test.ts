import { describe, expect, it } from 'vitest';
import { areInitials, countShared, isWithin, onlyDifference } from '../../../shared/identity/shared-words.ts';

const words = (text: string) => text.split(' ').filter(Boolean);

describe('shared words', () => {
  it.each([
    ['nguyen thi lan', 'lan nguyen thi', 3],
    ['nguyen thi lan', 'tran thi mai', 1],
    ['nguyen thi lan', 'tran van mai', 0],
    ['anh anh anh', 'anh anh', 2],
    ['anh vy anh', 'anh vy vy', 2],
    ['lan', '', 0],
  ])('%s and %s have %d, each counted as often as both have it', (a, b, count) => {
    expect(countShared(words(a), words(b))).toBe(count);
    expect(countShared(words(b), words(a))).toBe(count);
  });

  it.each([
    ['nguyen lan', 'nguyen thi lan', true],
    ['thi lan', 'nguyen thi lan', true],
    ['nguyen thi', 'nguyen thi lan', true],
    ['lan nguyen', 'nguyen thi lan', false],
    ['lan lan', 'nguyen thi lan', false],
    ['nguyen thi lan', 'nguyen thi lan', true],
  ])('whether %s stays of %s when words are left out: %s', (short, long, within) => {
    expect(isWithin(words(short), words(long))).toBe(within);
    expect(isWithin(words(long), words(short))).toBe(within);
  });

  it.each([
    ['n v hung', 'nguyen van hung', true],
    ['ng th hoa', 'nguyen thi hoa', true],
    ['n van hung', 'nguyen v hung', true],
    ['a hoa', 'anh hoa', true],
    ['ngu van hung', 'nguyen van hung', false],
    ['n hung', 'nguyen van hung', false],
    ['t v hung', 'nguyen van hung', false],
    ['nguyens van hung', 'nguyen van hung', false],
  ])('whether %s abbreviates %s: %s', (a, b, initials) => {
    expect(areInitials(words(a), words(b))).toBe(initials);
    expect(areInitials(words(b), words(a))).toBe(initials);
  });

  it.each([
    ['le van binh', 'le thi binh', 1],
    ['le van binh', 'tran van binh', 0],
    ['le van binh', 'le van bao', 2],
    ['le van binh', 'le van binh', undefined],
    ['le van binh', 'le thi bao', undefined],
    ['le van binh', 'le binh', undefined],
    ['le van', 'le van binh', undefined],
  ])('%s and %s differ in one word, that at %s', (a, b, at) => {
    expect(onlyDifference(words(a), words(b))).toBe(at);
    expect(onlyDifference(words(b), words(a))).toBe(at);
  });
});
