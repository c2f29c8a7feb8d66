import { cardRef } from '../../shared/coverage/outcome.ts';
import type { Subject } from '../../shared/linkage/memory/decision.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { CodedError } from '../errors.ts';
import {
  isOf,
  type KeptDecision,
  keepDecision,
  keptAs,
  type Look,
  type MadeDecision,
  type Named,
  type PastSaying,
  pastSaying,
  type ReviewDecision,
} from './keep-decision.ts';
import { type ChildInReview, findChildInReview, type PairOfChild } from './review-child.ts';
import { changedSince, recordsOfPairs, seenOf } from './review-records.ts';

/** A decision on what a person was shown. */
export interface SeenDecision extends ReviewDecision {
  /** What the person saw of the pair, see `seenOf`. */
  seen: string;
  /** Whether they may see pairs of children of these places. */
  maySee(places: readonly UnitCode[]): boolean;
}

/** What a person did not know who decided on a pair. */
export interface ReviewConflict {
  seen: string;
  now: string;
  /** What was said of the pair meanwhile, the earliest first. */
  since: PastSaying[];
  /** Whether the records are other ones than those that were seen. */
  areRecordsOther: boolean;
}

/**
 * Keeps a decision for good, with digests of what it was made on; the next run uses it. Any card may be decided on that the
 * child holds, that is in question, that explaining the child shows as near, or that was decided on before; and any child
 * that this one is asked to be the double of, or was decided to be or not, also where the two have become one since. A
 * later decision on a pair takes the place of an earlier one; the same one given again is kept once.
 * @throws CodedError E9003, E9005 no such child, E9006 no such card and no such double, E9012 nothing to take back.
 */
export async function decideReview(store: Store, input: ReviewDecision): Promise<MadeDecision> {
  const found = await getInReview(store, input);
  const look = await lookAt(store, found, namedAmong(pairsInReach(found), found, input));
  const last = look.sayings.at(-1);
  const isGivenAgain = last?.at === input.at && isOf(input, last);
  const kept = isGivenAgain ? keptAs(last, look) : await keepDecision(store, input, look);
  return kept?.made ?? decideReview(store, input);
}

/**
 * The same on the pair that a person was shown, and on no other: of two people at once the second is told what the first
 * said. Only pairs in question or decided on, of places the person may see. `known` is the child where it was just read.
 * @throws as `decideReview` does
 */
export async function decideSeen(
  store: Store,
  input: SeenDecision,
  known?: ChildInReview,
): Promise<(KeptDecision & { pair: PairOfChild }) | { conflict: ReviewConflict }> {
  const found = known ?? (await getInReview(store, input));
  const seeable = found.pairs.filter(({ places }) => input.maySee(places));
  const pair = namedAmong(seeable, found, input);
  const look = await lookAt(store, found, named(pair));
  const { records, sayings } = look;
  const now = seenOf(records, sayings.length);
  if (input.seen === now) {
    const kept = await keepDecision(store, input, look);
    return kept === undefined ? decideSeen(store, input) : { ...kept, pair };
  }
  const last = sayings.at(-1);
  // The answer to a first attempt was lost.
  if (last && isOf(input, last) && input.seen === seenOf(records, sayings.length - 1))
    return { ...keptAs(last, look), pair };
  const { sayings: heard, areRecordsOther } = changedSince(input.seen, now);
  const since = sayings.slice(heard).map(pastSaying);
  return { conflict: { seen: input.seen, now, since, areRecordsOther } };
}

/** @throws CodedError E9003, E9005 */
async function getInReview(store: Store, input: ReviewDecision): Promise<ChildInReview> {
  const found = await findChildInReview(store, input);
  if (found === undefined) throw new CodedError('E9005');
  return found;
}

/** @throws CodedError E9006 */
async function lookAt(store: Store, found: ChildInReview, one: Named): Promise<Look> {
  const { run, child, said } = found;
  const [records] = await recordsOfPairs(store, run, { child, subjects: [one.subject] });
  if (records === undefined) throw new CodedError('E9006');
  return { ...one, found, records, sayings: said.on(one.subject) };
}

/** @throws CodedError E9006 */
function namedAmong<One extends Named>(
  inReach: readonly One[],
  { asked }: ChildInReview,
  { about }: ReviewDecision,
): One {
  const one = inReach.find(({ subject }) => isNamed(subject, asked, about));
  if (one === undefined) throw new CodedError('E9006');
  return one;
}

const named = (pair: PairOfChild): Named => ({ subject: pair.subject, pair });

function pairsInReach({ pairs, child: { outcome, kept } }: ChildInReview): Named[] {
  const { childId, sources } = outcome;
  const asked = pairs.flatMap(({ candidate }) => candidate?.key ?? []);
  const keys = [...asked, ...(kept?.near ?? []).map(({ key }) => key), ...sources.cards];
  return [...pairs.map(named), ...keys.map((cardKey) => ({ subject: { childId, cardKey } }))];
}

/** A card may also be named by the short reference that the facts of a case quote. */
function isNamed(subject: Subject, asked: ChildId, about: string): boolean {
  if ('otherId' in subject) return subject.otherId === about;
  const refs = [asked, subject.childId].map((id) => cardRef(id, subject.cardKey));
  return [subject.cardKey, ...refs].includes(about);
}
