import type {
  ChildDecision,
  DecidedLists,
  DecidedPair,
  DecidedPairs,
  Decision,
  Decisions,
  Subject,
} from '../../shared/linkage/memory/decision.ts';
import type { SeenChildren, SeenPair } from '../../shared/linkage/memory/fingerprint.ts';
import type { StandingDecisions } from '../../shared/linkage/memory/standing-decisions.ts';
import { heardAmong } from '../../shared/linkage/memory/withdrawals.ts';
import { DECIDED_DIFFERENT, DECIDED_SAME } from '../../shared/linkage/memory/words.ts';
import { areDatesApart, areNamesApart } from '../../shared/linkage/people/guards/agreement.ts';
import { personOfCard, personOfChild } from '../../shared/linkage/people/person-of.ts';
import type { Link, Unsure } from '../../shared/linkage/spec.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Tombstone } from '../../shared/register/identities.ts';
import type { Review } from '../../shared/store/registry/reviews.ts';
import type { Found } from './link-in-passes.ts';
import { sharedLinks } from './shared-links.ts';

const CHILD = 'child:';
const CARD = 'c:';

/** How a review names the two records it is about. */
export const reviewKeys = {
  child: (childId: string): string => `${CHILD}${childId}`,
  card: (key: string): string => `${CARD}${key}`,
  /** Two children, in an order that does not depend on who asks. */
  children: (a: ChildId, b: ChildId): [left: string, right: string] =>
    a < b ? [`${CHILD}${a}`, `${CHILD}${b}`] : [`${CHILD}${b}`, `${CHILD}${a}`],
};

/** What a review is about, by the keys of its two records. */
export function findSubject({ left, right }: Pick<Review, 'left' | 'right'>): Subject | undefined {
  const childId = left.slice(CHILD.length);
  if (!left.startsWith(CHILD)) return undefined;
  if (right.startsWith(CARD)) return { childId, cardKey: right.slice(CARD.length) };
  return right.startsWith(CHILD) ? { childId, otherId: right.slice(CHILD.length) } : undefined;
}

/** A decision that nobody took back. */
export type HeardReview = Review & Pick<Decision, 'decision'>;

/** What is still said: every review but those taken back, and the withdrawals themselves. */
export function heardReviews(reviews: readonly Review[]): HeardReview[] {
  return heardAmong(reviews, pairOfReview);
}

/** A name of the pair a review is about, under the ids it was said of; a withdrawal is about the pair of what it takes back. */
export const pairOfReview = ({ left, right, of = { left, right } }: Review): string =>
  `${of.left} ${of.right}`;

/** A review, and whether it was made on a child that was merged away since. */
export type Followed<One> = One & { isOfMerged?: true };

/** Words on ids that were merged away speak of the child that lives. */
export function followTombstones<One extends Review>(
  reviews: readonly One[],
  tombstones: readonly Tombstone[],
): Followed<One>[] {
  const living = new Map(
    tombstones.map(({ childId, into }) => [reviewKeys.child(childId), reviewKeys.child(into)]),
  );
  return reviews.map((review) => {
    const [left, right] = [living.get(review.left), living.get(review.right)];
    if (left === undefined && right === undefined) return review;
    return { ...review, left: left ?? review.left, right: right ?? review.right, isOfMerged: true };
  });
}

/** A word on two children that are one by now, under the ids they went by when it was said. */
export interface MergedWord extends ChildDecision {
  /** The child that lives. */
  mergedInto: ChildId;
}

/** The words that `followTombstones` leaves with one child on both sides. */
export function wordsOnMerged(
  reviews: readonly HeardReview[],
  tombstones: readonly Tombstone[],
): MergedWord[] {
  const living = new Map(tombstones.map(({ childId, into }) => [childId, into]));
  return decisionsOf(reviews).children.flatMap((word) => {
    const [mergedInto, other] = [word.childId, word.otherId].map((id) => living.get(id) ?? id);
    return mergedInto !== undefined && mergedInto === other ? [{ ...word, mergedInto }] : [];
  });
}

/**
 * The reviews that are about a child and a card, and those about two children; of two that are one by now none, as their
 * word was heard when the register was joined.
 */
