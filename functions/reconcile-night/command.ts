import { z } from 'zod';

/** The event of `reconcile-night`. */
export const NightCommand = z.strictObject({
  provinces: z.array(z.string().regex(/^\d{2}$/)).min(1),
  asOf: z.iso.date(),
  /** Publish a run although the circuit breaker would hold it. */
  release: z.boolean().default(false),
  /** The run that is meant, of one province: refused where the book has changed and it would be another. */
  runId: z.string().optional(),
});
export type NightCommand = z.infer<typeof NightCommand>;
