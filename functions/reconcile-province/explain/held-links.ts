import type { DecidedChildren, DecidedPairs } from '../../../shared/linkage/memory/decision.ts';
import type { Link } from '../../../shared/linkage/spec.ts';
import type { LinkTrace } from '../link-trace.ts';
import { SAME_CHILD } from '../shared-links.ts';
import { VISITING } from '../visiting-links.ts';
import type { Answers } from './answers.ts';
import { type KeptLink, keptEvidence } from './kept.ts';
import { ALONG_WITH_ANOTHER } from './number-link.ts';

const BY_WEIGHT: ReadonlySet<string> = new Set(['exact', 'scored', 'decided', SAME_CHILD, VISITING]);

/** The links of each child that rest on weights or on a person's word. */
export function heldByChild(answers: Pick<Answers, 'children' | 'trace'>): Map<number, KeptLink[]> {
  const { trace } = answers;
  const wordOn = wordsOn(trace.pairs);
  const held = new Map<number, KeptLink[]>();
  for (const link of trace.found.links) {
    const grounds = groundsOf(link, answers);
    if (grounds === undefined) continue;
    const decided = wordOn(link);
    const kept: KeptLink = { ...keptEvidence({ ...link, ...grounds }, trace.cards), rule: grounds.rule };
    if (decided !== undefined) kept.decided = decided;
    const known = held.get(link.left);
    if (known === undefined) held.set(link.left, [kept]);
    else known.push(kept);
  }
  return held;
}

/** Nothing for a card that bears the child's number: that goes without saying. */
function groundsOf(
  link: Link,
  { children, trace }: { children: Answers['children']; trace: LinkTrace },
): Pick<Link, 'rule' | 'evidence'> | undefined {
  if (BY_WEIGHT.has(link.rule)) return link;
  const number = trace.cards[link.right]?.personal_id;
  const isBearer = number !== undefined && children[link.left]?.personalIds.includes(number) === true;
  return isBearer ? undefined : ALONG_WITH_ANOTHER;
}

/** Whose word a link rests on; nothing where it rests on none. */
function wordsOn({ cards, children }: DecidedPairs): (link: Link) => KeptLink['decided'] | undefined {
  const onCards = new Map(cards.map(({ left, right, decision }) => [`${left} ${right}`, decision]));
  const same = children.filter(({ decision }) => decision.decision === 'same');
  return ({ left, right, rule }) => {
    if (rule === SAME_CHILD) return wordOnChild(left, same);
    const decision = rule === 'decided' ? onCards.get(`${left} ${right}`) : undefined;
    return decision && wordOf(decision);
  };
}

function wordOnChild(left: number, same: readonly DecidedChildren[]): KeptLink['decided'] | undefined {
  const one = same.find((pair) => pair.left === left || pair.right === left);
  if (one === undefined) return undefined;
  const { childId, otherId } = one.decision;
  return { ...wordOf(one.decision), childId: one.left === left ? otherId : childId };
}

function wordOf({ by, at, reason }: NonNullable<KeptLink['decided']>): NonNullable<KeptLink['decided']> {
  return { by, at, ...(reason !== undefined && { reason }) };
}
