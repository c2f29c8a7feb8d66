import { describe, expect, it } from 'vitest';
import {
  checkGuard,
  checkRejected,
  type FeedProfile,
  GUARD_SMALLEST,
  profileOf,
} from '../../../shared/feeds/guard.ts';

const BEFORE: FeedProfile = { rows: 1000, completeness: { full_name: 1, personal_id: 0.7 } };
const SAME = { feed: 'births', removed: 0 } as const;
const reasonsOf = (...input: Parameters<typeof checkGuard>) =>
  checkGuard(...input).map(({ reason }) => reason);

describe('checkGuard', () => {
  it('lets a first version and the same again through', () => {
    expect(reasonsOf(undefined, BEFORE, SAME)).toEqual([]);
    expect(reasonsOf(BEFORE, BEFORE, SAME)).toEqual([]);
  });

  it('holds a snapshot that left out more than 5 % of the rows', () => {
    expect(reasonsOf(BEFORE, { ...BEFORE, rows: 950 }, { feed: 'births', removed: 50 })).toEqual([]);
    expect(reasonsOf(BEFORE, { ...BEFORE, rows: 949 }, { feed: 'births', removed: 51 })).toEqual([
      'rows_dropped',
    ]);
  });

  it('does not let new rows make up for those left out', () => {
    expect(reasonsOf(BEFORE, BEFORE, { feed: 'births', removed: 50 })).toEqual([]);
    expect(reasonsOf(BEFORE, { ...BEFORE, rows: 1200 }, { feed: 'births', removed: 51 })).toEqual([
      'rows_dropped',
    ]);
  });

  it('holds a file with a column gone, and names the column', () => {
    const next = { rows: 1000, completeness: { full_name: 1 } };

    const [finding] = checkGuard(BEFORE, next, SAME);

    expect(finding?.reason).toBe('column_emptied');
    expect(finding?.en).toContain('“personal id”');
    expect(finding?.vi).toBe('Cột “Số định danh cá nhân” có giá trị ở 0,0 % số dòng; lần trước là 70,0 %.');
  });

  it('lets a column become fuller', () => {
    const next = { rows: 1000, completeness: { full_name: 1, personal_id: 0.9, sex: 1 } };

    expect(reasonsOf(BEFORE, next, SAME)).toEqual([]);
  });

  it('says nothing of a file too small for shares', () => {
    const few = { ...BEFORE, rows: GUARD_SMALLEST - 1 };

    expect(reasonsOf(few, { ...BEFORE, rows: 1 }, { feed: 'births', removed: 98 })).toEqual([]);
  });
});

describe('checkRejected', () => {
  it.each([
    [1000, 50, 0],
    [1000, 51, 1],
    [8, 7, 0],
    [8, 8, 1],
    [0, 0, 0],
  ])('of %d rows with %d rejected makes %d findings', (rows, rejected, findings) => {
    expect(checkRejected({ rows, rejected })).toHaveLength(findings);
  });
});

describe('profileOf', () => {
  it('gives the share of rows with each column, and no share to what describes the row', () => {
    const profile = profileOf([
      { key: '1', source_ref: 'A', raw: { sex: '1' }, doubts: ['W2121'] },
      { key: '2' },
    ]);

    expect(profile).toEqual({ rows: 2, completeness: { source_ref: 0.5 } });
  });

  it('of nothing is nothing', () => {
    expect(profileOf([])).toEqual({ rows: 0, completeness: {} });
  });
});
