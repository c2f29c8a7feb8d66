import type { LineOf } from '../api/types.ts';

export type TrendPoint = LineOf<'readTrend', 'points'>;
/** What can be drawn of it. */
export type TrendFigure = 'uncovered' | 'rate';

/** The least that is shown above and below a line, so that one child more does not look like a fall. */
const ROOM: Readonly<Record<TrendFigure, number>> = { uncovered: 2, rate: 0.002 };

/** Between which values a trend is drawn: what there is, with some room; no less than none, no rate above all. */
export function rangeOf(values: readonly number[], figure: TrendFigure): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(ROOM[figure], (most - least) / 4);
  const [from, to] = [Math.max(0, least - room), most + room];
  return figure === 'rate' ? [from, Math.min(1, to)] : [Math.floor(from), Math.ceil(to)];
}
