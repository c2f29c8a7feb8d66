import { z } from 'zod';
import { CAUSES } from '../../../../shared/coverage/status.ts';
import { CLOSING_REASONS, CONTACT_WAYS, PLACE_WORDS } from '../../../../shared/follow-up/case.ts';
import type { HistoryLine } from '../../../../shared/follow-up/corrections.ts';
import { STEPS } from '../../../../shared/follow-up/deadlines.ts';
import { NOTES } from '../../../../shared/follow-up/notes.ts';
import { URGENCIES } from '../../../../shared/follow-up/urgencies.ts';
import { Commune, Day, Words } from '../schemas.ts';

/** How cases look from outside. Everything a client may see is named here: what is not, stays inside. */

export const ChildIdText = z
  .string()
  .regex(/^[\w-]{4,40}$/)
  .describe('Id of a child, opaque');

const Closure = z.union([
  z.object({ by: z.literal('data'), proof: z.looseObject({ kind: z.string() }) }),
  z.object({ by: z.literal('person'), reason: z.enum(CLOSING_REASONS), place: z.string().optional() }),
]);

export const State = z.object({
  stage: z.enum(['unopened', 'open', 'contacted', 'dossier_filed', 'closed']),
  cause: z.enum(CAUSES).optional(),
  unit: z.string().optional(),
  openedOn: Day.optional(),
  contactedOn: Day.optional(),
  dossierFiledOn: Day.optional(),
  snoozedUntil: Day.optional(),
  lastNote: z.object({ note: z.enum(NOTES), on: Day }).optional(),
  offeredTo: z.string().optional(),
  offeredOn: Day.optional(),
  closure: Closure.optional(),
  closedOn: Day.optional(),
});

const DeadlinesSchema = z.object({
  next: z.enum(STEPS),
  dueOn: Day,
  daysLeft: z.int().describe('Working days; negative once late'),
  late: z.boolean(),
  overdue: z.boolean(),
  escalated: z.boolean(),
  snoozed: z.boolean(),
  provisional: z.boolean(),
});

const PrioritySchema = z.object({
  total: z.int().min(0),
  parts: z.array(z.object({ urgency: z.enum(URGENCIES), points: z.int().min(0), words: Words })),
});

/** Of the child; a value no source gives is absent. */
export const Sheet = z.object({
  status: z.enum(['uncovered', 'unsure']),
  name: z.string().optional(),
  sex: z.enum(['male', 'female']).optional(),
  dateOfBirth: z.string().optional(),
  personalId: z.string().optional(),
  ethnicity: z.string().optional(),
  motherName: z.string().optional(),
  fatherName: z.string().optional(),
  headName: z.string().optional(),
  hamlet: z.string().optional(),
  address: z.string().optional(),
  householdNo: z.string().optional(),
  householdClass: z.enum(['poor', 'near_poor']).optional(),
  birthRegisteredOn: Day.optional(),
  residenceType: z.enum(['permanent', 'temporary', 'absent']).optional(),
  coverEndedOn: Day.optional(),
  cardEndsOn: Day.optional(),
  household: z.string().optional().describe('Equal for children of one household; opaque'),
});

export const CaseLine = z.object({
  childId: z.string(),
  unit: z.string(),
  version: z.int().describe('To be sent back as `seen` with a command'),
  state: State,
  deadlines: DeadlinesSchema.optional(),
  priority: PrioritySchema,
  sheet: Sheet.optional(),
});

export const HistoryEntry = z.object({
  number: z.int(),
  stands: z.boolean(),
  fact: z.looseObject({ kind: z.string(), on: Day, at: z.string() }),
});

/** A line of the history as it goes out. */
export const entryOf = ({ fact, ...line }: HistoryLine) => ({ ...line, fact: { ...fact } });

/** What a person can do with a case. */
export const Command = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contact'), way: z.enum(CONTACT_WAYS), on: Day }),
  z.strictObject({ kind: z.literal('file_dossier'), on: Day }),
  z.strictObject({ kind: z.literal('note'), note: z.enum(NOTES), on: Day }),
  z.strictObject({ kind: z.literal('snooze'), until: Day }),
  z.strictObject({ kind: z.literal('offer_transfer'), to: Commune }),
  z.strictObject({ kind: z.literal('accept_transfer') }),
  z.strictObject({ kind: z.literal('refuse_transfer') }),
  z.strictObject({ kind: z.literal('withdraw_transfer') }),
  z.strictObject({
    kind: z.literal('close'),
    reason: z.enum(CLOSING_REASONS),
    place: z.union([z.enum(PLACE_WORDS), z.string().regex(/^(\d{2}|\d{3}|\d{5})$/)]).optional(),
    on: Day,
  }),
  z.strictObject({ kind: z.literal('reopen') }),
  z.strictObject({ kind: z.literal('correct'), fact: z.int().min(1) }),
]);
