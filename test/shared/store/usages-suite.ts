import { describe, expect, it } from 'vitest';
import type { Store } from '../../../shared/store/open-store.ts';
import type { Usage } from '../../../shared/store/registry/usages.ts';

const COUNTS = { 's3.puts': 3, 'lambda.gbSeconds': 12.5 };

let provinces = 0;
const usage = (on: string, changes: Partial<Usage> = {}): Usage => ({
  province: `u${provinces}`,
  on,
  kind: 'night',
  at: `${on}T18:00:00.000Z`,
  usageId: 'a',
  counts: COUNTS,
  ...changes,
});

/** What the registry promises of usages, whichever DynamoDB stands behind it. */
export function describeUsages(engine: string, store: () => Store): void {
  describe(`usages on ${engine}`, () => {
    it('are found by their days, both ends included, oldest first', async () => {
      provinces += 1;
      const days = ['2023-06-30', '2023-07-01', '2023-07-02', '2023-07-03'].map((on) => usage(on));
      for (const one of days.toReversed()) await store().usages.add(one);

      expect(await store().usages.between(`u${provinces}`, '2023-07-01', '2023-07-02')).toEqual(
        days.slice(1, 3),
      );
      expect(await store().usages.between(`u${provinces}`, '2023-07-01', '2023-07-01')).toEqual([days[1]]);
    });

    it('of a night that was begun twice are two, and an import of the day is another', async () => {
      provinces += 1;
      const [night, again] = [usage('2023-06-30'), usage('2023-06-30', { usageId: 'b' })];
      const imported = usage('2023-06-30', { kind: 'import', at: '2023-06-30T03:00:00.000Z' });

      for (const one of [again, night, imported]) await store().usages.add(one);

      expect(await store().usages.between(`u${provinces}`, '2023-06-30', '2023-06-30')).toEqual([
        imported,
        night,
        again,
      ]);
    });

    it('of other provinces are not among them', async () => {
      provinces += 1;
      await store().usages.add(usage('2023-06-30', { province: 'elsewhere' }));

      expect(await store().usages.between(`u${provinces}`, '2023-06-30', '2023-06-30')).toEqual([]);
    });
  });
}
