import { z } from 'zod';
import type { AuditAct, SeenChild } from '../../../../shared/access/audit-entry.ts';
import { cardRef } from '../../../../shared/coverage/outcome.ts';
import type { Subject } from '../../../../shared/linkage/memory/decision.ts';
import type { Saying as Said } from '../../../../shared/linkage/memory/withdrawals.ts';
import { seenChildren } from '../../../children/seen-children.ts';
import { decideSeen } from '../../../reviews/decide-review.ts';
import { endpoint } from '../../http/endpoint.ts';
import { Problem } from '../../http/problem.ts';
import { ChildIdText } from '../cases/case-schemas.ts';
import { Nothing } from '../schemas.ts';
import { getReviewed, reachOver } from './review-reach.ts';
import { Counted, effectOf, PairId, PastDecision, Reason, Saying } from './review-schemas.ts';

const Made = z.object({
  childId: z.string(),
  pairId: z.string(),
  ...Saying.shape,
  supersedes: PastDecision.optional().describe('The decision it takes the place of'),
  takesBack: PastDecision.optional().describe('The decision that is as if it had never been made'),
  expected: Counted.optional().describe(
    'What it does to the counts of the latest run, where that asked; the next run decides',
  ),
  seen: z.string().describe('Names the pair as it stands now: to be sent with the next word on it'),
});

const Conflict = z.object({
  seen: z.string(),
  now: z.string(),
  since: z.array(Saying),
  areRecordsOther: z.boolean(),
});

/** A person's word on a pair; the opposite word takes its place, `withdrawn` takes it back. */
export const decideReview = endpoint({
  id: 'decideReview',
  method: 'POST',
  path: '/v1/reviews/{childId}/decisions',
  command: 'decide_review',
  summary: {
    vi: 'Quyết định một cặp, hoặc rút lại quyết định',
    en: 'Decide a pair, or take a decision back',
  },
  params: z.object({ childId: ChildIdText }),
  query: Nothing,
  body: z.strictObject({
    pairId: PairId,
    decision: z.enum(['same', 'different', 'withdrawn']),
    reason: Reason.optional(),
    seen: z
      .string()
      .regex(/^\d{1,4}-[0-9a-f]{16}$/)
      .describe('What the pair was when it was looked at'),
  }),
  status: 201,
  answer: Made,
  handle: async ({ params: { childId }, body: { pairId, ...word }, caller }, { store }) => {
    const { found } = await getReviewed(store, { caller, childId, command: 'decide_review' });
    const { scope, at } = caller;
    const { run } = found;
    const { outcome } = found.child;
    const input = { ...word, province: scope.province, childId, about: pairId, by: scope.subject, at };
    const decided = await decideSeen(store, { ...input, maySee: reachOver(caller) }, found);
    if ('conflict' in decided) {
      for (const child of await seenChildren(store, run, [outcome]))
        caller.remember({ kind: 'child_read', child });
      throw new Problem('E8409', { conflict: Conflict.parse(decided.conflict) });
    }
    const { made, pair, seen } = decided;
    const effect = pair.candidate?.effect;
    const expected = effect && word.decision !== 'withdrawn' ? effectOf(effect)[word.decision] : undefined;
    const { beside, claimants, subject } = pair;
    const touched = await seenChildren(store, run, [outcome, ...beside, ...claimants]);
    return {
      body: {
        ...made,
        childId: outcome.childId,
        pairId,
        ...(expected !== undefined && { expected }),
        seen,
      },
      audit: touched.map((child) => actOf(child, { subject, pairId, decision: word.decision })),
    };
  },
});

interface DecidedPair {
  subject: Subject;
  pairId: string;
  decision: Said;
}

/** What the decision is to one of the children it touches, so that each commune finds it at its own. */
function actOf(child: SeenChild, { subject, pairId, decision }: DecidedPair): AuditAct {
  const act = { kind: 'review_decided', child, decision } as const;
  const { childId } = subject;
  if ('otherId' in subject) return { ...act, about: child.childId === pairId ? childId : pairId };
  if (child.childId === childId) return { ...act, about: pairId };
  return { ...act, about: cardRef(child.childId, subject.cardKey), on: childId };
}
