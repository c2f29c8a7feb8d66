import type { LineOf } from '../api/types.ts';

export type TrendPoint = LineOf<'readTrend', 'points'>;
/** What can be drawn of it. */
export type TrendFigure = 'uncovered' | 'rate';

/** The least that is shown above and below a line, so that one child more does not look like a fall. */
const ROOM: Readonly<Record<TrendFigure, number>> = { uncovered: 2, rate: 0.002 };
/** The finest steps a label can tell apart: a child, a hundredth of a per cent. */
const FINEST: Readonly<Record<TrendFigure, number>> = { uncovered: 1, rate: 0.0001 };
const STEPS = 4;
const ROUND = [1, 2, 5, 10] as const;

/**
 * The labels of the axis a trend is drawn on, from its lower end to its upper: round figures around what there is, with some
 * room; no less than none, no rate above all.
 */
export function ticksOf(values: readonly number[], figure: TrendFigure): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(ROOM[figure], (most - least) / 4);
  const all = figure === 'rate' ? 1 : Number.POSITIVE_INFINITY;
  const [from, to] = [Math.max(0, least - room), Math.min(all, most + room)];
  const step = roundStep(Math.max((to - from) / STEPS, FINEST[figure]));
  const last = Math.ceil(tidy(to / step));
  const first = Math.floor(tidy(from / step));
  return Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step));
}

/** The least of 1, 2, 5 and their tenfolds that is no less. */
function roundStep(least: number): number {
  const ten = 10 ** Math.floor(Math.log10(tidy(least)));
  return tidy((ROUND.find((one) => tidy(one * ten) >= tidy(least)) ?? 10) * ten);
}

/** Without what binary fractions add: 0.30000000000000004 is 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(12));
