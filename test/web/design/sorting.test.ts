import { describe, expect, it } from 'vitest';
import { orderIn, orderText, pressed } from '../../../web/design/sorting.ts';

const COLUMNS = { name: 'asc', rate: 'desc' } as const;

describe('the order of a table', () => {
  it('comes back from an address as it went there', () => {
    const order = { by: 'rate', direction: 'asc' } as const;

    const read = orderIn(orderText(order), { columns: COLUMNS, usual: 'name' });

    expect(read).toEqual(order);
  });

  it.each([null, '', 'rate', 'rate.up', 'toString.asc'])(
    'is the usual one where the address says %s',
    (text) => {
      const read = orderIn<keyof typeof COLUMNS>(text, { columns: COLUMNS, usual: 'name' });

      expect(read).toEqual({ by: 'name', direction: 'asc' });
    },
  );

  it('begins as the column does, and turns round when its heading is pressed again', () => {
    const first = pressed<keyof typeof COLUMNS>({ by: 'name', direction: 'asc' }, 'rate', COLUMNS);
    const second = pressed(first, 'rate', COLUMNS);

    expect([first.direction, second.direction]).toEqual(['desc', 'asc']);
  });
});
