import type { CardRecord } from '../../../shared/feeds/records.ts';
import { probabilityOf } from '../../../shared/linkage/engine/scorer.ts';
import { byNumber } from '../../../shared/linkage/engine/take-identifiers.ts';
import { type KeptEvidence, stepsOf } from './kept.ts';

/**
 * The evidence of a link that the run kept none of: it rests on a number. A card with a personal number was joined by it; one
 * without came along with another card of its holder.
 */
export function byNumberAlone(key: string, cards: readonly CardRecord[]): KeptEvidence {
  const card = cards.find((one) => one.key === key);
  const { weight, evidence } = byNumber(card?.personal_id === undefined ? 'same_holder' : 'personal_id');
  return { key, weight, probability: probabilityOf(weight), steps: stepsOf(evidence) };
}
