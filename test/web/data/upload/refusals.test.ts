import { describe, expect, it } from 'vitest';
import { LARGEST_DELIVERY } from '../../../../shared/feeds/table/limits.ts';
import { findDeliveryRefusal, findRefusal } from '../../../../web/data/upload/refusals.ts';

const chosen = (size: number, id = 1) => ({
  id,
  file: { name: `${id}.csv`, size } as File,
  sending: { is: 'chosen' } as const,
});

describe('what is refused before anything is sent', () => {
  it('is a file whose name holds the number of somebody, in the words of the API', () => {
    expect(findRefusal({ name: 'the-012345678.csv', size: 1 })?.vi).toContain('Đổi tên tệp');
    expect(findRefusal({ name: 'the-20240131.csv', size: 1 })).toBeUndefined();
  });

  it('is an empty file, and a name too long in bytes', () => {
    expect(findRefusal({ name: 'a.csv', size: 0 })).toBeDefined();
    expect(findRefusal({ name: 'ệ'.repeat(41), size: 1 })).toBeDefined();
    expect(findRefusal({ name: 'ệ'.repeat(40), size: 1 })).toBeUndefined();
  });

  it('is a delivery that is too large, or of too many files', () => {
    expect(findDeliveryRefusal([chosen(LARGEST_DELIVERY)])).toBeUndefined();
    expect(findDeliveryRefusal([chosen(LARGEST_DELIVERY), chosen(1, 2)])).toBeDefined();
    expect(findDeliveryRefusal(Array.from({ length: 201 }, (_, at) => chosen(1, at)))).toBeDefined();
  });
});
