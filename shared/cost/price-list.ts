import { z } from 'zod';
import { ITEMS } from './items.ts';
import table from './price-list.json' with { type: 'json' };

const Price = z
  .strictObject({
    /** What `per` units cost. */
    usd: z.number().nonnegative(),
    per: z.number().positive(),
    unit: z.string().min(1),
    /** Where the figure stands: the title of a page, or the price list and its day. */
    source: z.string().min(1),
    /** What an account never pays for, each month anew. */
    freeAMonth: z.number().positive().optional(),
    unconfirmed: z.literal(true).optional(),
    /** Why it is unconfirmed. */
    doubt: z.string().min(1).optional(),
  })
  .refine(({ unconfirmed, doubt }) => unconfirmed === (doubt !== undefined ? true : undefined), {
    error: 'an unconfirmed price says why, and only that one does',
  });

/** Public prices of one region, without discounts and taxes. A price for every item, so that none is left out unseen. */
const PriceList = z.strictObject({
  /** The day the figures were looked up. */
  readOn: z.iso.date(),
  region: z.string().regex(/^[a-z]{2}-[a-z]+-\d$/),
  currency: z.literal('USD'),
  prices: z.record(z.enum(ITEMS), Price),
});
export type PriceList = z.infer<typeof PriceList>;

/** @throws ZodError where an item has no price, or a price is none. */
export const readPriceList = (given: unknown): PriceList => PriceList.parse(given);

/** The prices this deployment reckons with. */
export const PRICE_LIST: PriceList = readPriceList(table);
