import { z } from 'zod';
import { CAUSES, STATUSES } from '../../../../shared/coverage/status.ts';
import { BUCKETS } from '../../../../shared/register/child.ts';
import { CaseLine, HistoryEntry, Sheet, State } from '../cases/case-schemas.ts';
import { Day, IssuedIn, Worded, Words } from '../schemas.ts';

/** How the page of a child looks from outside: cards by their references, never by a number. */

/** Every bucket but that of rows. */
const Standing = z.enum(BUCKETS).exclude(['duplicate_of']);

const Steps = z
  .array(z.object({ field: z.string(), level: z.string(), label: Words, weight: z.number() }))
  .describe(
    'What speaks for and against, in bits that add up to the weight; none of the card of a child elsewhere',
  );

const Weighed = {
  ref: z.string().describe('Names the card as the facts of the case do; no number'),
  probability: z.number(),
  weight: z.number(),
  levels: Steps,
  issuedIn: IssuedIn.optional(),
};

const Decided = {
  by: z.string().optional(),
  at: z.string().optional(),
  reason: z.string().optional(),
};

const Card = z.object({
  ...Weighed,
  status: z.string(),
  validFrom: Day.optional(),
  validTo: Day.optional(),
  obstacle: Worded.optional().describe('Why the card covers nobody on the day of the run'),
  why: z
    .object({
      ...Worded.shape,
      childId: z.string().optional().describe('The other child, where the caller may see it'),
      bits: z.number().optional(),
      ...Decided,
    })
    .optional()
    .describe('Of a near card why it was not taken, of a held one whose word it rests on'),
});

const Question = z.object({
  ...Weighed,
  doubt: Worded.optional(),
  heldBy: z.string().optional(),
  sameAs: z.string().optional(),
  decided: z.object({ decision: z.string(), ...Decided }).optional(),
  changes: z.array(Words).optional(),
});

export const Found = z.object({
  childId: z.string(),
  unit: z.string().describe('Where the child stands; the province where nobody names a commune'),
  name: z.string().optional(),
  dateOfBirth: z.string().optional(),
  standing: Standing,
  status: z.enum(STATUSES).optional().describe('Of children in scope'),
  cause: z.enum(CAUSES).optional(),
});

export const Page = z.object({
  asOf: Day,
  childId: z.string(),
  mergedFrom: z
    .string()
    .optional()
    .describe('The id that was asked for, where it was merged into this child’s'),
  unit: z.string(),
  unitName: z.string(),
  standing: Standing,
  status: z.enum(STATUSES).optional(),
  cause: Worded.extend({ toDo: Words }).optional(),
  why: Words.optional().describe('One sentence why the child is on the list'),
  papers: z.array(Words).describe('What the family should have at hand'),
  probability: z.number().describe('Of the child being covered'),
  nextChange: Day.optional(),
  person: Sheet.omit({ status: true, household: true }),
  held: z.array(Card),
  asked: z.array(Question),
  nearest: z.array(Card),
  siblings: z
    .array(
      z.object({
        childId: z.string(),
        unit: z.string(),
        name: z.string().optional(),
        dateOfBirth: z.string().optional(),
        status: z.enum(STATUSES),
        state: State.optional(),
      }),
    )
    .describe('Children of the household that need a card or a look too, from the eldest'),
  case: CaseLine.pick({ version: true, unit: true, state: true, deadlines: true, priority: true }).optional(),
  history: z.array(HistoryEntry),
  hotline: Words,
});
