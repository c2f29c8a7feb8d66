import type { CardRecord } from '../../shared/feeds/records.ts';
import { type LeftoverChild, leftoverOf } from '../../shared/linkage/visiting/leftover-child.ts';
import { standingOn } from '../../shared/register/standing.ts';
import type { OutcomeObject } from '../../shared/store/book/outcomes.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { type Lists, leftOver } from './left-over.ts';
import type { Found } from './link-in-passes.ts';

/** A card that may be the one of a child in another province. */
export interface LeftoverCard {
  /** As the book has it, without the values as they were written. */
  card: CardRecord;
  /** In question for a child of its own province. */
  isAsked?: true;
}

/** What a province leaves to the others, whatever visits it. */
export interface Leftovers {
  children: LeftoverChild[];
  cards: LeftoverCard[];
}

/** Where the leftovers of a run lie. */
export interface KeptLeftovers {
  children: OutcomeObject;
  cards: OutcomeObject;
}

const KIND = 'leftovers';

/**
 * The children that the cards of their own province do not cover, and the cards of nobody who lives there: linked to no child, or to
 * one that moved away. What visits the province has no part in it: a child that a visiting card covers stays a leftover, or it
 * would be none the night after, and the card stay away.
 */
export function leftoversOf(atHome: Found, lists: Lists): Leftovers {
  const { children, cards, asOf } = lists;
  const held = Map.groupBy(atHome.links, ({ left }) => left);
  const open = [...leftOver(atHome.links, lists)].flatMap((at) => {
    const child = children[at];
    const own = (held.get(at) ?? []).flatMap(({ right }) => cards[right] ?? []);
    return child === undefined ? [] : [leftoverOf(child, own)];
  });
  const isHome = new Uint8Array(cards.length);
  for (const { left, right } of atHome.links) {
    const owner = children[left];
    if (owner !== undefined && standingOn(owner, asOf) !== 'moved_out') isHome[right] = 1;
  }
  const asked = new Set(atHome.unsure.flatMap(({ candidates }) => candidates.map(({ right }) => right)));
  const free = cards.flatMap((card, at): LeftoverCard[] =>
    isHome[at] === 1 ? [] : [{ card: keptOf(card), ...(asked.has(at) && { isAsked: true }) }],
  );
  return { children: open.sort(byId), cards: free.sort(byKey) };
}

/** Keeps the leftovers beside the outcomes. */
export async function keepLeftovers(
  store: Store,
  province: UnitCode,
  { children, cards }: Leftovers,
): Promise<KeptLeftovers> {
  const [kept, cardsKept] = await Promise.all([
    store.outcome.write(KIND, province, 'children', children),
    store.outcome.write(KIND, province, 'cards', cards),
  ]);
  return { children: kept, cards: cardsKept };
}

/** The leftovers of a run as it kept them. */
export async function readLeftovers(store: Store, { children, cards }: KeptLeftovers): Promise<Leftovers> {
  const [open, free] = await Promise.all([
    store.outcome.read<LeftoverChild>(children),
    store.outcome.read<LeftoverCard>(cards),
  ]);
  return { children: open, cards: free };
}

/** What a row says of itself and no other province compares; the reference of its sender is part of its key. */
type LeftOut = 'raw' | 'doubts' | 'source_ref' | 'ethnicity';

/** The columns that are kept; a new one has to be named here or above. */
const KEPT: Record<Exclude<keyof CardRecord, LeftOut>, true> = {
  key: true,
  personal_id: true,
  full_name: true,
  sex: true,
  date_of_birth: true,
  social_insurance_no: true,
  card_no: true,
  unit: true,
  address: true,
  guardian_name: true,
  category: true,
  facility_code: true,
  valid_from: true,
  valid_to: true,
  issued_on: true,
  status: true,
  status_code: true,
};
const KEPT_NAMES = Object.keys(KEPT) as (keyof typeof KEPT)[];

/** Member by member: a row of a run is read cell by cell and has none of its own to spread. */
function keptOf(card: CardRecord): CardRecord {
  const { key, status } = card;
  const values = KEPT_NAMES.map((name) => [name, card[name]]).filter(([, value]) => value !== undefined);
  return { key, status, ...Object.fromEntries(values) };
}

const byId = (a: LeftoverChild, b: LeftoverChild): number => (a.id < b.id ? -1 : 1);
const byKey = (a: LeftoverCard, b: LeftoverCard): number => (a.card.key < b.card.key ? -1 : 1);
