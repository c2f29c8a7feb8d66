import { describe, expect, it } from 'vitest';
import type { Store } from '../../../shared/store/open-store.ts';
import { factOf, manifestOf, messageOf, openedCase, runOf } from './samples.ts';

let provinces = 0;
/** A province no other test uses. */
const somewhere = () => `l${++provinces}`;

/** Eleven such records are more than the megabyte DynamoDB answers with at once. */
const FAT = { filler: 'đ'.repeat(50_000) };
const MANY = Array.from({ length: 11 }, (_, at) => String(at).padStart(2, '0'));
const LATEST_FIRST = MANY.toReversed();

/** What the registry promises of lists longer than one answer of DynamoDB, whichever stands behind it. */
export function describePages(engine: string, store: () => Store): void {
  describe(`lists of more than a megabyte on ${engine}`, () => {
    it('of manifests are whole, the newest first', async () => {
      const province = somewhere();
      for (const [at, importId] of MANY.entries())
        await store().manifests.advance({ ...manifestOf(province, at + 1, importId), ...fatProfile() });

      const history = await store().manifests.history(province, 'births');

      expect(history.map(({ importId }) => importId)).toEqual(LATEST_FIRST);
      expect(await store().manifests.current(province, 'births')).toMatchObject({ importId: '10' });
    });

    it('of imports are whole, bounded, and go on where they were left', async () => {
      const province = somewhere();
      const entries = MANY.map((importId) => importOf(province, importId));
      for (const entry of entries) await store().imports.put(entry);
      const ids = async (bounds?: Parameters<Store['imports']['list']>[2]) =>
        (await store().imports.list(province, 'cards', bounds)).map(({ importId }) => importId);

      expect(await ids()).toEqual(LATEST_FIRST);
      expect(await ids({ limit: 10 })).toEqual(LATEST_FIRST.slice(0, 10));
      expect(await ids({ after: entries[4], limit: 3 })).toEqual(['03', '02', '01']);
      expect(await ids({ after: entries[0] })).toEqual([]);
    });

    it('of runs are whole, bounded, and searched to the end for a published one', async () => {
      const province = somewhere();
      const runs = MANY.map((runId) =>
        runOf(province, runId, { report: FAT, state: runId === '00' ? 'published' : 'held' }),
      );
      for (const run of runs) await store().runs.save(run);
      const ids = async (bounds?: Parameters<Store['runs']['list']>[1]) =>
        (await store().runs.list(province, bounds)).map(({ runId }) => runId);

      expect(await ids()).toEqual(LATEST_FIRST);
      expect(await ids({ limit: 10, after: runs[10] })).toEqual(LATEST_FIRST.slice(1));
      expect(await store().runs.latestPublished(province)).toMatchObject({ runId: '00' });
    });

    it('of facts are whole', async () => {
      const [province, runId] = [somewhere(), 'run'];
      for (const unit of MANY)
        await store().facts.put({ province, runId, asOf: '2023-06-30' }, [{ ...factOf(unit), ...FAT }]);
      for (const asOf of MANY.map((day) => `2023-05-${Number(day) + 10}`))
        await store().facts.put({ province, runId: asOf, asOf }, [{ ...factOf('unit'), ...FAT }]);

      expect((await store().facts.ofRun(province, runId)).map(({ unit }) => unit)).toEqual(MANY);
      const some = await store().facts.ofUnits({ province, runId }, MANY);
      expect(some.map(({ unit }) => unit).sort()).toEqual(MANY);
      const dates = (await store().facts.ofUnit(province, 'unit')).map(({ asOf }) => asOf);
      expect(dates).toEqual(LATEST_FIRST.map((day) => `2023-05-${Number(day) + 10}`));
      expect(await store().facts.ofUnit(province, 'unit', 10)).toHaveLength(10);
    });

    it('of messages are whole, by run, by state, and the waiting ones the oldest first', async () => {
      const province = somewhere();
      for (const key of MANY)
        await store().messages.add(
          messageOf(province, key, { html: FAT.filler, createdAt: `2023-06-30T18:00:${key}Z` }),
        );
      const keys = (messages: { key: string }[]) => messages.map(({ key }) => key);

      expect(keys(await store().messages.ofRun(province, 'run-1'))).toEqual(MANY);
      expect(keys(await store().messages.pending(province))).toEqual(MANY);
      expect(keys(await store().messages.list(province))).toEqual(LATEST_FIRST);
      expect(keys(await store().messages.listOf(province, 'pending', 10))).toEqual(LATEST_FIRST.slice(0, 10));
    });

    it('of work that is open are whole, the oldest first', async () => {
      const province = somewhere();
      for (const name of MANY)
        await store().works.order({
          province,
          name,
          attempt: 1,
          state: 'waiting',
          order: FAT,
          orderedAt: `2023-06-30T18:00:${name}Z`,
        });

      expect((await store().works.listOpen(province)).map(({ name }) => name)).toEqual(MANY);
    });

    it('of a commune’s cases are whole page by page', async () => {
      const province = somewhere();
      const [opened] = openedCase(province, 'x').facts;
      const facts = opened === undefined ? [] : Array(900).fill(opened);
      for (const childId of MANY) await store().cases.save({ ...openedCase(province, childId), facts });
      const of = { province, unit: '31500', standing: 'open' } as const;

      const first = await store().cases.page(of, { limit: 10 });
      const rest = await store().cases.page(of, { limit: 10, after: first.next ?? '' });

      expect(first.cases.map(({ childId }) => childId)).toEqual(MANY.slice(0, 10));
      expect(first.next).toBe('09');
      expect(rest.cases.map(({ childId }) => childId)).toEqual(['10']);
      expect(rest.next).toBeUndefined();
    });
  });

  describe(`many small records on ${engine}`, () => {
    it('of facts are all written, and fetched in as many batches as they need, whoever is asked for twice', async () => {
      const origin = { province: somewhere(), runId: 'run', asOf: '2023-06-30' };
      const units = Array.from({ length: 210 }, (_, at) => String(31_000 + at));
      await store().facts.put(
        origin,
        units.map((unit) => factOf(unit)),
      );

      const found = await store().facts.ofUnits(origin, [...units, ...units.slice(0, 30), 'nowhere']);

      expect(found.map(({ unit }) => unit).sort()).toEqual(units);
    });

    it('of reviewers are in the order of their pairs, past the ninth word on one', async () => {
      const province = somewhere();
      const words = [
        ...Array.from({ length: 12 }, (_, at) => ['child:1', at] as const),
        ...Array.from({ length: 2 }, (_, at) => ['child:10', at] as const),
      ];
      for (const [left, at] of words.toReversed().toSorted((one, other) => one[1] - other[1]))
        await store().reviews.add(
          { province, left, right: 'c:1', decision: 'same', by: `account-${at}`, at: '2023-06-01T00:00:00Z' },
          at,
        );

      const list = await store().reviews.list(province);

      expect(list.map(({ left, by }) => [left, by])).toEqual(
        words.map(([left, at]) => [left, `account-${at}`]),
      );
    });

    it('of contacts are by unit', async () => {
      const province = somewhere();
      const units = ['31510', '31500', '94', '9', '943'];
      for (const unit of units)
        await store().contacts.put({ province, unit, email: `xa-${unit}@example.vn` });

      expect((await store().contacts.list(province)).map(({ unit }) => unit)).toEqual(units.toSorted());
    });
  });
}

/** A profile that makes a manifest large; what is in it only its guard asks. */
function fatProfile() {
  return { profile: FAT as never };
}

function importOf(province: string, importId: string) {
  const startedAt = `2023-06-01T00:00:${importId}Z`;
  return { province, feed: 'cards', importId, startedAt, state: 'applied', receipt: FAT } as const;
}
