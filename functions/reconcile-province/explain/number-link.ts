import { probabilityOf } from '../../../shared/linkage/engine/scorer.ts';
import { byNumber } from '../../../shared/linkage/engine/take-identifiers.ts';
import { type KeptEvidence, stepsOf } from './kept.ts';

/** The evidence of a link that the run kept none of: the card bears the child's personal number. */
export function byPersonalNumber(key: string): KeptEvidence {
  const { weight, evidence } = byNumber('personal_id');
  return { key, weight, probability: probabilityOf(weight), steps: stepsOf(evidence) };
}

/** What is kept of a card that came along with another card of its holder. */
export const ALONG_WITH_ANOTHER = { rule: 'same_holder', evidence: byNumber('same_holder').evidence };
