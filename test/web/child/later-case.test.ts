import { describe, expect, it } from 'vitest';
import { withLaterCase } from '../../../web/child/later-case.ts';
import { aCase, aPage } from './a-page.ts';

const pageOf = (version: number, takenAt: string) => ({
  page: aPage({ case: { ...aCase(), version } }),
  takenAt,
});
const [EARLY, LATE] = ['2026-03-02T02:00:00.000Z', '2026-03-04T02:00:00.000Z'];

describe('a kept page beside a kept list', () => {
  it('has its case from whichever was read later', () => {
    const older = withLaterCase(pageOf(1, EARLY), pageOf(3, LATE));
    const newer = withLaterCase(pageOf(3, LATE), pageOf(1, EARLY));

    expect([older.page.case?.version, older.takenAt]).toEqual([3, LATE]);
    expect([newer.page.case?.version, newer.takenAt]).toEqual([3, LATE]);
    expect(older.page.history).toEqual(aPage().history);
  });

  it('does not fall behind what was written on the page since', () => {
    expect(withLaterCase(pageOf(4, EARLY), pageOf(3, LATE)).page.case?.version).toBe(4);
  });

  it('stands alone where no list has the child', () => {
    expect(withLaterCase(pageOf(2, EARLY), undefined)).toEqual(pageOf(2, EARLY));
  });
});
