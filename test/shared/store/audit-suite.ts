import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../shared/access/audit-entry.ts';
import type { Store } from '../../../shared/store/open-store.ts';
import type { AuditQuestion } from '../../../shared/store/registry/audit.ts';
import { entryAt, HERE, listOf, lookAt, THERE } from './audit-samples.ts';

let provinces = 0;
/** A province no other test uses. */
const somewhere = () => `a${++provinces}`;

/** What the audit log promises, whichever DynamoDB stands behind it. */
export function describeAudit(engine: string, store: () => Store): void {
  const append = async (...entries: AuditEntry[]) => {
    for (const entry of entries) await store().audit.append(entry);
  };
  const listed = async (question: AuditQuestion, limit = 50) =>
    (await store().audit.list(question, { limit })).entries;

  describe(`the audit log on ${engine}`, () => {
    it('keeps the first of two entries with one key, and knows no other way to write', async () => {
      const province = somewhere();
      const first = entryAt('01:00', lookAt('child-1'), { province });

      await append(first, first, { ...first, ...lookAt('child-2') });

      expect(await listed({ province, day: '2023-06-30' })).toEqual([first]);
      expect(await listed({ province, subject: 'account-1' })).toEqual([first]);
      expect(Object.keys(store().audit).sort()).toEqual(['append', 'list', 'listEarlier']);
    });

    it('is listed by Vietnamese day, newest first', async () => {
      const province = somewhere();
      const [morning, evening, night] = ['01:00', '16:59', '17:00'].map((minute) =>
        entryAt(minute, { kind: 'run_released', runId: minute }, { province, unit: province }),
      ) as [AuditEntry, AuditEntry, AuditEntry];
      await append(morning, night, evening);

      expect(await listed({ province, day: '2023-06-30' })).toEqual([evening, morning]);
      expect(await listed({ province, day: '2023-07-01' })).toEqual([night]);
      expect(await listed({ province: somewhere(), day: '2023-07-01' })).toEqual([]);
    });

    it('is listed by account', async () => {
      const province = somewhere();
      const own = entryAt('01:00', lookAt('child-1'), { province });
      const who = { subject: 'account-10', role: 'auditor' } as const;
      await append(own, entryAt('02:00', lookAt('child-1'), { province, who }));

      expect(await listed({ province, subject: 'account-1' })).toEqual([own]);
    });

    it('shows a commune what was asked there, and of questions to the province only its own children', async () => {
      const province = somewhere();
      const here = entryAt('01:00', lookAt('child-1'), { province });
      const there = entryAt('02:00', lookAt('child-2', THERE), { province, unit: THERE });
      const both = entryAt('03:00', listOf(['child-1', HERE], ['child-2', THERE]), {
        province,
        unit: province,
      });
      const neither = entryAt('04:00', listOf(['child-2', THERE], ['child-3', '31999']), {
        province,
        unit: province,
      });
      await append(here, there, both, neither);

      const log = await listed({ province, unit: HERE, ancestors: ['941', province] });

      expect(log).toEqual([{ ...both, children: [{ childId: 'child-1', unit: HERE }] }, here]);
    });

    it('shows a unit, of what was asked there itself, only its own children and those of units within it', async () => {
      const province = somewhere();
      const gone: [string, string] = ['child-2', '31582'];
      const list = listOf(['child-1', HERE], gone, ['child-3', THERE]);
      await append(entryAt('01:00', list, { province }), entryAt('02:00', list, { province, unit: '941' }));
      const within = (unit: string) => [HERE, THERE].includes(unit);

      const ofCommune = await listed({ province, unit: HERE, ancestors: [] });
      const ofDistrict = await listed({ province, unit: '941', ancestors: [], within });

      expect(ofCommune).toMatchObject([{ unit: HERE, children: [{ childId: 'child-1', unit: HERE }] }]);
      expect(ofDistrict).toMatchObject([
        { unit: '941', children: [{ childId: 'child-1' }, { childId: 'child-3' }] },
      ]);
      expect(JSON.stringify([ofCommune, ofDistrict])).not.toContain('31582');
    });

    it('files what concerns children of one commune there, wherever it was asked', async () => {
      const province = somewhere();
      const officer = { subject: 'account-9', role: 'province_officer' } as const;
      const look = entryAt('01:00', lookAt('child-1'), { province, unit: province, who: officer });
      await append(look);

      expect(await listed({ province, unit: HERE, ancestors: [] })).toEqual([look]);
    });

    it('is listed by child, over lists and looks, wherever it has been', async () => {
      const province = somewhere();
      const before = entryAt('01:00', lookAt('child-1', THERE), { province, unit: THERE });
      const list = entryAt('02:00', listOf(['child-1', HERE], ['child-2', HERE]), { province });
      const other = entryAt('03:00', lookAt('child-2'), { province });
      const page = entryAt('04:00', listOf(['child-2', THERE], ['child-1', HERE]), {
        province,
        unit: province,
      });
      await append(before, list, other, page);

      const log = await listed({ province, childId: 'child-1', places: [HERE, THERE, province, HERE] });

      const children = [{ childId: 'child-1', unit: HERE }];
      expect(log).toEqual([{ ...page, children }, { ...list, children }, before]);
    });

    it('is read page by page, each entry once', async () => {
      const province = somewhere();
      const minutes = Array.from({ length: 25 }, (_, at) => `02:${String(at).padStart(2, '0')}`);
      const entries = minutes.map((minute, at) =>
        at % 3 === 0
          ? entryAt(minute, listOf(['child-1', HERE], [`other-${at}`, THERE]), { province, unit: province })
          : entryAt(minute, lookAt('child-1'), { province }),
      );
      await append(...entries);
      const questions: AuditQuestion[] = [
        { province, day: '2023-06-30' },
        { province, subject: 'account-1' },
        { province, unit: HERE, ancestors: [province] },
        { province, childId: 'child-1', places: [HERE, province] },
      ];

      for (const question of questions) {
        const pages = await everyPage(store(), question, 4);
        expect(pages.map(({ entryId }) => entryId)).toEqual(entries.map(({ entryId }) => entryId).reverse());
      }
    });

    it('reads on from a cursor of another question without showing anything of that question', async () => {
      const province = somewhere();
      const here = [1, 2, 3].map((at) => entryAt(`03:0${at}`, lookAt(`child-${at}`), { province }));
      const there = entryAt('01:00', lookAt('child-9', THERE), { province, unit: THERE });
      await append(...here, there);
      const { cursor } = await store().audit.list({ province, unit: HERE, ancestors: [] }, { limit: 1 });

      const log = await store().audit.list({ province, unit: THERE, ancestors: [] }, { limit: 5, cursor });

      expect(log).toEqual({ entries: [there] });
    });

    it.each([
      '',
      '~',
      'x',
      '9'.repeat(3000),
      '2023-06-30T01:00:00.000Z~',
      '2023-06-30T01:00:00.000Z~\u{1f476}',
    ])('takes a cursor nobody handed out for the end of the log', async (cursor) => {
      const province = somewhere();
      await append(entryAt('01:00', lookAt('child-1'), { province }));

      const page = await store().audit.list({ province, day: '2023-06-30' }, { limit: 5, cursor });

      expect(page).toEqual({ entries: [] });
    });
  });
}

async function everyPage(store: Store, question: AuditQuestion, limit: number): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (let cursor: string | undefined, rounds = 0; rounds < 100; rounds++) {
    const page = await store.audit.list(question, { limit, cursor });
    expect(page.entries.length).toBeLessThanOrEqual(limit);
    entries.push(...page.entries);
    if (page.cursor === undefined) return entries;
    cursor = page.cursor;
  }
  throw new Error('the log has no end');
}
