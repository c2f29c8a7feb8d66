import { describe, expect, it } from 'vitest';
import { addsUp, tenseOf } from '../../../../web/data/import/counts.ts';
import { groupFindings } from '../../../../web/data/import/group-findings.ts';
import { standingOf } from '../../../../web/data/import-words.ts';

const finding = (code: string, count: number) => ({ code, count, vi: code, en: code });

describe('what an import came to', () => {
  it('tells findings that cost rows from doubts, the most frequent first', () => {
    const found = [finding('W2101', 9), finding('E2002', 1), finding('E2001', 4), finding('E2006', 4)];

    const { rejections, doubts } = groupFindings(found);

    expect(rejections.map(({ code }) => code)).toEqual(['E2001', 'E2006', 'E2002']);
    expect(doubts.map(({ code }) => code)).toEqual(['W2101']);
  });

  it('adds up where the four parts are all rows', () => {
    const counts = { rows: 10, added: 1, changed: 2, unchanged: 3, rejected: 4, removed: 99 };

    expect(addsUp(counts)).toBe(true);
    expect(addsUp({ ...counts, rows: 11 })).toBe(false);
  });

  it('has happened only where it was taken for real', () => {
    expect(tenseOf({ state: 'done', result: 'applied' })).toBe('did');
    expect(tenseOf({ state: 'done', result: 'dry_run' })).toBe('would');
    expect(tenseOf({ state: 'held' })).toBe('would');
  });

  it('says of a trial that it was one', () => {
    expect(standingOf({ state: 'done', result: 'dry_run' }).words.en).toBe('Tried');
    expect(standingOf({ state: 'held' }).tone).toBe('held');
  });
});
