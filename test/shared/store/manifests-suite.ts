import { describe, expect, it } from 'vitest';
import type { Store } from '../../../shared/store/open-store.ts';
import { manifestOf } from './samples.ts';

let provinces = 0;
/** A province no other test uses. */
const somewhere = () => `m${++provinces}`;

/** What the registry promises of manifests, whichever DynamoDB stands behind it. */
export function describeManifests(engine: string, store: () => Store): void {
  describe(`manifests on ${engine}`, () => {
    it('have no current version before the first import', async () => {
      expect(await store().manifests.current(somewhere(), 'births')).toBeUndefined();
    });

    it('are current when they are newest, past version 9 too', async () => {
      const province = somewhere();
      for (let version = 1; version <= 11; version++) {
        await store().manifests.advance(manifestOf(province, version, `i${version}`));
      }

      const current = await store().manifests.current(province, 'births');

      expect(current).toEqual(manifestOf(province, 11, 'i11'));
    });

    it('let exactly one of many that advance at once win, and keep every version', async () => {
      const province = somewhere();
      await store().manifests.advance(manifestOf(province, 1, 'first'));

      const rivals = Array.from({ length: 8 }, (_, at) => manifestOf(province, 2, `rival-${at}`));
      const answers = await Promise.all(rivals.map((next) => store().manifests.advance(next)));

      const winner = rivals[answers.indexOf('moved')];
      expect(answers.toSorted()).toEqual([...Array(7).fill('conflict'), 'moved']);
      expect(await store().manifests.history(province, 'births')).toEqual([
        winner,
        manifestOf(province, 1, 'first'),
      ]);
      expect(await store().manifests.at(province, 'births', 1)).toEqual(manifestOf(province, 1, 'first'));
    });

    it('take the same import twice', async () => {
      const next = manifestOf(somewhere(), 1, 'same');

      const answers = [await store().manifests.advance(next), await store().manifests.advance(next)];

      expect(answers).toEqual(['moved', 'moved']);
    });

    it('hold 130 birth months and refuse with a code what DynamoDB cannot hold', async () => {
      const objects = (months: number) =>
        Object.fromEntries(
          Array.from({ length: months }, (_, at) => {
            const cohort = `cohort-${at}`;
            return [cohort, { cohort, sha256: 'e'.repeat(64), rows: 1000 }];
          }),
        );
      const real = { ...manifestOf(somewhere(), 1, 'real'), objects: objects(130) };
      const absurd = { ...manifestOf(somewhere(), 1, 'absurd'), objects: objects(5000) };

      expect(await store().manifests.advance(real)).toBe('moved');
      await expect(store().manifests.advance(absurd)).rejects.toMatchObject({ code: 'E5003' });
    });
  });
}
