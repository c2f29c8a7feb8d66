import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import type { CardRecord } from '../../../shared/feeds/records.ts';
import type { DecidedPair } from '../../../shared/linkage/memory/decision.ts';
import type { Link } from '../../../shared/linkage/spec.ts';
import type { Child } from '../../../shared/register/child.ts';
import type { LinkTrace, Weighed } from '../link-trace.ts';
import { type KeptEvidence, type KeptExplanation, type KeptLink, type KeptNear, stepsOf } from './kept.ts';
import { type Pair, pairsNearby } from './nearby.ts';
import { ALONG_WITH_ANOTHER } from './number-link.ts';
import { whyNotOf } from './why-not.ts';

export interface Answers {
  children: readonly Child[];
  /** In the order of `children`. */
  outcomes: readonly Pick<ChildOutcome, 'status'>[];
  trace: LinkTrace;
}

const NEAREST = 3;
/** Odds of 1 to 250: below that two records have no more in common than any two children. */
const NEAR_ENOUGH = -8;

/** What a run keeps to explain its answers: a line for each child there is more to say of than a number in common. */
export function explainAnswers(answers: Answers): KeptExplanation[] {
  const held = heldByChild(answers);
  const near = nearByChild(answers);
  const lines: KeptExplanation[] = [];
  for (const [at, { id }] of answers.children.entries()) {
    const [own, nearest] = [held.get(at), near.get(at)];
    if (own !== undefined || nearest !== undefined)
      lines.push({ childId: id, held: own ?? [], near: nearest ?? [] });
  }
  return lines;
}

const BY_WEIGHT: ReadonlySet<string> = new Set(['exact', 'scored', 'decided']);

function heldByChild(answers: Answers): Map<number, KeptLink[]> {
  const { trace } = answers;
  const confirmed = new Map(trace.pairs.map((pair) => [keyOf(pair), pair]));
  const held = new Map<number, KeptLink[]>();
  for (const link of trace.found.links) {
    const grounds = groundsOf(link, answers);
    if (grounds === undefined) continue;
    const kept = {
      ...keptOf({ ...link, ...grounds }, trace.cards),
      rule: grounds.rule,
      ...decidedOf(link, confirmed),
    };
    const known = held.get(link.left);
    if (known === undefined) held.set(link.left, [kept]);
    else known.push(kept);
  }
  return held;
}

/** Nothing for a card that bears the child's number: that goes without saying. */
function groundsOf(link: Link, { children, trace }: Answers): Pick<Link, 'rule' | 'evidence'> | undefined {
  if (BY_WEIGHT.has(link.rule)) return link;
  const number = trace.cards[link.right]?.personal_id;
  const isBearer = number !== undefined && children[link.left]?.personalIds.includes(number) === true;
  return isBearer ? undefined : ALONG_WITH_ANOTHER;
}

function decidedOf(
  { left, right, rule }: Link,
  decided: ReadonlyMap<string, DecidedPair>,
): Pick<KeptLink, 'decided'> {
  const pair = rule === 'decided' ? decided.get(keyOf({ left, right })) : undefined;
  if (pair === undefined) return {};
  const { by, at, reason } = pair.decision;
  return { decided: { by, at, ...(reason !== undefined && { reason }) } };
}

function nearByChild(answers: Answers): Map<number, KeptNear[]> {
  const { children, trace } = answers;
  const wanted = uncoveredAmong(answers);
  const owners = ownersIn(trace);
  const asked = new Set(trace.found.unsure.flatMap(({ candidates }) => candidates.map(keyOf)));
  const isOther = (pair: Pair): boolean => owners[pair.right] !== pair.left && !asked.has(keyOf(pair));
  const pairs = pairsNearby(trace.people, wanted).filter(isOther);
  const weighed = pairs.map(trace.weigh).filter(({ weight }) => weight > NEAR_ENOUGH);
  const whyNot = whyNotOf({ trace, children, owners });
  const near = new Map<number, KeptNear[]>();
  for (const [left, own] of Map.groupBy(weighed, (pair) => pair.left)) {
    const nearest = own.sort(heaviestFirst).slice(0, NEAREST);
    near.set(
      left,
      nearest.map((pair) => ({ ...keptOf(pair, trace.cards), why: whyNot(pair) })),
    );
  }
  return near;
}

const keyOf = ({ left, right }: Pair): string => `${left} ${right}`;

/** The child each card was given to, -1 for none. */
function ownersIn({ found, cards }: LinkTrace): Int32Array {
  const owners = new Int32Array(cards.length).fill(-1);
  for (const { left, right } of found.links) owners[right] = left;
  return owners;
}

function uncoveredAmong({ outcomes }: Answers): number[] {
  return outcomes.flatMap(({ status }, at) => (status === 'uncovered' ? [at] : []));
}

function heaviestFirst(a: Weighed, b: Weighed): number {
  return b.weight - a.weight || a.right - b.right;
}

function keptOf(
  { right, weight, probability, evidence }: Weighed,
  cards: readonly CardRecord[],
): KeptEvidence {
  return { key: cards[right]?.key ?? '', probability, weight, steps: stepsOf(evidence) };
}
