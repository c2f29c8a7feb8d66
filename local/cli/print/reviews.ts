import type { ReviewCandidate, ReviewLine } from '../../../functions/reconcile-province/review-lines.ts';
import type { MadeDecision } from '../../../functions/reviews/keep-decision.ts';
import type { DecidedOn, DecisionLine } from '../../../functions/reviews/reviews.ts';
import { REASON_WORDS } from '../../../shared/linkage/memory/reason-words.ts';
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
  const { key, issuedIn, doubt, heldBy, sameAs, decided, changes = [] } = candidate;
  const about = argument(candidate.key === undefined ? candidate.sameAs : (sameAs ?? candidate.key));
  return [
    key === undefined ? heading(`Trẻ ${sameAs}`, 'Other child') : heading(`Thẻ ${key}`, 'Card'),
    ...[issuedIn, doubt].flatMap((words) => (words === undefined ? [] : [`${words.vi}. / ${words.en}.`])),
    ...(heldBy === undefined ? [] : [`Hiện gắn cho trẻ ${heldBy}. / Given to child ${heldBy} today.`]),
    ...(sameAs === undefined
      ? []
      : [`Có phải cùng một trẻ với ${sameAs}? / Is it one child with ${sameAs}?`]),
    ...(decided === undefined ? [] : [printPast(decided, sameAs === undefined ? 'card' : 'child')]),
    ...changes.map(({ vi, en }) => `- ${vi}. / ${en}.`),
    ...(key === undefined ? [] : [printWaterfall(candidate)]),
    `bao-phu review decide ${childId} ${about} same`,
    `bao-phu review decide ${childId} ${about} different`,
  ].join('\n');
}

/** As a shell takes it: an agency may write blanks and the like in its references. */
const argument = (text: string): string =>
  /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** What a decision is about: a card of the child, or another child. */
type Kind = 'card' | 'child';

const DECISION_WORDS: Record<Kind, Record<DecisionLine['decision'], readonly [vi: string, en: string]>> = {
  card: {
    same: ['là thẻ của trẻ', 'the child’s card'],
    different: ['không phải thẻ của trẻ', 'not the child’s card'],
  },
  child: {
    same: ['là cùng một trẻ', 'the same child'],
    different: ['là hai trẻ khác nhau', 'two children'],
  },
};

const kindOf = (line: DecidedOn): Kind => ('card' in line ? 'card' : 'child');
const subjectOf = (line: DecidedOn): string => ('card' in line ? line.card : line.otherId);

function printPast(
  { decision, by, at, reason }: NonNullable<ReviewCandidate['decided']>,
  kind: Kind,
): string {
  const [vi, en] = DECISION_WORDS[kind][decision];
  const on = at.slice(0, 10);
  const why = reason === undefined ? { vi: '', en: '' } : REASON_WORDS[reason];
  const more = (words: string): string => (words === '' ? '' : ` (${words})`);
  return `Quyết định ngày ${on} của ${by}: ${vi}${more(why.vi)}. / Decided on ${on} by ${by}: ${en}${more(why.en)}.`;
}

const COLUMNS: Column<DecisionLine>[] = [
  { vi: 'Ngày', en: 'On', value: ({ at }) => at.slice(0, 10) },
  { vi: 'Trẻ', en: 'Child', value: ({ childId }) => childId },
  { vi: 'Thẻ hoặc trẻ kia', en: 'Card, or other child', value: subjectOf },
  { vi: 'Quyết định', en: 'Decision', value: (line) => both(DECISION_WORDS[kindOf(line)][line.decision]) },
  {
    vi: 'Căn cứ',
    en: 'Reason',
    value: ({ reason }) => reason && `${REASON_WORDS[reason].vi} / ${REASON_WORDS[reason].en}`,
  },
  { vi: 'Người quyết định', en: 'By', value: ({ by }) => by },
  {
    vi: 'Hiệu lực',
    en: 'Stands',
    value: ({ superseded, withdrawn }) => both(standingIn(superseded, withdrawn !== undefined)),
  },
  {
    vi: 'Đã gộp vào',
    en: 'Merged into',
    value: ({ mergedInto }) => mergedInto,
  },
];

function standingIn(isSuperseded: boolean, isWithdrawn: boolean): readonly [vi: string, en: string] {
  if (isWithdrawn) return ['đã rút lại', 'taken back'];
  return isSuperseded ? ['đã thay', 'superseded'] : ['còn', 'yes'];
}

/** Every decision that was made, the latest first. */
export function printDecisions(decisions: readonly DecisionLine[]): string {
  const title = heading('Các quyết định đã ghi', 'Decisions made');
  return `${title}\n${decisions.length === 0 ? 'Chưa có quyết định nào. / None yet.' : table(COLUMNS, decisions)}`;
}

/** What was kept, and what it took the place of, or took back. */
export function printDecided(made: MadeDecision): string {
  const { childId, decision, supersedes, takesBack } = made;
  const words = DECISION_WORDS[kindOf(made)];
  const next = ['lần đối soát sau sẽ dùng', 'the next run uses it'] as const;
  if (decision === 'withdrawn') return printTakenBack(takesBack, { words, next });
  const [vi, en] = words[decision];
  const kept =
    'card' in made
      ? `Đã ghi: thẻ ${made.card} ${vi} ${childId}; ${next[0]}. / Kept: card ${made.card} is ${en} (${childId}); ${next[1]}.`
      : `Đã ghi: ${childId} và ${made.otherId} ${vi}; ${next[0]}. / Kept: ${childId} and ${made.otherId} are ${en}; ${next[1]}.`;
  if (supersedes === undefined) return kept;
  const [before, old] = words[supersedes.decision];
  const on = supersedes.at.slice(0, 10);
  return `${kept}\nThay quyết định ngày ${on} (${before}). / Takes the place of the decision of ${on} (${old}).`;
}

function printTakenBack(
  takenBack: MadeDecision['takesBack'],
  { words, next }: { words: (typeof DECISION_WORDS)[Kind]; next: readonly [vi: string, en: string] },
): string {
  const on = takenBack?.at.slice(0, 10) ?? '–';
  const [vi, en] = takenBack === undefined ? ['–', '–'] : words[takenBack.decision];
  return `Đã rút lại quyết định ngày ${on} (${vi}); ${next[0]}. / Taken back: the decision of ${on} (${en}); ${next[1]}.`;
}
