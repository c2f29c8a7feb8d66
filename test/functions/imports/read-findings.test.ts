import { describe, expect, it } from 'vitest';
import { keepFindings } from '../../../functions/import-feed/keep-findings.ts';
import { readFindings } from '../../../functions/imports/read-findings.ts';
import type { Finding } from '../../../shared/feeds/findings.ts';
import type { Objects } from '../../../shared/store/book/objects.ts';
import { outcomesIn } from '../../../shared/store/book/outcomes.ts';

/** A bucket in memory that tells what was read. */
function bucket() {
  const kept = new Map<string, Uint8Array>();
  const reads: string[] = [];
  const objects: Objects = {
    put: async (key, bytes) => void kept.set(key, bytes),
    putStream: async () => false,
    get: async (key) => {
      reads.push(key);
      return kept.get(key) ?? new Uint8Array();
    },
    sizeOf: async (key) => kept.get(key)?.byteLength,
    remove: async (key) => void kept.delete(key),
  };
  return { outcome: outcomesIn(objects), reads };
}

/** One in a thousand rows lacks something, all others are doubted. */
const FINDINGS: Finding[] = Array.from({ length: 12_000 }, (_, row) => ({
  code: row % 1000 === 999 ? 'E2002' : 'W2102',
  row,
  column: 'date_of_birth',
  shape: '99/99/9999',
}));

async function kept() {
  const { outcome, reads } = bucket();
  const parts = await keepFindings(outcome, { province: '94', feed: 'births', findings: FINDINGS });
  return { outcome, reads, parts };
}

describe('findings kept in parts', () => {
  it.each([
    ['from the first one', 0, 100, 1],
    ['inside a later part', 10_500, 100, 1],
    ['over the seam of two parts', 4_950, 100, 2],
    ['to the end', 11_950, 100, 1],
    ['past the end', 12_000, 100, 0],
  ])('are read %s, and no part more', async (_, from, limit, partsRead) => {
    const { outcome, reads, parts } = await kept();

    const page = await readFindings(outcome, parts, { from, limit });

    expect(page.findings).toEqual(FINDINGS.slice(from, from + limit));
    expect(page.more).toBe(from + limit < FINDINGS.length);
    expect(reads).toHaveLength(partsRead);
  });

  it('are read by code, as if there were no others', async () => {
    const { outcome, reads, parts } = await kept();
    const wanted = FINDINGS.filter(({ code }) => code === 'E2002');

    const page = await readFindings(outcome, parts, { code: 'E2002', from: 6, limit: 3 });
    const readFor = reads.length;
    const none = await readFindings(outcome, parts, { code: 'E2003', from: 0, limit: 3 });

    expect(page).toEqual({ findings: wanted.slice(6, 9), more: true });
    expect(readFor).toBe(1);
    expect([none, reads.length]).toEqual([{ findings: [], more: false }, 1]);
  });

  it('are no more parts than their names have room for, however many there are', async () => {
    const { outcome } = bucket();
    const findings = Array.from({ length: 600_000 }, (_, row): Finding => ({ code: 'W2102', row }));

    const parts = await keepFindings(outcome, { province: '94', feed: 'births', findings });

    expect(parts).toHaveLength(100);
    expect(JSON.stringify(parts).length).toBeLessThan(50_000);
  });
});
