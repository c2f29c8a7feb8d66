import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/follow-up/case.ts';
import { withFacts } from '../../../shared/follow-up/writes.ts';
import type { Store } from '../../../shared/store/open-store.ts';
import { contactTag } from '../../../shared/store/registry/contacts.ts';
import type { ImportEntry } from '../../../shared/store/registry/imports.ts';
import type { Review } from '../../../shared/store/registry/reviews.ts';
import type { WorkEntry } from '../../../shared/store/registry/works.ts';
import { entryAt, lookAt } from './audit-samples.ts';
import { closedCase, messageOf, openedCase, runOf } from './samples.ts';

let provinces = 0;
/** A province no other test uses. */
const somewhere = () => `r${++provinces}`;

const WRITERS = [0, 1, 2, 3, 4];
const ONE_SAVED = [...WRITERS.slice(1).map(() => 'conflict'), 'saved'];

/** What the registry promises several who write at once, whichever DynamoDB stands behind it. */
export function describeRaces(engine: string, store: () => Store): void {
  describe(`of several who write at once on ${engine}`, () => {
    it('one opens a case, one takes it further, and the others are told', async () => {
      const province = somewhere();
      const rivals = WRITERS.map((at) => openedCase(province, 'child', `3150${at}`));
      const first = await winnerOf(rivals, (one) => store().cases.save(one));
      const next = WRITERS.map((at) => ({ ...closedCase(first), unit: `3160${at}` }));
      const second = await winnerOf(next, (one) => store().cases.save(one));

      expect(await store().cases.find(province, 'child')).toEqual(second);
      expect(await store().cases.list(province)).toEqual([second]);
    });

    it('one offers a case, and it is listed where the winner offered it', async () => {
      const province = somewhere();
      const opened = openedCase(province, 'child');
      await store().cases.save(opened);
      const rivals = WRITERS.map((at) => offeredTo(opened, `3190${at}`));

      const offered = await winnerOf(rivals, (one) => store().cases.save(one));

      const lists = await Promise.all(
        WRITERS.map((at) => store().cases.listOfferedTo(province, `3190${at}`)),
      );
      expect(lists.flat()).toEqual([offered]);
    });

    it('one writes a version of a run', async () => {
      const province = somewhere();
      await store().runs.save(runOf(province, '1'));
      const rivals = WRITERS.map((at) =>
        runOf(province, '1', { version: 2, state: 'held', newlyFlagged: at }),
      );

      const saved = await winnerOf(rivals, (run) => store().runs.save(run));

      expect(await store().runs.find(province, '1')).toEqual(saved);
    });

    it('one changes a contact that all of them saw', async () => {
      const province = somewhere();
      const seen = { province, unit: '31500', email: 'cu@example.vn' };
      await store().contacts.put(seen);
      const rivals = WRITERS.map((at) => ({ ...seen, email: `moi-${at}@example.vn` }));

      const saved = await winnerOf(rivals, (one) => store().contacts.put(one, contactTag(seen)));

      expect(await store().contacts.find(province, '31500')).toEqual(saved);
    });

    it('one says the next word on a pair', async () => {
      const province = somewhere();
      const rivals = WRITERS.map(
        (at): Review => ({
          province,
          left: 'child:1',
          right: 'c:2',
          decision: 'same',
          by: `account-${at}`,
          at: '2023-06-01T00:00:00Z',
        }),
      );

      const said = await winnerOf(rivals, (review) => store().reviews.add(review, 0));

      expect(await store().reviews.list(province)).toEqual([said]);
    });

    it('one sends a message or gives it up, and it is counted once', async () => {
      const message = messageOf(somewhere(), 'k');
      const { province } = message;
      const added = await Promise.all(WRITERS.map(() => store().messages.add(message)));
      const failure = { at: '2023-07-01T18:00:00Z', reason: 'status_503' } as const;

      await Promise.all([
        store().messages.markSent(message, '2023-07-01T18:00:00Z'),
        store().messages.markFailed(message, failure, undefined),
      ]);

      const [standing, ...more] = await store().messages.ofRun(province, 'run-1');
      expect(added.toSorted()).toEqual(['added', ...WRITERS.slice(1).map(() => 'kept')]);
      expect(more).toEqual([]);
      expect(['sent', 'given_up']).toContain(standing?.state);
      expect(standing?.state === 'sent' && standing.failures !== undefined).toBe(false);
    });

    it('one ends a piece of work', async () => {
      const entry: WorkEntry = {
        province: somewhere(),
        name: 'import-1',
        attempt: 1,
        state: 'running',
        order: {},
        orderedAt: '2023-06-30T18:00:00Z',
      };
      await store().works.order(entry);
      const ends = WRITERS.map((at) => ({ state: 'done', endedAt: `2023-06-30T18:00:0${at}Z` }) as const);

      const changed = await Promise.all(ends.map((end) => store().works.change(entry, end)));

      expect(changed.filter(Boolean)).toHaveLength(1);
      expect(await store().works.find(entry.province, entry.name)).toEqual({
        ...entry,
        ...ends[changed.indexOf(true)],
      });
    });

    it('the first keeps an import, an export and an entry of the log, and all are content', async () => {
      const province = somewhere();
      const startedAt = '2023-06-01T00:00:00Z';
      const imports = WRITERS.map(
        (at): ImportEntry => ({
          province,
          feed: 'cards',
          importId: 'i',
          startedAt,
          state: 'waiting',
          receipt: { at },
        }),
      );
      const exports = WRITERS.map((at) => ({ province, exportId: 'e', unit: `3150${at}`, at: startedAt }));
      const entry = entryAt('01:00', lookAt('child-1'), { province });

      await Promise.all(imports.map((one) => store().imports.add(one)));
      await Promise.all(exports.map((one) => store().exports.keep(one)));
      await Promise.all(WRITERS.map(() => store().audit.append(entry)));

      expect(imports).toContainEqual(await store().imports.find(province, 'i'));
      expect(exports).toContainEqual(await store().exports.find(province, 'e'));
      const log = await store().audit.list({ province, day: '2023-06-30' }, { limit: 9 });
      expect(log).toEqual({ entries: [entry] });
    });

    it('one does work named by a key', async () => {
      const key = `race-${somewhere()}`;
      let done = 0;
      const run = async () => ({ done: ++done });

      const answers = await Promise.all(WRITERS.map(() => store().once({ key, asked: {}, run })));

      expect(done).toBe(1);
      for (const answer of answers) expect([{ result: { done: 1 } }, 'busy']).toContainEqual(answer);
    });
  });
}

/** What the one wrote that was let; all others have to be told. */
async function winnerOf<One>(
  rivals: readonly One[],
  write: (one: One) => Promise<'saved' | 'conflict'>,
): Promise<One> {
  const answers = await Promise.all(rivals.map(write));
  expect(answers.toSorted()).toEqual(ONE_SAVED);
  const winner = rivals[answers.indexOf('saved')];
  if (winner === undefined) throw new Error('nobody was let');
  return winner;
}

function offeredTo(opened: Case, to: string): Case {
  const said = { on: '2023-07-01', at: '2023-07-01T03:00:00Z', by: 'account-7' };
  return withFacts(opened, [{ ...said, kind: 'transferred', to, answer: 'offered' }]);
}
