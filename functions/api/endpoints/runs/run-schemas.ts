import { z } from 'zod';
import type { Store } from '../../../../shared/store/open-store.ts';
import type { Run } from '../../../../shared/store/run.ts';
import { RUN_VIEW_STATES } from '../../../runs/runs.ts';
import type { Caller } from '../../http/endpoint.ts';
import { Problem } from '../../http/problem.ts';
import { WorkProblem } from '../imports/import-schemas.ts';
import { Day } from '../schemas.ts';

const Count = z.int().min(0);
const Share = z.number().min(0).max(1);

export const RunId = z.string().regex(/^\d{4}-\d\d-\d\d-[0-9a-f]{12}$/);
export const OfRun = z.object({ runId: RunId });

export const RunLine = z.object({
  runId: z.string(),
  asOf: Day,
  state: z.enum(RUN_VIEW_STATES),
  step: z.string().optional(),
  problem: WorkProblem.optional(),
  startedAt: z.string(),
  finishedAt: z.string().optional(),
  seconds: z.number().optional(),
  inputs: z.record(z.string(), Count).describe('Version of each feed it read, and the number of decisions'),
  sums: z
    .object({
      inScope: Count,
      covered: Count,
      uncovered: Count,
      unsure: Count,
      coverageRate: Share.nullable(),
      interval: z.tuple([Share, Share]).nullable(),
    })
    .optional(),
  identity: z
    .object({ holds: z.boolean(), differences: z.array(z.string()) })
    .optional()
    .describe('Whether the figures add up; differences are counts by unit'),
  breaker: z
    .object({ newlyFlagged: Count.optional(), limit: Count.optional(), vi: z.string(), en: z.string() })
    .optional()
    .describe('Why the run is held'),
  cases: z.object({ opened: Count, reopened: Count, closed: Count, moved: Count, open: Count }).optional(),
  messages: Count.optional(),
});

/** The run of the caller's province, once they were let pass. @throws Problem E8404 */
export async function getRun(
  { runs }: Pick<Store, 'runs'>,
  { runId, caller }: { runId: string; caller: Caller },
): Promise<Run> {
  const run = await runs.find(caller.scope.province, runId);
  if (run === undefined) throw new Problem('E8404');
  return run;
}
