import { type ComparedChild, isGain } from '../../../shared/coverage/bridge-moves.ts';
import { obstacleOf, validityOf } from '../../../shared/coverage/card-validity.ts';
import { cardRef } from '../../../shared/coverage/outcome.ts';
import type { CardRecord } from '../../../shared/feeds/records.ts';
import type { VisitingCard } from '../../../shared/linkage/visiting/claim.ts';
import { provinceOfVisiting } from '../../../shared/linkage/visiting/visiting-key.ts';
import type { ChildId } from '../../../shared/register/child.ts';
import type { BookObject } from '../../../shared/store/book/book.ts';
import type { OutcomeObject } from '../../../shared/store/book/outcomes.ts';
import type { Manifest } from '../../../shared/store/manifests.ts';
import type { Store } from '../../../shared/store/open-store.ts';
import type { VisitorsShelf } from '../../../shared/store/registry/visitors.ts';
import type { IsoDate } from '../../../shared/time/calendar.ts';
import type { ReviewLine } from '../review-lines.ts';
import { FEW_TEXTS, linesChosen } from './chosen-lines.ts';
import type { Pair } from './pair-children.ts';

/** What one run knew of cards. */
export interface CardsOfRun {
  asOf: IsoDate;
  cards: Manifest<'cards'> | undefined;
  visitors: VisitorsShelf | undefined;
  reviews: OutcomeObject;
}

/** The two runs. */
export interface CardsTwice {
  before: CardsOfRun;
  after: CardsOfRun;
}

/** A child whose answer changed; `bearer` is the better of its two answers, the other one is `elsewhere`. */
interface Changed {
  pair: Pair;
  bearer: ComparedChild;
  elsewhere: ComparedChild;
}

/**
 * Of each pair whose answer changed, whether the card behind the better answer holds by the book and on the date of the other run
 * as well. Not said where it cannot be told.
 */
export async function holdingElsewhere(
  store: Store,
  pairs: readonly Pair[],
  { before, after }: CardsTwice,
): Promise<Map<Pair, boolean>> {
  const changed = pairs.flatMap(changedOf);
  const gained = changed.filter(({ pair, bearer }) => bearer === pair.after);
  const lost = changed.filter(({ pair, bearer }) => bearer === pair.before);
  const found = await Promise.all([
    holding(store, gained, { own: after, other: before }),
    holding(store, lost, { own: before, other: after }),
  ]);
  return new Map(found.flat());
}

function changedOf(pair: Pair): Changed[] {
  const { before, after } = pair;
  if (!before?.status || !after?.status || before.status === after.status) return [];
  const gain = isGain(before.status, after.status);
  return [{ pair, bearer: gain ? after : before, elsewhere: gain ? before : after }];
}

async function holding(
  store: Store,
  changed: readonly Changed[],
  { own, other }: { own: CardsOfRun; other: CardsOfRun },
): Promise<[Pair, boolean][]> {
  const asked = await keysAsked(store, changed, own.reviews);
  const keyed = changed.flatMap((one) => {
    const key = keyOf(one.bearer, asked);
    return key === undefined ? [] : [{ ...one, key }];
  });
  const cards = await cardsBehind(store, keyed, other);
  return keyed.flatMap((one): [Pair, boolean][] => {
    const holds = holdsOn(other.asOf, one, cards.get(one.key));
    return holds === undefined ? [] : [[one.pair, holds]];
  });
}

/**
 * Whether the card held on the date of the other run, for the child as that run knew it. A card of another province that does not
 * visit there may be listed at home all along: it is told only where its own days leave no doubt.
 */
function holdsOn(
  on: IsoDate,
  { key, bearer, elsewhere }: Keyed,
  card: CardRecord | undefined,
): boolean | undefined {
  if (card !== undefined) return obstacleOf(card, validityOf(card, elsewhere), on) === undefined;
  if (provinceOfVisiting(key) === undefined) return false;
  const { validFrom = on, validTo = on } = bearer.card ?? {};
  return on < validFrom || on > validTo ? false : undefined;
}

/** Which cards were in question for a child, as far as an answer rests on a question. */
async function keysAsked(
  store: Store,
  changed: readonly Changed[],
  reviews: OutcomeObject,
): Promise<Map<ChildId, string[]>> {
  const unsure = changed.filter(({ bearer }) => bearer.status === 'unsure');
  const wanted = new Set(unsure.map(({ bearer }) => bearer.childId));
  const lines = await linesChosen<ReviewLine>(store, [reviews], { name: 'childId', wanted });
  return new Map(
    lines.map(({ childId, candidates }) => [childId, candidates.flatMap(({ key }) => key ?? [])]),
  );
}

/** The key of the card an answer quotes: outcomes name it by a digest only. */
function keyOf(
  { childId, card, sources }: ComparedChild,
  asked: ReadonlyMap<ChildId, string[]>,
): string | undefined {
  const keys = [...sources.cards, ...(asked.get(childId) ?? [])];
  return keys.find((key) => cardRef(childId, key) === card?.ref);
}

type Keyed = Changed & { key: string };

async function cardsBehind(
  store: Store,
  keyed: readonly Keyed[],
  { cards, visitors }: CardsOfRun,
): Promise<Map<string, CardRecord>> {
  const own = keyed.filter(({ key }) => provinceOfVisiting(key) === undefined);
  const shelf = own.length < keyed.length ? visitors?.object : undefined;
  const visiting = shelf === undefined ? [] : await store.outcome.read<VisitingCard>(shelf);
  const found = new Map(visiting.map(({ card }) => [card.key, card]));
  if (cards !== undefined) for (const card of await ownCards(store, own, cards)) found.set(card.key, card);
  return found;
}

/** Nearly every card lies in the birth month of its child: all others are read for those only that do not. */
async function ownCards(
  store: Store,
  keyed: readonly Keyed[],
  manifest: Manifest<'cards'>,
): Promise<CardRecord[]> {
  const left = new Set(keyed.map(({ key }) => key));
  const near = new Set(keyed.map(({ bearer }) => bearer.dateOfBirth?.slice(0, 7) ?? 'none'));
  const isNear = ({ cohort }: BookObject): boolean => near.has(cohort);
  const objects = Object.values(manifest.objects);
  const found: CardRecord[] = [];
  for (const some of [objects.filter(isNear), objects.filter((one) => !isNear(one))]) {
    if (left.size === 0) break;
    for (const card of await cardsIn(store, manifest, { objects: some, wanted: left })) {
      left.delete(card.key);
      found.push(card);
    }
  }
  return found;
}

async function cardsIn(
  store: Store,
  manifest: Manifest<'cards'>,
  { objects, wanted }: { objects: readonly BookObject[]; wanted: ReadonlySet<string> },
): Promise<CardRecord[]> {
  const isWanted = ({ key }: CardRecord): boolean => wanted.has(key);
  const few = wanted.size <= FEW_TEXTS ? [...wanted] : undefined;
  if (few !== undefined)
    return (await store.book.readCohorts(manifest, objects, few)).flat().filter(isWanted);
  return (await (await store.book.startReading(manifest, objects)).rows()).filter(isWanted);
}
