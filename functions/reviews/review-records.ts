import { hash } from 'node:crypto';
import type { CardRecord } from '../../shared/feeds/records.ts';
import { seenChildren } from '../../shared/linkage/memory/decided-children.ts';
import { seenPair } from '../../shared/linkage/memory/decided-pairs.ts';
import type { Subject } from '../../shared/linkage/memory/decision.ts';
import { fingerprintOfCard, fingerprintOfChild } from '../../shared/linkage/memory/fingerprint.ts';
import type { Child } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Review } from '../../shared/store/registry/reviews.ts';
import type { Run } from '../../shared/store/run.ts';
import { cardsByKey } from '../children/cards-by-key.ts';
import { type ChildOfRun, childOf, findChild } from '../children/child-of-run.ts';
import { reviewKeys } from '../reconcile-province/decisions.ts';

/** The two records of a pair as the run read them. A card or a child that left the book since, and a child that is one with the other by now, is not there. */
export interface RecordsOfPair {
  child: Child;
  card?: CardRecord;
  other?: Child;
}

/** Reads the records of several pairs of one child, in the order of the pairs. */
export async function recordsOfPairs(
  store: Store,
  run: Run,
  { child, subjects }: { child: ChildOfRun; subjects: readonly Subject[] },
): Promise<RecordsOfPair[]> {
  const { outcome, kept } = child;
  const keys = subjects.flatMap((subject) => ('cardKey' in subject ? [subject.cardKey] : []));
  const wanted = { keys, near: outcome, cohorts: kept?.cardCohorts ?? [] };
  const [own, cards] = await Promise.all([childOf(store, run, outcome), cardsByKey(store, run, wanted)]);
  const byKey = new Map(cards.map((card) => [card.key, card]));
  return Promise.all(
    subjects.map(async (subject) => {
      if ('otherId' in subject) return { child: own, ...(await otherOf(store, run, { own, subject })) };
      const card = byKey.get(subject.cardKey);
      return { child: own, ...(card !== undefined && { card }) };
    }),
  );
}

async function otherOf(
  store: Store,
  run: Run,
  { own, subject }: { own: Child; subject: Extract<Subject, { otherId: string }> },
): Promise<Pick<RecordsOfPair, 'other'>> {
  const other = await findChild(store, run, subject.otherId);
  if (other === undefined || other.outcome.childId === own.id) return {};
  return { other: await childOf(store, run, other.outcome) };
}

/** What a new word on a pair is kept under: the ids of today, or of two that are one, or of which one is gone, those they had. */
export function keysOf(
  { child, other }: Pick<RecordsOfPair, 'child' | 'other'>,
  subject: Subject,
): Pick<Review, 'left' | 'right'> {
  if ('cardKey' in subject)
    return { left: reviewKeys.child(child.id), right: reviewKeys.card(subject.cardKey) };
  const [left, right] =
    other === undefined
      ? reviewKeys.children(subject.childId, subject.otherId)
      : reviewKeys.children(child.id, other.id);
  return { left, right };
}

/** Digests of the two records under `at`; nothing where only one of them is there. */
export function digestsOf(
  { child, card, other }: RecordsOfPair,
  { at, province }: Pick<Review, 'at' | 'province'>,
): Pick<Review, 'seen'> {
  if (card !== undefined) return { seen: seenPair({ child, card }, { salt: at, province }) };
  if (other === undefined) return {};
  const [first, second] = child.id < other.id ? [child, other] : [other, child];
  return { seen: seenChildren({ child: first, other: second }, at) };
}

/**
 * Names what a person saw of a pair: both records, the term of the card, and how much had been said of them. Another name
 * as soon as a value that people compare by changes, the card is withdrawn or renewed, or somebody says a word. What the
 * run makes of them (doubt, evidence, effect) is not in it: that may be another one every night, on the same records.
 */
export function seenOf({ child, card, other }: RecordsOfPair, sayings: number): string {
  const prints = [
    fingerprintOfChild(child, SHOWN),
    card === undefined ? undefined : [fingerprintOfCard(card, SHOWN), termIn(card)],
    other === undefined ? undefined : fingerprintOfChild(other, SHOWN),
  ];
  return `${sayings}-${hash('sha256', JSON.stringify(prints)).slice(0, 16)}`;
}

const termIn = ({ status, valid_from, valid_to }: CardRecord) => [status, valid_from, valid_to];

const SHOWN = 'shown';

/** What changed since `seen`: how many sayings were known then, and whether the records were other ones. */
export function changedSince(seen: string, now: string): { sayings: number; areRecordsOther: boolean } {
  const [[sayings, records], [, current]] = [seen.split('-'), now.split('-')];
  return { sayings: Number(sayings), areRecordsOther: records !== current };
}
