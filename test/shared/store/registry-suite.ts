import { describe, expect, it } from 'vitest';
import type { Store } from '../../../shared/store/open-store.ts';
import { contactTag } from '../../../shared/store/registry/contacts.ts';
import { describeAudit } from './audit-suite.ts';
import { describeManifests } from './manifests-suite.ts';
import { closedCase, factOf, messageOf, openedCase, runOf } from './samples.ts';
import { describeUsages } from './usages-suite.ts';
import { describeVisitors } from './visitors-suite.ts';
import { describeWorks } from './works-suite.ts';

let provinces = 0;
/** A province no other test uses. */
const somewhere = () => `p${++provinces}`;

/** What the registry promises, whichever DynamoDB stands behind it. */
export function describeRegistry(engine: string, store: () => Store): void {
  describeManifests(engine, store);

  describe(`cases on ${engine}`, () => {
    it('are saved once and then only over the version that was read', async () => {
      const first = openedCase(somewhere(), 'child-1');
      const second = closedCase(first);
      const rival = { ...second, unit: '31999' };

      const answers = [
        await store().cases.save(first),
        await store().cases.save({ ...first, unit: '31999' }),
        await store().cases.save(second),
        await store().cases.save(rival),
        await store().cases.save(rival, 7),
      ];

      expect(answers).toEqual(['saved', 'conflict', 'saved', 'conflict', 'conflict']);
      expect(await store().cases.find(first.province, 'child-1')).toEqual(second);
    });

    it('take the very same write again', async () => {
      const first = openedCase(somewhere(), 'child-1');
      const second = closedCase(first);

      await store().cases.save(first);
      await store().cases.save(first);
      await store().cases.save(second);

      expect(await store().cases.save(second)).toBe('saved');
    });

    it('are listed whole, open ones apart, by commune', async () => {
      const province = somewhere();
      const [here, there, done] = ['A', 'a', 'done'].map((childId, at) =>
        openedCase(province, childId, at === 1 ? '31999' : '31500'),
      ) as [ReturnType<typeof openedCase>, ReturnType<typeof openedCase>, ReturnType<typeof openedCase>];
      for (const item of [here, there, done, closedCase(done)]) await store().cases.save(item);

      const ids = (found: { childId: string }[]) => found.map(({ childId }) => childId).toSorted();

      expect(ids(await store().cases.list(province))).toEqual(['A', 'a', 'done']);
      expect(ids(await store().cases.listOpen(province))).toEqual(['A', 'a']);
      expect(ids(await store().cases.listOpenOf(province, '31500'))).toEqual(['A']);
      expect(ids(await store().cases.listOpenOf(province, '31999'))).toEqual(['a']);
    });

    it('are listed past the megabyte DynamoDB answers with at once', async () => {
      const province = somewhere();
      const filler = openedCase(province, 'filler').facts[0];
      const facts = filler ? Array(1200).fill(filler) : [];
      const big = Array.from({ length: 15 }, (_, at) => ({ ...openedCase(province, `child-${at}`), facts }));
      for (const item of big) await store().cases.save(item);

      expect(await store().cases.list(province)).toHaveLength(15);
      expect(await store().cases.listOpen(province)).toHaveLength(15);
      expect(await store().cases.listOpenOf(province, '31500')).toHaveLength(15);
    });
  });

  describe(`runs on ${engine}`, () => {
    it('are found by id and listed by date, then start, newest first', async () => {
      const province = somewhere();
      for (const runId of ['2', '10', '1']) await store().runs.save(runOf(province, runId));
      await store().runs.save(runOf(province, '99', { asOf: '2023-05-31' }));

      const list = await store().runs.list(province);

      expect(list.map(({ runId }) => runId)).toEqual(['10', '2', '1', '99']);
      expect(await store().runs.list(province, { limit: 2 })).toEqual(list.slice(0, 2));
      expect(await store().runs.list(province, { after: list[0] })).toEqual(list.slice(1));
      expect(await store().runs.find(province, '2')).toEqual(runOf(province, '2'));
    });

    it('are written by version: the same write again is saved, another one is a conflict', async () => {
      const province = somewhere();
      const held = runOf(province, '1', { version: 2, state: 'held' });

      const answers = [
        await store().runs.save(runOf(province, '1')),
        await store().runs.save(runOf(province, '1')),
        await store().runs.save(held),
        await store().runs.save(held),
        await store().runs.save(runOf(province, '1', { version: 2, state: 'published' })),
        await store().runs.save(runOf(province, '1')),
      ];

      expect(answers).toEqual(['saved', 'saved', 'saved', 'saved', 'conflict', 'conflict']);
      expect(await store().runs.list(province)).toEqual([held]);
    });

    it('tell the published one of the latest date, looking past many that are not', async () => {
      const province = somewhere();
      expect(await store().runs.latestPublished(province)).toBeUndefined();
      for (let at = 1; at <= 12; at++) {
        const state = at <= 2 ? 'published' : 'held';
        await store().runs.save(runOf(province, String(at), { state }));
      }
      await store().runs.save(runOf(province, '20', { state: 'published', asOf: '2022-12-31' }));

      expect(await store().runs.latestPublished(province)).toMatchObject({ runId: '2' });
      expect(await store().runs.latestPublished(province, '2022-12-31')).toMatchObject({ runId: '20' });
      expect(await store().runs.latestPublished(province, '2022-12-30')).toBeUndefined();
    });

    it('tell since when those are that were published, however many are asked for', async () => {
      const province = somewhere();
      const held = runOf(province, 'one', { state: 'held' });
      await store().runs.save(held);
      const many = Array.from({ length: 120 }, (_, at) => `none-${at}`);
      const asked = ['one', ...many];

      expect(await store().runs.publishedAmong(province, asked)).toEqual(new Map());
      await store().runs.save({ ...held, version: held.version + 1, state: 'published' });

      expect(await store().runs.publishedAmong(province, asked)).toEqual(new Map([['one', held.startedAt]]));
      expect(await store().runs.publishedAmong(province, ['one'])).toEqual(
        new Map([['one', held.startedAt]]),
      );
      expect(await store().runs.publishedAmong(province, [])).toEqual(new Map());
    });
  });

  describe(`coverage facts on ${engine}`, () => {
    it('are kept and read by run and by unit, newest date first', async () => {
      const province = somewhere();
      const units = Array.from({ length: 60 }, (_, at) => String(31_000 + at));
      const june = { province, runId: 'june', asOf: '2023-06-30' };
      const july = { province, runId: 'july', asOf: '2023-07-31' };
      await store().facts.put(july, [factOf('31000', 7)]);
      await store().facts.put(
        june,
        units.map((unit) => factOf(unit)),
      );
      await store().facts.put(
        june,
        units.map((unit) => factOf(unit)),
      );

      expect(await store().facts.ofRun(province, 'june')).toEqual(units.map((unit) => factOf(unit)));
      const some = await store().facts.ofUnits({ province, runId: 'june' }, ['31001', '31000', 'nowhere']);
      expect(some.map(({ unit }) => unit).sort()).toEqual(['31000', '31001']);
      expect(await store().facts.ofUnit(province, '31000')).toEqual([
        { ...july, fact: factOf('31000', 7) },
        { ...june, fact: factOf('31000') },
      ]);
      expect(await store().facts.ofUnit(province, '31000', 1)).toHaveLength(1);
    });
  });

  describe(`messages on ${engine}`, () => {
    it('are added once, and a sent one stays sent', async () => {
      const message = messageOf(somewhere(), 'run-1#31500');

      const answers = [await store().messages.add(message), await store().messages.add(message)];
      await store().messages.markSent(message, '2023-06-30T18:01:00Z');
      await store().messages.markSent(message, '2023-06-30T18:02:00Z');
      const again = await store().messages.add(message);

      expect([...answers, again]).toEqual(['added', 'kept', 'kept']);
      expect(await store().messages.ofRun(message.province, 'run-1')).toEqual([
        { ...message, state: 'sent', sentAt: '2023-06-30T18:01:00Z' },
      ]);
    });

    it('are listed newest first', async () => {
      const province = somewhere();
      await store().messages.add(messageOf(province, 'old'));
      await store().messages.add(
        messageOf(province, 'new', { createdAt: '2023-07-01T18:00:00Z', runId: 'run-2' }),
      );

      const list = await store().messages.list(province);

      expect(list.map(({ key }) => key)).toEqual(['new', 'old']);
      expect(await store().messages.list(province, 1)).toEqual(list.slice(0, 1));
    });

    it('that are not there cannot be marked sent', async () => {
      const message = messageOf(somewhere(), 'nowhere');

      await store().messages.markSent(message, '2023-06-30T18:01:00Z');

      expect(await store().messages.ofRun(message.province, 'run-1')).toEqual([]);
    });
  });

  describe(`imports, contacts and reviews on ${engine}`, () => {
    it('imports are found by id and listed by feed, newest first', async () => {
      const province = somewhere();
      const entry = (importId: string, startedAt: string) =>
        ({ province, feed: 'cards', importId, startedAt, state: 'applied', receipt: { rows: 2 } }) as const;
      await store().imports.put(entry('z', '2023-06-01T00:00:00Z'));
      await store().imports.put(entry('a', '2023-06-02T00:00:00Z'));
      await store().imports.put({ ...entry('b', '2023-06-03T00:00:00Z'), feed: 'births' });

      expect(await store().imports.find(province, 'z')).toEqual(entry('z', '2023-06-01T00:00:00Z'));
      expect(await store().imports.list(province, 'cards')).toMatchObject([
        { importId: 'a' },
        { importId: 'z' },
      ]);
      expect(await store().imports.list(province, 'cards', { limit: 1 })).toMatchObject([{ importId: 'a' }]);
      const after = entry('a', '2023-06-02T00:00:00Z');
      expect(await store().imports.list(province, 'cards', { after })).toMatchObject([{ importId: 'z' }]);
      expect(await store().imports.find(province, 'nothing')).toBeUndefined();
    });

    it('an import that is there already is not added again', async () => {
      const province = somewhere();
      const entry = { province, feed: 'cards', importId: 'i', startedAt: '2023-06-01T00:00:00Z' } as const;
      await store().imports.add({ ...entry, state: 'waiting' });
      await store().imports.put({ ...entry, state: 'applied', receipt: {} });
      await store().imports.add({ ...entry, state: 'waiting' });

      expect(await store().imports.find(province, 'i')).toMatchObject({ state: 'applied' });
    });

    it('a contact is replaced by the next one of its unit', async () => {
      const province = somewhere();
      await store().contacts.put({ province, unit: '31500', email: 'cu@example.vn' });
      await store().contacts.put({ province, unit: '31500', webhook: 'https://example.vn/hook' });

      expect(await store().contacts.list(province)).toEqual([
        { province, unit: '31500', webhook: 'https://example.vn/hook' },
      ]);
    });

    it('a contact is written on what was seen of it only, and one without addresses is none', async () => {
      const province = somewhere();
      const unit = { province, unit: '31500' };
      const first = { ...unit, email: 'cu@example.vn' };
      const second = { ...unit, email: 'moi@example.vn' };
      const { contacts } = store();

      expect(await contacts.put(first, contactTag())).toBe('saved');
      expect(await contacts.put(first, contactTag())).toBe('saved');
      expect(await contacts.put(second, contactTag())).toBe('conflict');
      expect(await contacts.put(second, contactTag(first))).toBe('saved');
      expect(await contacts.list(province)).toEqual([second]);
      expect(await contacts.put(unit, contactTag(second))).toBe('saved');
      expect(await contacts.list(province)).toEqual([]);
    });

    it('decisions of reviewers are added, never changed', async () => {
      const province = somewhere();
      const decision = {
        province,
        left: 'b:1',
        right: 'r:2',
        by: 'account-1',
        at: '2023-06-01T00:00:00Z',
      } as const;
      const first = { ...decision, decision: 'different' } as const;
      const second = { ...decision, at: '2023-06-02T00:00:00Z', decision: 'same' } as const;

      expect(await store().reviews.add(first, 0)).toBe('saved');
      expect(await store().reviews.add(first, 0)).toBe('saved');
      expect(await store().reviews.add(second, 0)).toBe('conflict');
      expect(await store().reviews.add(second, 1)).toBe('saved');

      expect((await store().reviews.list(province)).map((review) => review.decision)).toEqual([
        'different',
        'same',
      ]);
    });
  });

  describeAudit(engine, store);
  describeVisitors(engine, store);
  describeWorks(engine, store);
  describeUsages(engine, store);
}
