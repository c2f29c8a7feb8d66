import { z } from 'zod';
import { GUARD_REASONS } from '../../../../shared/feeds/guard.ts';
import { FEEDS } from '../../../../shared/feeds/records.ts';
import type { Store } from '../../../../shared/store/open-store.ts';
import type { ImportEntry } from '../../../../shared/store/registry/imports.ts';
import { IMPORT_VIEW_STATES } from '../../../imports/imports.ts';
import type { Caller } from '../../http/endpoint.ts';
import { Problem } from '../../http/problem.ts';
import { Words } from '../schemas.ts';

export const FeedName = z.enum(FEEDS);
export const ImportId = z.string().regex(/^[0-9a-f]{16}(-dry)?$/);
export const Mode = z.enum(['snapshot', 'delta']).describe('snapshot: what is in none of the files is gone');
export const OfImport = z.object({ importId: ImportId });

const Count = z.int().min(0);

/** Why work came to nothing. */
export const WorkProblem = z.object({
  code: z.string(),
  ...Words.shape,
  mend: Words.optional(),
});

export const ImportState = z.enum(IMPORT_VIEW_STATES);
export const Guard = z.array(z.object({ reason: z.enum(GUARD_REASONS), ...Words.shape }));

export const ImportReceipt = z.object({
  importId: z.string(),
  feed: FeedName,
  mode: Mode,
  dryRun: z.boolean(),
  state: ImportState,
  result: z.enum(['applied', 'unchanged', 'dry_run']).optional(),
  startedAt: z.string(),
  step: z.string().optional(),
  problem: WorkProblem.optional(),
  files: z.array(z.object({ name: z.string(), rows: Count.optional() })),
  counts: z
    .object({
      rows: Count,
      added: Count,
      changed: Count,
      unchanged: Count,
      rejected: Count,
      removed: Count,
    })
    .optional()
    .describe('added + changed + unchanged + rejected = rows; removed are rows the feed had before'),
  version: Count.optional(),
  unknownHeadings: z
    .array(z.string())
    .describe('Columns by letter, with the heading where some feed has one of that name'),
  guard: Guard.describe('Why the file is held, or would have been'),
  findings: z.array(z.object({ code: z.string(), count: Count, ...Words.shape, mend: Words.optional() })),
});

/** The import of the caller's province, once they were let pass. @throws Problem E8404 */
export async function getImport(
  { imports }: Pick<Store, 'imports'>,
  { importId, caller }: { importId: string; caller: Caller },
): Promise<ImportEntry> {
  const entry = await imports.find(caller.scope.province, importId);
  if (entry === undefined) throw new Problem('E8404');
  return entry;
}
