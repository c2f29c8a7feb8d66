import { scoreInterval } from '../../../coverage/score-interval.ts';
import type { PublicCount } from '../../../coverage/small-cells.ts';
import type { PaperCell } from '../workbook.ts';
import type { ShownFact } from './audience.ts';

/** What stands for a figure that is hidden, and for a rate that is none. */
const HIDDEN: PaperCell = { value: '…', look: 'centred' };
const NO_RATE: PaperCell = { value: '–', look: 'centred' };

/** A count, or the sign that it is hidden. */
export function countCell(count: PublicCount): PaperCell {
  return count === null ? HIDDEN : { value: count, look: 'count' };
}

/** The rate, and the rate if every doubt turned out well (shared/coverage/rate.ts). */
export function rateCells(fact: ShownFact): [rate: PaperCell, high: PaperCell] {
  const { covered, inScope, unsure } = fact;
  if (inScope === 0) return [NO_RATE, NO_RATE];
  if (covered === null || inScope === null) return [HIDDEN, HIDDEN];
  return [rateCell(covered / inScope), unsure === null ? HIDDEN : rateCell((covered + unsure) / inScope)];
}

/** How far the rate of so many children moves by chance. */
export function chanceCells({ covered, inScope }: ShownFact): [low: PaperCell, high: PaperCell] {
  if (covered === null || inScope === null) return [HIDDEN, HIDDEN];
  const interval = scoreInterval(covered, inScope);
  return interval === undefined ? [NO_RATE, NO_RATE] : [rateCell(interval.low), rateCell(interval.high)];
}

/** A share as a number between 0 and 1, shown as a percentage with two decimals and not rounded beneath. */
function rateCell(share: number): PaperCell {
  return { value: share, look: 'rate' };
}
