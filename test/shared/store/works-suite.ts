import { describe, expect, it } from 'vitest';
import type { Store } from '../../../shared/store/open-store.ts';
import type { WorkEntry } from '../../../shared/store/registry/works.ts';

let provinces = 0;
/** A province no other test uses. */
const somewhere = () => `w${++provinces}`;

function orderOf(province: string, changes: Partial<WorkEntry> = {}): WorkEntry {
  const order = { function: 'import-feed', command: { feed: 'cards' } };
  const entry = { province, name: 'import-1', attempt: 1, state: 'waiting', order } as const;
  return { ...entry, orderedAt: '2023-06-30T18:00:00Z', ...changes };
}

/** What the registry promises of ordered work, announced uploads, dropped files and marks of feeds, whichever DynamoDB stands behind it. */
export function describeWorks(engine: string, store: () => Store): void {
  describe(`works on ${engine}`, () => {
    it('are ordered once a turn: of many who order at once one is first', async () => {
      const province = somewhere();
      const orders = Array.from({ length: 6 }, (_, at) =>
        orderOf(province, { orderedAt: `2023-06-30T18:00:0${at}Z` }),
      );

      const answers = await Promise.all(orders.map((entry) => store().works.order(entry)));
      const first = orders[answers.indexOf('ordered')];
      const same = first && (await store().works.order(first));
      const next = await store().works.order(orderOf(province, { attempt: 2 }));
      const late = await store().works.order(
        orderOf(province, { attempt: 2, orderedAt: '2023-07-01T00:00:00Z' }),
      );

      expect(answers.toSorted()).toEqual([...Array(5).fill('conflict'), 'ordered']);
      expect([same, next, late]).toEqual(['ordered', 'ordered', 'conflict']);
    });

    it('change while they are open, and no more after', async () => {
      const entry = orderOf(somewhere());
      await store().works.order(entry);

      const changes = [
        await store().works.change(entry, { state: 'running', step: 'plan' }),
        await store().works.change({ ...entry, attempt: 2 }, { state: 'failed' }),
        await store().works.change(entry, { state: 'done' }),
        await store().works.change(entry, { state: 'failed' }),
        await store().works.change({ ...entry, name: 'nothing' }, { state: 'failed' }),
      ];

      expect(changes).toEqual([true, false, true, false, false]);
      expect(await store().works.find(entry.province, entry.name)).toEqual({ ...entry, state: 'done' });
    });

    it('are listed while something is still to come of them, the oldest first', async () => {
      const province = somewhere();
      const late = orderOf(province, { name: 'import-late', orderedAt: '2023-07-02T00:00:00Z' });
      const early = orderOf(province, { name: 'import-early' });
      const over = orderOf(province, { name: 'import-over' });
      for (const entry of [late, early, over]) await store().works.order(entry);
      await store().works.change(over, { state: 'failed' });
      await store().works.change(early, { state: 'running' });

      const open = await store().works.listOpen(province);

      expect(open.map(({ name }) => name)).toEqual(['import-early', 'import-late']);
    });
  });

  describe(`uploads on ${engine}`, () => {
    it('are found by their id, in their province', async () => {
      const [province, other] = [somewhere(), somewhere()];
      const file = { feed: 'cards', name: 'thẻ.csv', size: 3, sha256: 'ab'.repeat(32) } as const;
      const upload = { province, uploadId: 'u1', ...file, announcedAt: '2023-06-30T18:00:00Z' };
      await store().uploads.put(upload);
      await store().uploads.put(upload);

      expect(await store().uploads.find(province, 'u1')).toEqual(upload);
      expect(await store().uploads.find(other, 'u1')).toBeUndefined();
    });
  });

  describe(`marks of feeds on ${engine}`, () => {
    it('stand as they were set last, each by itself, in their province and feed', async () => {
      const province = somewhere();
      const [first, second] = [
        { importId: 'a', at: '2023-06-30T18:00:00Z' },
        { importId: 'b', at: '2023-06-30T17:00:00Z' },
      ];
      await store().feedMarks.set(province, 'cards', { sent: first, taken: first, decided: first });
      await store().feedMarks.set(province, 'cards', { sent: second });

      expect(await store().feedMarks.of(province, 'cards')).toEqual({
        sent: second,
        taken: first,
        decided: first,
      });
      expect(await store().feedMarks.of(province, 'births')).toEqual({});
    });
  });

  describe(`dropped files on ${engine}`, () => {
    it('settle once which import a dropped file is: of many who tell of it one is first', async () => {
      const province = somewhere();
      const notes = Array.from({ length: 6 }, (_, at) => ({
        province,
        dropId: 'drop-1',
        importId: `import-${at}`,
        notedAt: `2023-06-30T18:00:0${at}Z`,
      }));

      const standing = await Promise.all(notes.map((note) => store().dropNotes.note(note)));

      const found = await store().dropNotes.find(province, 'drop-1');
      expect(notes).toContainEqual(found);
      expect(new Set(standing.map(({ importId }) => importId))).toEqual(new Set([found?.importId]));
      expect(await store().dropNotes.find(province, 'drop-2')).toBeUndefined();
    });
  });
}
