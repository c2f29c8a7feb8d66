import { assessProvince } from '../../../functions/reconcile-province/assess-province.ts';
import {
  decisionsOf,
  followTombstones,
  type HeardReview,
  reviewKeys,
} from '../../../functions/reconcile-province/decisions.ts';
import { joinRegister } from '../../../functions/reconcile-province/join-register.ts';
import { linkCards } from '../../../functions/reconcile-province/link-cards.ts';
import { questionsOfRun } from '../../../functions/reconcile-province/review-effects.ts';
import type { ReviewCandidate, ReviewLine } from '../../../functions/reconcile-province/review-lines.ts';
import { type CountChange, countChanges } from '../../../shared/coverage/count-changes.ts';
import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import type { BirthRecord, CardRecord, ResidentRecord } from '../../../shared/feeds/records.ts';
import type { Child } from '../../../shared/register/child.ts';
import { tombstonesOf } from '../../../shared/register/identities.ts';
import { type IdentityMemory, noMemory } from '../../../shared/register/identity-memory.ts';
import { AS_OF } from '../../shared/coverage/samples.ts';
import { UNITS } from '../../shared/feeds/tables.ts';

/** What the agencies of a small province wrote. */
export interface SmallBook {
  births: readonly BirthRecord[];
  residents: readonly ResidentRecord[];
  cards: readonly CardRecord[];
}

export interface Night {
  children: readonly Child[];
  outcomes: readonly ChildOutcome[];
  questions: ReviewLine[];
  memory: IdentityMemory;
}

const province = '94';

/** A night on a book, after another one where something was said since. */
export function nightOn(
  book: SmallBook,
  said: readonly HeardReview[] = [],
  before = noMemory(province),
): Night {
  const decided = decisionsOf(said).children;
  const register = joinRegister({ ...book, units: UNITS, memory: before, decided });
  const { children, memory, rows } = register;
  const reviews = followTombstones(said, tombstonesOf(memory));
  const found = linkCards({ children, cards: book.cards, units: UNITS, asOf: AS_OF, reviews });
  const facts = { province, asOf: AS_OF, children, cards: found, dossiers: children.map(() => []) };
  const { outcomes } = assessProvince({ ...facts, units: UNITS });
  const answered = { ...facts, outcomes, rows };
  return { children, outcomes, questions: questionsOfRun(found, answered), memory };
}

/** The word of a person on what a night asked. */
export function answerTo(
  childId: string,
  { key, sameAs }: Pick<ReviewCandidate, 'key' | 'sameAs'>,
  { decision, at = '2023-07-01T03:00:00.000Z' }: { decision: 'same' | 'different'; at?: string },
): HeardReview {
  const [left, right] =
    sameAs === undefined
      ? [reviewKeys.child(childId), reviewKeys.card(key ?? '')]
      : reviewKeys.children(childId, sameAs);
  return { province, left, right, decision, by: 'reviewer', at };
}

/** How the counts of two nights differ, commune by commune. */
export function differenceOf(before: Night, after: Night): CountChange[] {
  const counted = ({ outcomes }: Night) =>
    outcomes.map(({ unit = `${province}-unknown`, status }) => ({ unit, status }));
  return countChanges([
    ...counted(before).map(({ unit, status }) => ({ unit, before: status })),
    ...counted(after).map(({ unit, status }) => ({ unit, after: status })),
  ]);
}
