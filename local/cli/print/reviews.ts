import type { DecisionLine, MadeDecision } from '../../../functions/api/reviews.ts';
import type { ReviewCandidate, ReviewLine } from '../../../functions/reconcile-province/review-lines.ts';
import { REASON_WORDS } from '../../../shared/linkage/memory/words.ts';
import { type Column, heading, table } from '../output.ts';
import { printWaterfall } from './waterfall.ts';
import { both } from './words.ts';

/** The children whose card is not sure, each candidate with its evidence and the words that decide it. */
export function printReviews(reviews: readonly ReviewLine[]): string {
  if (reviews.length === 0) return 'Không có trẻ nào cần xem. / Nobody needs looking at.';
  return reviews.map(printChild).join('\n\n');
}

function printChild({ childId, candidates }: ReviewLine): string {
  const [vi, en] = [`${candidates.length} thẻ cần xem`, `${candidates.length} to look at`];
  return [
    heading(`Trẻ ${childId}: ${vi}`, `Child: ${en}`),
    ...candidates.map((candidate) => printCandidate(childId, candidate)),
  ].join('\n\n');
}

/** One card in question: why, what was decided before and what changed since, the evidence, and how to answer. */
export function printCandidate(childId: string, candidate: ReviewCandidate): string {
  const { card, doubt, heldBy, decided, changes = [] } = candidate;
  return [
    heading(`Thẻ ${card}`, 'Card'),
    ...(doubt === undefined ? [] : [`${doubt.vi}. / ${doubt.en}.`]),
    ...(heldBy === undefined ? [] : [`Hiện gắn cho trẻ ${heldBy}. / Given to child ${heldBy} today.`]),
    ...(decided === undefined ? [] : [printPast(decided)]),
    ...changes.map(({ vi, en }) => `- ${vi}. / ${en}.`),
    printWaterfall(candidate),
    `bao-phu review decide ${childId} ${card} same`,
    `bao-phu review decide ${childId} ${card} different`,
  ].join('\n');
}

const DECISION_WORDS: Record<DecisionLine['decision'], readonly [vi: string, en: string]> = {
  same: ['là thẻ của trẻ', 'the child’s card'],
  different: ['không phải thẻ của trẻ', 'not the child’s card'],
};

function printPast({ decision, by, at, reason }: NonNullable<ReviewCandidate['decided']>): string {
  const [vi, en] = DECISION_WORDS[decision];
  const on = at.slice(0, 10);
  const why = reason === undefined ? { vi: '', en: '' } : REASON_WORDS[reason];
  const more = (words: string): string => (words === '' ? '' : ` (${words})`);
  return `Quyết định ngày ${on} của ${by}: ${vi}${more(why.vi)}. / Decided on ${on} by ${by}: ${en}${more(why.en)}.`;
}

const COLUMNS: Column<DecisionLine>[] = [
  { vi: 'Ngày', en: 'On', value: ({ at }) => at.slice(0, 10) },
  { vi: 'Trẻ', en: 'Child', value: ({ childId }) => childId },
  { vi: 'Thẻ', en: 'Card', value: ({ card }) => card },
  { vi: 'Quyết định', en: 'Decision', value: ({ decision }) => both(DECISION_WORDS[decision]) },
  {
    vi: 'Căn cứ',
    en: 'Reason',
    value: ({ reason }) => reason && `${REASON_WORDS[reason].vi} / ${REASON_WORDS[reason].en}`,
  },
  { vi: 'Người quyết định', en: 'By', value: ({ by }) => by },
  {
    vi: 'Hiệu lực',
    en: 'Stands',
    value: ({ superseded }) => both(superseded ? ['đã thay', 'superseded'] : ['còn', 'yes']),
  },
];

/** Every decision that was made, the latest first. */
export function printDecisions(decisions: readonly DecisionLine[]): string {
  const title = heading('Các quyết định đã ghi', 'Decisions made');
  return `${title}\n${decisions.length === 0 ? 'Chưa có quyết định nào. / None yet.' : table(COLUMNS, decisions)}`;
}

/** What was kept, and what it took the place of. */
export function printDecided({ childId, card, decision, supersedes }: MadeDecision): string {
  const [vi, en] = DECISION_WORDS[decision];
  const kept = `Đã ghi: thẻ ${card} ${vi} ${childId}; lần đối soát sau sẽ dùng. / Kept: card ${card} is ${en} (${childId}); the next run uses it.`;
  if (supersedes === undefined) return kept;
  const [before, old] = DECISION_WORDS[supersedes.decision];
  const on = supersedes.at.slice(0, 10);
  return `${kept}\nThay quyết định ngày ${on} (${before}). / Takes the place of the decision of ${on} (${old}).`;
}
