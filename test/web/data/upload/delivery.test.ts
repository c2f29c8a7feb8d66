import { describe, expect, it } from 'vitest';
import {
  allUnsent,
  type Delivery,
  findUploads,
  NO_DELIVERY,
  orderOf,
  progressOf,
  withChoices,
  withFiles,
  withoutFile,
  withSending,
} from '../../../../web/data/upload/delivery.ts';

const file = (name: string, size: number): File =>
  new File([new Uint8Array(size)], name, { lastModified: 1_700_000_000_000 });

const two = (): Delivery => withFiles(NO_DELIVERY, [file('a.csv', 100), file('b.csv', 300)]);

describe('a delivery', () => {
  it('takes a file once, however often it is chosen', () => {
    const delivery = two();

    const { files } = withFiles(delivery, [file('b.csv', 300), file('c.csv', 1)]);

    expect(files.map((one) => [one.id, one.file.name])).toEqual([
      [1, 'a.csv'],
      [2, 'b.csv'],
      [3, 'c.csv'],
    ]);
  });

  it('gives no id twice, so that what is told of one file is not told of another', () => {
    const shorter = withoutFile(two(), 1);

    const { files } = withFiles(shorter, [file('c.csv', 1)]);

    expect(files.map(({ id }) => id)).toEqual([2, 3]);
  });

  it('tries first unless told otherwise', () => {
    expect(NO_DELIVERY.choices.dryRun).toBe(true);
  });

  it('has come as far as the bytes that went out', () => {
    const first = withSending(two(), 1, { is: 'sent', uploadId: 'x' });

    const half = withSending(first, 2, { is: 'sending', bytes: 100 });

    expect(progressOf(half)).toBe(0.5);
  });

  it('keeps what was sent when another file fails, and is not ordered', () => {
    const first = withSending(two(), 1, { is: 'sent', uploadId: 'x' });
    const problem = { code: 'offline', status: 0, vi: '', en: '' };

    const failed = withSending(first, 2, { is: 'failed', problem });

    expect(findUploads(failed)).toBeUndefined();
    expect(failed.files.map(({ sending }) => sending.is)).toEqual(['sent', 'failed']);
  });

  it('is ordered with its uploads in the order of the files, the same content once', () => {
    const sent = two().files.reduce(
      (delivery, { id }) => withSending(delivery, id, { is: 'sent', uploadId: 'same' }),
      two(),
    );

    expect(findUploads(sent)).toEqual(['same']);
    expect(findUploads(NO_DELIVERY)).toBeUndefined();
  });

  it('is sent again for another feed, and not for another mode', () => {
    const sent = withSending(two(), 1, { is: 'sent', uploadId: 'x' });

    const others = withChoices(sent, { feed: 'births' });
    const additions = withChoices(sent, { mode: 'delta' });

    expect(others.files).toEqual(allUnsent(sent));
    expect(additions.files).toEqual(sent.files);
  });

  it('says nothing of a sheet or of digits where none were told', () => {
    expect(orderOf(NO_DELIVERY.choices, true)).toEqual({ feed: 'cards', mode: 'snapshot', dryRun: true });
    expect(
      orderOf({ ...NO_DELIVERY.choices, sheet: '2', sexDigits: { 1: 'male', 2: 'female' } }, false),
    ).toEqual({
      feed: 'cards',
      mode: 'snapshot',
      dryRun: false,
      sheet: '2',
      sexDigits: { 1: 'male', 2: 'female' },
    });
  });
});
