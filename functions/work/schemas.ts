import { z } from 'zod';
import type { WorkRef } from '../../shared/store/registry/works.ts';

/** One order of a piece of work, as events and callbacks name it. */
export const WorkRefSchema = z.strictObject({
  province: z.string().regex(/^\d{2}$/),
  name: z.string(),
  attempt: z.int().min(1),
}) satisfies z.ZodType<WorkRef>;

/** An order (`StartedWork`) as the event of the function that does it. */
export function startedWork<Name extends string, Command extends z.ZodType>(name: Name, command: Command) {
  return z.strictObject({
    ...WorkRefSchema.shape,
    order: z.strictObject({ function: z.literal(name), command }),
  });
}
