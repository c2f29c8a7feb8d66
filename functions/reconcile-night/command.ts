import { z } from 'zod';
import { startedWork } from '../work/schemas.ts';

/** What a night is to do. */
export const NightCommand = z.strictObject({
  provinces: z.array(z.string().regex(/^\d{2}$/)).min(1),
  /** The reference date; left out, the day it is in Vietnam when the night begins. */
  asOf: z.iso.date().optional(),
  /** Publish a run although the circuit breaker would hold it. */
  release: z.boolean().default(false),
  /** The run that is meant, of one province: refused where the book has changed and it would be another. */
  runId: z.string().optional(),
  /** Whether the night waits for the release of a run that is held, and then goes on with it. */
  waits: z.boolean().default(false),
});
export type NightCommand = z.infer<typeof NightCommand>;

/** The event of `reconcile-night`: what the schedule says, or what somebody ordered. */
export const NightEvent = z.union([NightCommand, startedWork('reconcile-night', NightCommand)]);
export type NightEvent = z.infer<typeof NightEvent>;
