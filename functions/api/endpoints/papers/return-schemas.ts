import { z } from 'zod';
import type { RowConflict } from '../../../../shared/follow-up/papers/round-trip/conflict.ts';
import type { RefusedRow } from '../../../../shared/follow-up/papers/round-trip/plan-row.ts';
import type { ReturnedList } from '../../../follow-up/return-list.ts';
import { Words } from '../schemas.ts';

/** How a returned list looks from outside: rows and children by number and id, and no value of a cell. */

const RowNumber = z.int().min(1).describe('As a spreadsheet counts, from 1');
const Row = z.object({ row: RowNumber, childId: z.string() });
const Count = z.int().min(0);

const Conflict = z.object({
  ...Row.shape,
  version: z.int().describe('To be named in `overruled` by whoever decides for the file'),
  fields: z.array(z.object({ field: z.string(), name: Words, file: Words, stands: Words })),
  since: z.object({ by: z.string(), on: z.string(), at: z.string() }).describe('Who wrote what stands'),
});

const Refused = z.object({
  row: RowNumber,
  childId: z.string().optional().describe('Where the row key is sound'),
  findings: z.array(
    z.object({ code: z.string(), column: z.string().optional(), vi: z.string(), en: z.string() }),
  ),
});

export const Returned = z.object({
  unit: z.string(),
  dryRun: z.boolean(),
  counts: z.object({
    carriedOut: Count,
    recorded: Count,
    conflicts: Count,
    refused: Count,
    untouched: Count,
  }),
  carriedOut: z.array(Row).describe('Written now; of a dry run what would be'),
  recorded: z.array(Row).describe('What the case said already'),
  conflicts: z.array(Conflict),
  refused: z.array(Refused),
});

/** An answer is kept beside its key, where an item holds 400 kB; the counts tell of all rows. */
const MOST_ROWS = 500;
const MOST_TO_MEND = 50;

/** A returned list as it goes out: all counts, and the first rows of each kind. */
export function returnedOf(
  { plan, carriedOut }: ReturnedList,
  { unit, dryRun }: { unit: string; dryRun: boolean },
): z.input<typeof Returned> {
  const written = dryRun ? plan.commands : carriedOut;
  const { recorded, conflicts, refused, untouched } = plan;
  return {
    unit,
    dryRun,
    counts: {
      carriedOut: written.length,
      recorded: recorded.length,
      conflicts: conflicts.length,
      refused: refused.length,
      untouched,
    },
    carriedOut: written.slice(0, MOST_ROWS),
    recorded: recorded.slice(0, MOST_ROWS),
    conflicts: conflicts.slice(0, MOST_TO_MEND).map(conflictOut),
    refused: refused.slice(0, MOST_TO_MEND).map(refusedOut),
  };
}

const conflictOut = ({ fields, ...conflict }: RowConflict) => ({ ...conflict, fields: [...fields] });
const refusedOut = ({ findings, ...refused }: RefusedRow) => ({ ...refused, findings: [...findings] });

const DECISIONS = /^[\w-]{4,40}\.\d{1,6}(,[\w-]{4,40}\.\d{1,6})*$/;

/** Conflicts decided for the file: `child.version`, with a comma between several; each the version that was seen. */
export const Overruled = z
  .string()
  .max(4000)
  .regex(DECISIONS)
  .transform((text) => new Map(text.split(',').map(decisionIn)))
  .describe('child.version,… of conflicts decided for the file');

function decisionIn(text: string): [childId: string, version: number] {
  const [childId = '', version] = text.split('.');
  return [childId, Number(version)];
}
