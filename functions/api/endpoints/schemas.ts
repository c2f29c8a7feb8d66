import { z } from 'zod';
import { EXPORT_REASONS, type ExportReason } from '../../../shared/access/export-reasons.ts';

/** Parts that several operations have in common. */

/** A province, district or commune, or the stand-in for children without a commune. */
export const Unit = z
  .string()
  .regex(/^(\d{2}|\d{3}|\d{5}|\d{2}-unknown)$/)
  .describe('Unit code: 2 digits province, 3 district, 5 commune');

export const Commune = z.string().regex(/^\d{5}$/);

export const OfUnit = z.object({
  unit: z
    .string()
    .regex(/^(\d{5}|\d{2})$/)
    .describe('A commune, or the province for children without one'),
});

/** A sentence or a name in both languages. */
export const Words = z.object({ vi: z.string(), en: z.string() });

/** That a card was issued in another province. */
export const IssuedIn = z
  .object({ province: z.string().regex(/^\d{2}$/), ...Words.shape })
  .describe('Of a card of another province: which one, and words that say so');

/** A code with its words. */
export const Worded = z.object({ code: z.string(), ...Words.shape });

/** Why names leave the house; nothing with names is handed out without. */
export const Reason = z.enum(Object.keys(EXPORT_REASONS) as ExportReason[]).describe('Why it is needed');

export const Day = z.iso.date();

/** Nothing is asked. */
export const Nothing = z.strictObject({});
/** There is no body. */
export const NoBody = z.undefined();
/** A write that is told by its address alone: an empty object, or no body at all. */
export const EmptyBody = z.strictObject({}).optional();
/** A file stands in the place of a document. */
export const FileOnly = z.undefined();
