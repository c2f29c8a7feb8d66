import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';

/**
 * The children that a run gave a card to: nearly always one, several where people called them one, none where nobody holds
 * it. Looks through every month, as a card may have the wrong one and the others of several live anywhere; only the lines
 * that hold the card's key are read.
 */
export async function findHolders(
  store: Store,
  run: Run,
  card: Pick<CardRecord, 'key'>,
): Promise<ChildOutcome[]> {
  const lines = await store.outcome.readAll<ChildOutcome>(run.outcome, [card.key]);
  return lines.filter(({ sources }) => sources.cards.includes(card.key));
}
