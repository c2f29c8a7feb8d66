import { describe, expect, it } from 'vitest';
import { ITEMS } from '../../../shared/cost/items.ts';
import table from '../../../shared/cost/price-list.json' with { type: 'json' };
import { PRICE_LIST, readPriceList } from '../../../shared/cost/price-list.ts';

describe('the price list', () => {
  it('has a day, a region and a price with its source for every item', () => {
    expect(PRICE_LIST.readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Object.keys(PRICE_LIST.prices).toSorted()).toEqual([...ITEMS].toSorted());
  });

  it('is refused where an item has none', () => {
    const { 'ses.mails': _left, ...prices } = table.prices;

    expect(() => readPriceList({ ...table, prices })).toThrow();
  });

  it('is refused where a price is in doubt and does not say so', () => {
    const prices = {
      ...table.prices,
      'sqs.requests': { ...table.prices['sqs.requests'], unconfirmed: undefined },
    };

    expect(() => readPriceList({ ...table, prices })).toThrow('says why');
  });

  it('is refused for an item nobody counts, a price below zero and another currency', () => {
    const price = table.prices['ses.mails'];

    expect(() => readPriceList({ ...table, prices: { ...table.prices, 'x.y': price } })).toThrow();
    expect(() =>
      readPriceList({ ...table, prices: { ...table.prices, 'ses.mails': { ...price, usd: -1 } } }),
    ).toThrow();
    expect(() => readPriceList({ ...table, currency: 'VND' })).toThrow();
  });
});
