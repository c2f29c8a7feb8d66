import { describe, expect, it } from 'vitest';
import type { CardRecord } from '../../../shared/feeds/records.ts';
import { nameLines, packLines } from '../../../shared/store/book/ndjson.ts';
import { objectsOf } from '../../../shared/store/book/objects.ts';
import type { Bench } from './engines/on-engine.ts';

const SHELF = { province: '94', feed: 'cards' } as const;
const ONE: CardRecord = {
  key: 'the-1',
  status: 'active',
  full_name: 'Sơn Thị Đa Ny',
  card_no: 'TE1940000000001',
};
const TWO: CardRecord = {
  key: 'the-2',
  status: 'withdrawn',
  raw: { sex: 'Nữ ', full_name: 'X' },
  doubts: ['W2001'],
};

/** What the book and the outcomes promise, whichever S3 stands behind them. */
export function describeBook(engine: string, { store, place }: Bench): void {
  /** Puts bytes where an object of the shelf lives, as a torn write or a meddler would. */
  const overwrite = async (sha256: string, bytes: Uint8Array): Promise<void> => {
    const { s3, bucket } = place();
    const key = `book/feed=cards/province=94/cohort=2021-03/${sha256}.ndjson.zst`;
    await objectsOf(s3, bucket).put(key, bytes);
  };

  describe(`the book on ${engine}`, () => {
    it('gives back the rows it was given, sorted by key', async () => {
      const object = await store().book.writeCohort(SHELF, '2021-03', [TWO, ONE]);

      const rows = await store().book.readCohort(SHELF, object);

      expect(rows).toEqual([ONE, TWO]);
      expect(object).toMatchObject({ cohort: '2021-03', rows: 2 });
    });

    it('gives the rows alone that hold a value as a whole, each once', async () => {
      const quoted: CardRecord = { key: 'the-3', status: 'active', address: 'Ấp "Một"', full_name: 'X' };
      const first = await store().book.writeCohort(SHELF, '2021-03', [TWO, ONE, quoted]);
      const second = await store().book.writeCohort(SHELF, '2021-04', [{ ...ONE, key: 'the-4' }]);
      const find = async (...values: string[]) =>
        (await store().book.readCohorts(SHELF, [first, second], values)).flat();

      expect(await find('the-2')).toEqual([TWO]);
      expect(await find('the-3', 'the-1', 'active')).toEqual([ONE, quoted, { ...ONE, key: 'the-4' }]);
      expect(await find('Ấp "Một"')).toEqual([quoted]);
      expect(await find('the')).toEqual([]);
      expect(await find(...Array.from({ length: 20 }, (_, at) => `the-${at}`))).toHaveLength(4);
    });

    it('names the same rows alike whatever order rows and columns come in', async () => {
      const shuffled = {
        doubts: TWO.doubts,
        raw: { full_name: 'X', sex: 'Nữ ' },
        status: TWO.status,
        key: TWO.key,
      };

      const first = await store().book.writeCohort(SHELF, '2021-03', [ONE, TWO]);
      const second = await store().book.writeCohort(SHELF, '2021-03', [shuffled as CardRecord, { ...ONE }]);

      expect(second).toEqual(first);
    });

    it('names other rows differently', async () => {
      const first = await store().book.writeCohort(SHELF, '2021-03', [ONE]);
      const second = await store().book.writeCohort(SHELF, '2021-03', [{ ...ONE, status: 'decreased' }]);

      expect(second.sha256).not.toBe(first.sha256);
    });

    it('keeps an empty cohort', async () => {
      const object = await store().book.writeCohort(SHELF, '2021-04', []);

      expect(await store().book.readCohort(SHELF, object)).toEqual([]);
      expect(object.rows).toBe(0);
    });

    it('reads several cohorts in the order they are asked for', async () => {
      const objects = [
        await store().book.writeCohort(SHELF, '2021-05', [TWO]),
        await store().book.writeCohort(SHELF, '2021-06', [ONE]),
      ];

      expect(await store().book.readCohorts(SHELF, objects)).toEqual([[TWO], [ONE]]);
    });

    it('reads of a cohort the rows that hold a text, in their order, and none that holds a longer one', async () => {
      const rows: CardRecord[] = ['A', 'A1', 'B', 'Đ"\n'].map((key) => ({ key, status: 'active' }));
      const object = await store().book.writeCohort(SHELF, '2021-03', rows);
      const keysOf = async (...texts: string[]) =>
        (await store().book.readCohorts(SHELF, [object], texts)).flat().map(({ key }) => key);

      expect(await keysOf('B', 'A', 'B')).toEqual(['A', 'B']);
      expect(await keysOf('Đ"\n')).toEqual(['Đ"\n']);
      expect(await keysOf('active')).toHaveLength(4);
      expect(await keysOf('C')).toEqual([]);
      expect(await keysOf()).toEqual([]);
    });

    it('refuses an object that holds other rows than its name says', async () => {
      const object = await store().book.writeCohort(SHELF, '2021-03', [ONE]);
      const bytes = await packLines(nameLines([TWO]));
      await overwrite(object.sha256, bytes);

      await expect(store().book.readCohort(SHELF, object)).rejects.toMatchObject({ code: 'E5002' });
    });

    it('refuses a torn object, and mends it by writing the same rows again', async () => {
      const object = await store().book.writeCohort(SHELF, '2021-03', [ONE, TWO]);
      await overwrite(object.sha256, (await packLines(nameLines([ONE, TWO]))).subarray(0, 20));

      await expect(store().book.readCohort(SHELF, object)).rejects.toMatchObject({ code: 'E5002' });
      await store().book.writeCohort(SHELF, '2021-03', [ONE, TWO]);

      expect(await store().book.readCohort(SHELF, object)).toEqual([ONE, TWO]);
    });

    it('says which object is missing', async () => {
      const object = { cohort: '2020-01', sha256: 'a'.repeat(64), rows: 1 };

      await expect(store().book.readCohort(SHELF, object)).rejects.toMatchObject({
        code: 'E5001',
        message: expect.stringContaining('cohort=2020-01'),
      });
    });

    it('keeps raw files byte for byte, larger than one request carries too', async () => {
      const file = Buffer.alloc(20 * 1024 * 1024 + 7, 'Đặng Thị É,31/02/2021\n');

      const sha256 = await store().book.putRaw(file);

      expect(file.equals(await store().book.readRaw(sha256))).toBe(true);
    });
  });

  describe(`outcomes on ${engine}`, () => {
    it('give back their lines in order, one object after the other', async () => {
      const late = await store().outcome.write('children', '94', '2021-02', [{ childId: 'c' }]);
      const early = await store().outcome.write('children', '94', '2021-01', [
        { childId: 'b' },
        { childId: 'a' },
      ]);

      const lines = await store().outcome.readAll([early, late]);

      expect(lines).toEqual([{ childId: 'b' }, { childId: 'a' }, { childId: 'c' }]);
    });
  });
}
