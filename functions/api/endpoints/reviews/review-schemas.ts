import { z } from 'zod';
import { type AnswerEffect, sumOfChanges } from '../../../../shared/coverage/count-changes.ts';
import { STAKES, stakesOf } from '../../../../shared/coverage/question-order.ts';
import { SYLLABLE_AGREEMENTS } from '../../../../shared/identity/name.ts';
import { COMPARED_FIELDS } from '../../../../shared/linkage/compared-values.ts';
import { DECISION_REASONS } from '../../../../shared/linkage/memory/decision.ts';
import type { ReviewCandidate } from '../../../reconcile-province/review-lines.ts';
import { Day, IssuedIn, Worded, Words } from '../schemas.ts';

/** How questions to reviewers look from outside; what is not named here stays inside. */

export const PairId = z
  .string()
  .regex(/^[\w-]{4,40}$/)
  .describe('Names a pair among those of one child; opaque, holds no number');

export const Reason = z.enum(DECISION_REASONS);

const Tally = { inScope: z.int(), covered: z.int(), uncovered: z.int(), unsure: z.int() };
export const Counted = z.object({
  province: z.object(Tally).describe('So many children more, or fewer, in the counts of the province'),
  units: z.array(z.object({ unit: z.string(), ...Tally })).describe('The same commune by commune'),
});

/** What either answer would do to the counts of the latest run, everything else as it is. */
const Effect = z.object({ same: Counted, different: Counted });

const Past = {
  by: z.string().describe('Account id'),
  at: z.string(),
  reason: Reason.optional(),
};
export const PastDecision = z.object({ decision: z.enum(['same', 'different']), ...Past });
export const Saying = z.object({ decision: z.enum(['same', 'different', 'withdrawn']), ...Past });

const Change = z.object({
  side: z.enum(['child', 'card', 'other']),
  field: z.string(),
  change: z.enum(['added', 'changed', 'removed', 'merged']),
  ...Words.shape,
});

/** What every list says of a pair; no name, number or date of anybody. */
export const PairInBrief = {
  pairId: z.string(),
  about: z.enum(['card', 'child']),
  otherId: z.string().optional().describe('The other child, where the question is whether the two are one'),
};

/** What the latest run asks of a pair. */
export const Asking = {
  stakes: z.enum(STAKES).describe('What hangs on it'),
  probability: z.number(),
  doubt: Worded.optional().describe('Why a person has to look'),
  heldBy: z.string().optional().describe('The child that holds the card today'),
  issuedIn: IssuedIn.optional(),
  effect: Effect.optional(),
  decided: PastDecision.optional().describe('What was decided before the data changed'),
  changes: z.array(Change).optional().describe('What changed since'),
};

const Asked = z.object(Asking);

/** The evidence of a pair, level by level. */
export const Waterfall = z
  .object({
    probability: z.number(),
    weight: z.number().describe('Log2 odds; the steps add up to it'),
    steps: z.array(z.object({ field: z.string(), level: z.string(), label: Words, weight: z.number() })),
  })
  .describe('Between the child and the card; of a pair of two children, the card of the other one');

const Syllable = z.object({
  left: z.string().optional(),
  right: z.string().optional(),
  agreement: z.enum(SYLLABLE_AGREEMENTS),
});

const NameBeside = z.object({
  field: z.enum(COMPARED_FIELDS).describe('Where it stands in its record'),
  label: Words,
  value: z.string(),
});

export const Field = z.object({
  field: z.enum(COMPARED_FIELDS),
  label: Words,
  left: z.array(z.string()).readonly().describe('Of the child, as its sources write it'),
  right: z.array(z.string()).readonly(),
  agreement: z.enum(['same', 'alike', 'different', 'missing']),
  words: Words.optional(),
  compared: z
    .object({ left: NameBeside, right: NameBeside })
    .optional()
    .describe('The two names the agreement is told of: a guardian of a card may be the mother of the child'),
  syllables: z.array(Syllable).optional().describe('These two names, syllable by syllable'),
});

export const Whereabouts = z.object({ hamlet: z.string().optional(), address: z.string().optional() });

export const Term = z.object({
  status: z.enum(['active', 'withdrawn', 'decreased', 'temporary']),
  validFrom: Day.optional(),
  validTo: Day.optional(),
  obstacle: Worded.optional(),
});

/** What either answer would do, as it goes out. */
export function effectOf({ same, different }: AnswerEffect): z.input<typeof Effect> {
  const counted = (units: AnswerEffect['same']) => ({ province: sumOfChanges(units), units });
  return { same: counted(same), different: counted(different) };
}

/** What the run asks of a pair, as it goes out. */
export function askingOf(candidate: ReviewCandidate): z.input<typeof Asked> {
  const { probability, doubt, heldBy, issuedIn, effect, decided, changes } = candidate;
  return {
    stakes: stakesOf(candidate),
    probability,
    ...(doubt !== undefined && { doubt }),
    ...(heldBy !== undefined && { heldBy }),
    ...(issuedIn !== undefined && { issuedIn }),
    ...(effect !== undefined && { effect: effectOf(effect) }),
    ...(decided !== undefined && { decided }),
    ...(changes !== undefined && { changes }),
  };
}
