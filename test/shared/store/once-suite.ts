import { describe, expect, it } from 'vitest';
import type { Store } from '../../../shared/store/open-store.ts';

let keys = 0;
/** A key no other test uses. */
const someKey = () => `key-${++keys}`;

/** What the registry promises about work that is asked for again, whichever DynamoDB stands behind it. */
export function describeOnce(engine: string, store: () => Store): void {
  describe(`work named by a key on ${engine}`, () => {
    it('is done once, and answers the same to whoever asks again', async () => {
      const key = someKey();
      let done = 0;
      const run = async () => ({ version: ++done });

      const first = await store().once({ key, asked: { way: 'visit' }, run });
      const second = await store().once({ key, asked: { way: 'visit' }, run });

      expect([first, second]).toEqual([{ result: { version: 1 } }, { result: { version: 1 } }]);
    });

    it('is not taken for other work under the same key', async () => {
      const key = someKey();
      await store().once({ key, asked: { way: 'visit' }, run: async () => ({}) });

      expect(await store().once({ key, asked: { way: 'phone' }, run: async () => ({}) })).toBe('other');
    });

    it('is done again when it failed', async () => {
      const key = someKey();
      const fail = async () => {
        throw new Error('no');
      };
      await expect(store().once({ key, asked: {}, run: fail })).rejects.toThrow('no');

      expect(await store().once({ key, asked: {}, run: async () => ({ ok: true }) })).toEqual({
        result: { ok: true },
      });
    });

    it('is busy while somebody does it', async () => {
      const key = someKey();
      const [begun, finished] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const slow = async () => {
        begun.resolve();
        await finished.promise;
        return {};
      };
      const working = store().once({ key, asked: {}, run: slow });
      await begun.promise;

      expect(await store().once({ key, asked: {}, run: slow })).toBe('busy');

      finished.resolve();
      expect(await working).toEqual({ result: {} });
    });

    it('is other work for another key', async () => {
      const ran: string[] = [];
      for (const key of [someKey(), someKey()]) {
        const run = async () => ({ ran: ran.push(key) });
        await store().once({ key, asked: {}, run });
      }

      expect(ran).toHaveLength(2);
    });
  });
}
