import type { CardRecord } from '../../feeds/records.ts';
import { holderNumberOf } from '../compared-values.ts';
import { decidedChildren } from './decided-children.ts';
import type { DecidedLists, DecidedPair, DecidedPairs, Decision, Decisions } from './decision.ts';
import { changesOf, fingerprintOfCard, fingerprintOfChild, holderDigest, MERGED } from './fingerprint.ts';
import { compareDecisions } from './in-order.ts';

/** The pairs of today's lists that people decided on, a child and a card or two children. */
export function decidedPairs({ cards, children }: Decisions, lists: DecidedLists): DecidedPairs {
  return { cards: decidedCards(cards, lists), children: decidedChildren(children, lists.children) };
}

/**
 * The pairs of a child and a card that people decided on, one decision a pair: the last one on that very card, else the last
 * one that reaches it. A decision is about the holder of a card. It reaches the row it was made on and every row of the
 * holder's number on which the name or the date of birth is what was seen: a renewed card, or the same card under
 * another key, where the key is made of what was corrected. `childId` names living
 * children (`survivorOf`); all decisions are of one province.
 */
export function decidedCards(decisions: readonly Decision[], lists: DecidedLists): DecidedPair[] {
  if (decisions.length === 0) return [];
  const inOrder = decisions.toSorted(compareDecisions);
  const places = placesOf(inOrder, lists);
  const direct: DecidedPair[] = [];
  const reached: DecidedPair[] = [];
  for (const decision of inOrder) {
    const left = places.children.get(decision.childId);
    if (left === undefined) continue;
    const own = places.cards.get(decision.cardKey);
    if (own !== undefined) direct.push(pairOf(decision, { left, right: own, isDirect: true }, lists));
    for (const right of rowsOfHolder(decision, places, lists)) {
      if (right !== own) reached.push(pairOf(decision, { left, right, isDirect: false }, lists));
    }
  }
  return [...new Map([...reached, ...direct].map((pair) => [`${pair.left} ${pair.right}`, pair])).values()];
}

interface Places {
  children: ReadonlyMap<string, number>;
  /** By key, of the rows decided on. */
  cards: ReadonlyMap<string, number>;
  /** By digest of the holder's number, of the holders decided on. */
  holders: ReadonlyMap<string, readonly number[]>;
}

function placesOf(decisions: readonly Decision[], { children, cards }: DecidedLists): Places {
  const ids = new Set(decisions.map(({ childId }) => childId));
  const keys = new Set(decisions.map(({ cardKey }) => cardKey));
  const wanted = new Set(decisions.flatMap(({ seen }) => seen?.holder ?? []));
  return {
    children: positions(children, ({ id }) => id, ids),
    cards: positions(cards, ({ key }) => key, keys),
    holders: holdersIn(cards, wanted, decisions[0]?.province ?? ''),
  };
}

function positions<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  wanted: ReadonlySet<string>,
): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at < rows.length && found.size < wanted.size; at += 1) {
    const row = rows[at];
    if (row !== undefined && wanted.has(keyOf(row))) found.set(keyOf(row), at);
  }
  return found;
}

/** Hashes every number of the province, some 0.1 s, where any decision on a numbered card is kept. */
function holdersIn(
  cards: readonly CardRecord[],
  wanted: ReadonlySet<string>,
  province: string,
): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  if (wanted.size === 0) return holders;
  for (const [at, card] of cards.entries()) {
    const number = holderNumberOf(card);
    const digest = number && holderDigest(number, province);
    if (digest === undefined || !wanted.has(digest)) continue;
    const rows = holders.get(digest);
    if (rows === undefined) holders.set(digest, [at]);
    else rows.push(at);
  }
  return holders;
}

/**
 * A digest alone may fit another holder, for one decision in 125 in a province; with the name or the date it does not. A
 * twin has the date, and sometimes the number: what is the child's is told by the name only, what is not by either.
 */
function rowsOfHolder(
  { decision, seen, at: salt }: Decision,
  { holders }: Places,
  { cards }: DecidedLists,
): number[] {
  const rows = seen?.holder === undefined ? undefined : holders.get(seen.holder);
  if (seen === undefined || rows === undefined) return [];
  return rows.filter((at) => {
    const card = cards[at];
    const now = card && fingerprintOfCard(card, salt);
    return TOLD_BY[decision].some((field) => now?.[field] && now[field] === seen.card[field]);
  });
}

function pairOf(
  decision: Decision,
  place: Pick<DecidedPair, 'left' | 'right' | 'isDirect'>,
  { children, cards }: DecidedLists,
): DecidedPair {
  const [child, card] = [children[place.left], cards[place.right]];
  const { seen, at: salt, isOfMerged } = decision;
  if (seen === undefined || child === undefined || card === undefined)
    return { ...place, decision, changes: isOfMerged ? [MERGED] : [] };
  const ofChild = isOfMerged ? [MERGED] : changesOf('child', seen.child, fingerprintOfChild(child, salt));
  const ofCard = changesOf('card', seen.card, fingerprintOfCard(card, salt));
  return { ...place, decision, changes: [...ofChild, ...ofCard] };
}

/** What a decision keeps of the two records it was made on. */
export function seenPair(
  { child, card }: { child: DecidedLists['children'][number]; card: CardRecord },
  { salt, province }: { salt: string; province: string },
): NonNullable<Decision['seen']> {
  const number = holderNumberOf(card);
  return {
    child: fingerprintOfChild(child, salt),
    card: fingerprintOfCard(card, salt),
    ...(number !== undefined && { holder: holderDigest(number, province) }),
  };
}

const TOLD_BY = { same: ['name'], different: ['name', 'date'] } as const;
