import { describe, expect, it } from 'vitest';
import type { Store } from '../../../shared/store/open-store.ts';
import type { VisitorsShelf } from '../../../shared/store/registry/visitors.ts';

let provinces = 0;
/** A province no other test uses. */
const somewhere = () => `v${++provinces}`;

const shelfOf = (province: string, version: number, digest: string): VisitorsShelf => ({
  province,
  version,
  asOf: '2023-06-30',
  digest,
});

/** What the shelves of visiting cards promise, whichever DynamoDB stands behind them. */
export function describeVisitors(engine: string, store: () => Store): void {
  describe(`shelves of visiting cards on ${engine}`, () => {
    it('are there from the first visit on, the newest current, every version kept', async () => {
      const province = somewhere();
      expect(await store().visitors.current(province)).toBeUndefined();
      for (let version = 1; version <= 11; version++)
        await store().visitors.advance(shelfOf(province, version, `digest ${version}`));

      expect(await store().visitors.current(province)).toEqual(shelfOf(province, 11, 'digest 11'));
      expect(await store().visitors.at(province, 2)).toEqual(shelfOf(province, 2, 'digest 2'));
    });

    it('tell the slower of two that say something else, and nobody who says the same again', async () => {
      const province = somewhere();

      const answers = [
        await store().visitors.advance(shelfOf(province, 1, 'one')),
        await store().visitors.advance(shelfOf(province, 1, 'one')),
        await store().visitors.advance(shelfOf(province, 1, 'other')),
      ];

      expect(answers).toEqual(['moved', 'moved', 'conflict']);
    });
  });
}
