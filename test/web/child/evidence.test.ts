import { describe, expect, it } from 'vitest';
import { barsOf, saidBy, saidInWords, termInWords } from '../../../web/child/evidence.ts';

describe('the evidence on a card', () => {
  it('speaks for, against, or not at all', () => {
    expect([4, -2, 0].map((weight) => saidBy({ weight }))).toEqual(['for', 'against', 'nothing']);
  });

  it('is said in a word, but for the step before any comparison', () => {
    expect(saidInWords({ field: 'name', weight: -12 })).toEqual({ vi: 'lệch', en: 'differs' });
    expect(saidInWords({ field: 'prior', weight: -5 })).toBeUndefined();
  });

  it('has bars as long as their share of the longest', () => {
    expect(barsOf([{ weight: 10 }, { weight: -5 }, { weight: 0 }])).toEqual([1, 0.5, 0]);
  });

  it('tells the days of the card that are known', () => {
    expect(termInWords('01/01/2026', '')?.vi).toBe('Hiệu lực từ 01/01/2026');
    expect(termInWords('', '')).toBeUndefined();
  });
});
