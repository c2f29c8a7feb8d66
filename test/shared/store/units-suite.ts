import { describe, expect, it } from 'vitest';
import { meter, type StoreObserver } from '../../../shared/store/meter.ts';
import { openStore, type Store, type StorePlace } from '../../../shared/store/open-store.ts';
import { factOf, runOf } from './samples.ts';

/** How request units are told, whichever DynamoDB tells them. */
export function describeUnits(engine: string, place: () => StorePlace): void {
  const watching = async (observer: StoreObserver, work: (store: Store) => Promise<unknown>) => {
    const off = meter(place().dynamo, observer);
    await work(openStore(place()));
    off();
  };
  const unitsOf = async (work: (store: Store) => Promise<unknown>) => {
    const units: [string, number | undefined][] = [];
    await watching({ after: ({ command, units: used }) => void units.push([command, used]) }, work);
    return units;
  };

  describe(`request units on ${engine}`, () => {
    it('of a small item are one to write and one to read', async () => {
      const contact = { province: 'units', unit: '31503', email: 'xa@example.vn' };

      const units = await unitsOf(async ({ contacts }) => {
        await contacts.put(contact);
        await contacts.find('units', '31503');
      });

      expect(units).toEqual([
        ['PutItemCommand', 1],
        ['GetItemCommand', 1],
      ]);
    });

    it('of an indexed item are those of table and index, by the kilobyte', async () => {
      const units = await unitsOf(async ({ runs }) => {
        await runs.save(runOf('units', 'small'));
        await runs.save(runOf('units', 'large', { report: { text: 'x'.repeat(5000) } }));
      });

      expect(units).toEqual([
        ['PutItemCommand', 2],
        ['PutItemCommand', 12],
      ]);
    });

    it('of facts are those of single writes', async () => {
      const facts = ['94', '940', '31000'].map((unit) => factOf(unit));

      const units = await unitsOf((store) =>
        store.facts.put({ province: 'units', runId: 'r', asOf: '2023-06-30' }, facts),
      );

      expect(units).toEqual(Array(3).fill(['PutItemCommand', 2]));
    });

    it('are told of a write that is refused, which is paid for', async () => {
      const refused: (number | undefined)[] = [];
      await openStore(place()).runs.save(runOf('units', 'refused'));

      await watching({ refused: ({ units }) => void refused.push(units) }, async ({ runs }) => {
        expect(await runs.save(runOf('units', 'refused', { asOf: '2023-07-01' }))).toBe('conflict');
      });

      expect(refused).toEqual([1]);
    });
  });
}