export function decisionsOf(reviews: readonly Followed<HeardReview>[]): Decisions {
  const decisions = { cards: [] as Decision[], children: [] as ChildDecision[] };
  for (const { left, right, seen, ...rest } of reviews) {
    if (!left.startsWith(CHILD) || left === right) continue;
    const word = { ...rest, childId: left.slice(CHILD.length) };
    if (right.startsWith(CARD))
      decisions.cards.push({ ...word, cardKey: right.slice(CARD.length), ...seenOf<SeenPair>(seen) });
    else if (right.startsWith(CHILD))
      decisions.children.push({ ...word, otherId: right.slice(CHILD.length), ...seenOf<SeenChildren>(seen) });
  }
  return decisions;
}

/** The kind of a review's `seen` follows from what it is about. */
function seenOf<Seen>(seen: Review['seen']): { seen?: Seen } {
  return seen === undefined ? {} : { seen: seen as Seen };
}

/** What linkage and people together found. */
export interface Replayed extends Found {
  /** Linked because a person said so, on data that say otherwise by now. */
  recheck: Unsure[];
}

/** What has to be known to replay decisions over what linkage found. */
export interface Replay extends DecidedLists {
  pairs: DecidedPairs;
  standing: StandingDecisions;
}

/**
 * Replays what people decided over what linkage found. A pair called different is neither linked nor asked about, unless
 * its data changed: then it is at most asked about, also where an equal number would join it. A pair called the same is
 * linked and its card taken from any other child; where name and date have come to differ it stays linked and is listed.
 * Children called one hold each other's cards. People outrank the weights, and a later decision outranks an earlier one.
 */
export function replayDecisions(found: Found, replay: Replay): Replayed {
  const { pairs, standing } = replay;
  if (pairs.cards.length + pairs.children.length === 0) return { ...found, recheck: [] };
  const confirmed = confirmedLinks(found, standing.confirmed);
  const settled = new Set(confirmed.map(({ right }) => right));
  const open = ({ left, right }: Link): boolean => !settled.has(right) && !standing.isRefused(left, right);
  const links: Link[] = [];
  const returned: Link[] = [];
  for (const one of found.links) {
    if (!open(one)) continue;
    if (standing.doubted(one.left, one.right) === undefined) links.push(one);
    else returned.push(one);
  }
  const shared = sharedLinks([...links, ...confirmed], standing.oneChild);
  const answered = new Set(shared.map(keyOf));
  const asked = [...returned, ...found.unsure.flatMap(({ candidates }) => candidates.filter(open))];
  const unsure = questions(
    asked.filter((one) => !answered.has(keyOf(one))).map((one) => withDoubt(one, standing)),
  );
  // The holder itself comes last: of several owners of a card the last one counts as the one it was given to.
  return { links: [...shared, ...links, ...confirmed], unsure, recheck: contradicted(confirmed, replay) };
}

const keyOf = ({ left, right }: Pick<Link, 'left' | 'right'>): string => `${left} ${right}`;

function withDoubt(one: Link, { doubted }: StandingDecisions): Link {
  return doubted(one.left, one.right) === undefined ? one : { ...one, doubt: DECIDED_DIFFERENT };
}

function questions(candidates: readonly Link[]): Unsure[] {
  return [...Map.groupBy(candidates, ({ left }) => left)].map(([left, own]) => ({
    left,
    candidates: own.sort((a, b) => b.weight - a.weight || a.right - b.right),
  }));
}

/** With the evidence linkage had for them, where it found them too. */
function confirmedLinks({ links, unsure }: Found, confirmed: readonly DecidedPair[]): Link[] {
  const owners = new Map(confirmed.map(({ left, right }) => [right, left]));
  const known = new Map<number, Link>();
  for (const one of [...unsure.flatMap(({ candidates }) => candidates), ...links]) {
    if (owners.get(one.right) === one.left) known.set(one.right, one);
  }
  return confirmed.map(({ left, right }) => {
    const { weight, evidence } = known.get(right) ?? { weight: 0, evidence: [] };
    return { left, right, rule: 'decided', probability: 1, weight, evidence };
  });
}

function contradicted(confirmed: readonly Link[], { standing, children, cards }: Replay): Unsure[] {
  const changed = new Set(
    standing.confirmed.filter(({ changes }) => changes.length > 0).map(({ right }) => right),
  );
  const isContradicted = ({ left, right }: Link): boolean => {
    const [child, card] = [children[left], cards[right]];
    if (!changed.has(right) || child === undefined || card === undefined) return false;
    const pair = { left: personOfChild(child), right: personOfCard(card) };
    return areNamesApart(pair) && areDatesApart(pair);
  };
  return questions(confirmed.filter(isContradicted).map((one) => ({ ...one, doubt: DECIDED_SAME })));
}
