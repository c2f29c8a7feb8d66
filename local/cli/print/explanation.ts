import type { ComparedCard, Explanation } from '../../../functions/api/explain.ts';
import { figures, formatShare, heading } from '../output.ts';
import { printWaterfall } from './waterfall.ts';
import { BUCKET_WORDS, CAUSE_WORDS, STATUS_WORDS, wordsOf } from './words.ts';

/** Why the answer for a child is what it is; without its name, which only `--json` gives. */
export function printExplanation({ child, held, nearest }: Explanation): string {
  const { status, cause, sources } = child;
  return [
    heading(`Trẻ ${child.childId}`, 'Child'),
    figures([
      ['Xã / commune', child.unit ?? '–'],
      ['Diện / standing', wordsOf(BUCKET_WORDS, child.standing)],
      ['Kết quả / answer', status === undefined ? '–' : wordsOf(STATUS_WORDS, status)],
      ['Lý do / cause', cause === undefined ? '–' : wordsOf(CAUSE_WORDS, cause)],
      ['Xác suất có thẻ / probability of cover', formatShare(child.probability)],
      ['Khai sinh / births', sources.births.join(' ') || '–'],
      ['Cư trú / residents', sources.residents.join(' ') || '–'],
    ]),
    ...held.map((card) => printCard('Thẻ của trẻ', "The child's card", card)),
    ...nearest.map((card) =>
      printCard('Thẻ gần nhất, không phải của trẻ', 'A near card, not this child’s', card),
    ),
  ].join('\n\n');
}

function printCard(vi: string, en: string, card: ComparedCard): string {
  const days = `${card.validFrom ?? '…'} – ${card.validTo ?? '…'}`;
  return `${heading(`${vi}: ${card.card}, ${card.status}, ${days}`, en)}\n${printWaterfall(card)}`;
}
