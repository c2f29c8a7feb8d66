import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import { provinceOfVisiting } from '../../shared/linkage/visiting/visiting-key.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import { readVisitors } from '../reconcile-province/visiting-links.ts';
import { rowsByKey } from './child-of-run.ts';

interface WantedCards {
  keys: readonly string[];
  /** Whose birth month is looked in first. */
  near: Pick<ChildOutcome, 'dateOfBirth'>;
  /** Months to look in as well at first. */
  cohorts: readonly string[];
}

/** Cards as a run read them, those of other provinces among them; in no order. */
export async function cardsByKey(store: Store, run: Run, wanted: WantedCards): Promise<CardRecord[]> {
  const [visiting, own] = [true, false].map((isVisiting) =>
    wanted.keys.filter((key) => (provinceOfVisiting(key) !== undefined) === isVisiting),
  );
  const rows = await rowsByKey(store, run, { ...wanted, feed: 'cards', keys: own ?? [] });
  return [...rows, ...(await visitingCards(store, run, visiting ?? []))];
}

async function visitingCards(
  store: Store,
  { province, inputs: { visitors } }: Run,
  keys: readonly string[],
): Promise<CardRecord[]> {
  if (visitors === undefined || keys.length === 0) return [];
  const cards = await readVisitors(store, await store.visitors.at(province, visitors));
  return cards.flatMap(({ card }) => (keys.includes(card.key) ? [card] : []));
}
