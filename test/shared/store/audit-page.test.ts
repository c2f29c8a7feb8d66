import { describe, expect, it } from 'vitest';
import { type AuditPage, pageOf, readStretch } from '../../../shared/store/registry/audit-page.ts';
import { entryAt, HERE, lookAt } from './audit-samples.ts';

const CHILD = 'child-1';

/** A log of so many looks, the newest last; every `every`th is at our child. */
function logOf(length: number, every: number) {
  return Array.from({ length }, (_, at) => {
    const minute = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    const childId = at % every === 0 ? CHILD : 'another';
    return entryAt(minute, lookAt(childId), { province: '94', requestId: String(at).padStart(5, '0') });
  });
}

/** Reads such a log as the registry does, and counts how often. */
function readerOf(log: ReturnType<typeof logOf>) {
  const reads: number[] = [];
  const read: Parameters<typeof readStretch>[1] = async ({ before, limit }) => {
    reads.push(limit);
    const older = log
      .filter(({ at, entryId }) => `${at}~${entryId}` < `${before.at}~${before.entryId}`)
      .reverse();
    const data = older.slice(0, limit).map((entry) => ({ entry }));
    return { data, cursor: older.length > limit ? 'more' : null };
  };
  return { read, reads };
}

const ofChild = ({ childId }: { childId: string }) => childId === CHILD;

describe('a page of the access log', () => {
  it('ends where it looked long enough, though it found nothing, and the next one goes on from there', async () => {
    const log = logOf(5000, 4000);
    const { read, reads } = readerOf(log);
    const pages: AuditPage[] = [];

    for (let cursor: string | undefined; pages.length === 0 || cursor !== undefined; ) {
      const page = pageOf([await readStretch({ limit: 5, cursor }, read, ofChild)], { limit: 5 });
      pages.push(page);
      cursor = page.cursor;
    }

    expect(pages.map(({ entries }) => entries.length)).toEqual([1, 0, 1]);
    expect(reads).toHaveLength(20);
  });

  it('holds back what is older than the end of another part', async () => {
    const log = logOf(10, 1);
    const newer = await readStretch({ limit: 3 }, readerOf(log.slice(5)).read);
    const older = await readStretch({ limit: 3 }, readerOf(log.slice(0, 5)).read);

    const page = pageOf([newer, older], { limit: 5 });

    expect(page.entries).toEqual(log.slice(7).reverse());
    expect(page.cursor).toBe(newer.until);
  });

  it('is full to the limit where there is enough, whatever the parts', async () => {
    const log = logOf(40, 2);
    const odd = await readStretch({ limit: 6 }, readerOf(log).read, ({ childId }) => childId !== CHILD);
    const even = await readStretch({ limit: 6 }, readerOf(log).read, ofChild);

    const page = pageOf([odd, even], { limit: 6 });

    expect(page.entries).toEqual(log.slice(34).reverse());
    expect(page.entries.every(({ unit }) => unit === HERE)).toBe(true);
  });
});
