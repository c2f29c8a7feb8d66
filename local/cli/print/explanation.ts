import type { ComparedCard, Explanation } from '../../../functions/children/explain.ts';
import { figures, formatProbability, heading } from '../output.ts';
import { printCandidate } from './reviews.ts';
import { printWaterfall } from './waterfall.ts';
import { BUCKET_WORDS, CAUSE_WORDS, STATUS_WORDS, wordsOf } from './words.ts';

/** Why the answer for a child is what it is; without its name, which only `--json` gives. */
export function printExplanation(explanation: Explanation): string {
  const { child, held, asked, nearest, mergedFrom } = explanation;
  return [
    heading(`Trẻ ${child.childId}`, 'Child'),
    ...(mergedFrom === undefined ? [] : [`Đã gộp từ mã ${mergedFrom}. / Merged from id ${mergedFrom}.`]),
    printAnswer(explanation),
    ...held.map((card) => printCard('Thẻ của trẻ', 'The child’s card', card)),
    ...asked.map((candidate) => printCandidate(child.childId, candidate)),
    ...nearest.map((card) => printCard('Thẻ gần giống, không gắn', 'Near card, not taken', card)),
    ...(isWithoutNear(explanation) ? [NOTHING_NEAR] : []),
  ].join('\n\n');
}

const NOTHING_NEAR =
  'Không có thẻ nào khác trong dữ liệu gần giống với trẻ này. / No other card of the data comes near this child.';

function isWithoutNear({ child, asked, nearest }: Explanation): boolean {
  return child.status === 'uncovered' && asked.length + nearest.length === 0;
}

function printAnswer(explanation: Explanation): string {
  const { child, asOf } = explanation;
  const { status, cause, sources } = child;
  return figures([
    ['Ngày / on', asOf],
    ['Xã / commune', child.unit ?? '–'],
    ['Diện / standing', wordsOf(BUCKET_WORDS, child.standing)],
    ['Kết quả / answer', status === undefined ? '–' : wordsOf(STATUS_WORDS, status)],
    ['Lý do / cause', cause === undefined ? '–' : wordsOf(CAUSE_WORDS, cause)],
    ['Xác suất có thẻ / probability of cover', printCover(explanation)],
    ['Khai sinh / births', sources.births.join(' ') || '–'],
    ['Cư trú / residents', sources.residents.join(' ') || '–'],
  ]);
}

/** A person's word has no probability; out of scope nobody asks for one. */
function printCover({ child, held }: Explanation): string {
  if (child.status === undefined) return '–';
  const isByPeople = held.some((card) => card.obstacle === undefined && isDecided(card));
  if (child.status === 'covered' && isByPeople) return 'do người quyết định / decided by a person';
  return formatProbability(child.probability);
}

const BY_PEOPLE: ReadonlySet<string> = new Set(['decided_same', 'same_child']);

/** Whether a person's word gave the child the card, so that no weight says why it has it. */
function isDecided({ why }: ComparedCard): boolean {
  return why !== undefined && BY_PEOPLE.has(why.code);
}

function printCard(vi: string, en: string, card: ComparedCard): string {
  const { validFrom = '…', validTo = '…', obstacle, issuedIn, why } = card;
  const state = obstacle ?? { vi: 'Thẻ còn hiệu lực', en: 'Card valid' };
  return [
    heading(`${vi}: ${card.key}`, en),
    `${state.vi} (${validFrom} – ${validTo}). / ${state.en}.`,
    ...[issuedIn, why].flatMap((words) => (words === undefined ? [] : [`${words.vi}. / ${words.en}.`])),
    ...(isDecided(card) ? [] : [printWaterfall(card)]),
  ].join('\n');
}
