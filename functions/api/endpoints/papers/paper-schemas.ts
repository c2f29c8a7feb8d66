import { z } from 'zod';
import { EXPORT_REASONS, type ExportReason } from '../../../../shared/access/export-reasons.ts';

/** Parts that papers have in common. */

/** Why names leave the house; nothing with names is handed out without. */
export const Reason = z.enum(Object.keys(EXPORT_REASONS) as ExportReason[]).describe('Why it is needed');

export const OfUnit = z.object({
  unit: z
    .string()
    .regex(/^(\d{5}|\d{2})$/)
    .describe('A commune, or the province for children without one'),
});

/** A file stands in the place of a document. */
export const FileOnly = z.undefined();
