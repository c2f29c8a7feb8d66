import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';
import type { PersonNumber } from '../reconcile-province/keep-numbers.ts';
import { childrenByNumber } from './search-children.ts';

/**
 * The children that a run gave a card to: nearly always one, several where people called them one, none where nobody holds
 * it. Of a card or a run without numbers every month is looked through.
 */
export async function findHolders(store: Store, run: Run, card: CardRecord): Promise<ChildOutcome[]> {
  const { numbers } = run.assessed as Assessed;
  const number = numberOf(card);
  const found =
    numbers === undefined || number === undefined
      ? await store.outcome.readAll<ChildOutcome>(run.outcome, [card.key])
      : await childrenByNumber(store, run, number);
  return found.filter(({ sources }) => sources.cards.includes(card.key));
}

function numberOf({ card_no, social_insurance_no, personal_id }: CardRecord): PersonNumber | undefined {
  if (card_no !== undefined) return { kind: 'card_no', value: card_no };
  if (social_insurance_no !== undefined) return { kind: 'social_insurance_no', value: social_insurance_no };
  return personal_id === undefined ? undefined : { kind: 'personal_id', value: personal_id };
}
