import { describe, expect, it } from 'vitest';
import { memoise } from '../../../shared/identity/memo.ts';

describe('a memoised function', () => {
  it('computes once a text, and again after its room was full', () => {
    const asked: string[] = [];
    const length = memoise(2, (text) => asked.push(text) && text.length);

    const lengths = ['a', 'bb', 'a', 'ccc', 'a'].map(length);

    expect(lengths).toEqual([1, 2, 1, 3, 1]);
    expect(asked).toEqual(['a', 'bb', 'ccc', 'a']);
  });
});
