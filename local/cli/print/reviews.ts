import type { ReviewLine } from '../../../functions/reconcile-province/review-lines.ts';
import { heading } from '../output.ts';
import { printWaterfall } from './waterfall.ts';

type Candidate = ReviewLine['candidates'][number];

/** The children whose card is not sure, each candidate with its evidence and the words that decide it. */
export function printReviews(reviews: readonly ReviewLine[]): string {
  if (reviews.length === 0) return 'Không có trẻ nào cần xem. / Nobody needs looking at.';
  return reviews
    .flatMap(({ childId, candidates }) => candidates.map((candidate) => printCandidate(childId, candidate)))
    .join('\n\n');
}

const printCandidate = (childId: string, candidate: Candidate): string =>
  [
    heading(`Trẻ ${childId}, thẻ ${candidate.card}`, 'Child and card'),
    ...(candidate.doubt === undefined ? [] : [candidate.doubt]),
    printWaterfall(candidate),
    `bao-phu review decide ${childId} ${candidate.card} same|different`,
  ].join('\n');
