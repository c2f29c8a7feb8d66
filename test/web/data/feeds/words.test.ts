import { describe, expect, it } from 'vitest';
import { freshnessOf, STALE_AFTER_DAYS } from '../../../../shared/feeds/freshness.ts';
import { ageWords, freshnessWords } from '../../../../web/data/feeds/words.ts';

describe('how fresh a feed is', () => {
  it('is stale after the days of a stage, units never', () => {
    expect(freshnessOf('cards', STALE_AFTER_DAYS)).toBe('fresh');
    expect(freshnessOf('cards', STALE_AFTER_DAYS + 1)).toBe('stale');
    expect(freshnessOf('units', 400)).toBe('fresh');
    expect(freshnessOf('units', undefined)).toBe('never');
  });

  it('is told in plain words', () => {
    expect(ageWords(0).vi).toBe('hôm nay');
    expect(ageWords(12).vi).toBe('12 ngày trước');
    expect(freshnessWords('cards', 'stale').vi).toContain('35 ngày');
  });
});
