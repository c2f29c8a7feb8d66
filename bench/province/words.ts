import type { Interval } from '../../shared/coverage/score-interval.ts';

/** What stands behind a figure that misses its target. */
const MISSED = ' ✗';
const KEPT = '  ';

/** A cell with its mark, so that marked and unmarked figures stay aligned. */
export function marked(text: string, isMissed: boolean): string {
  return `${text}${isMissed ? MISSED : KEPT}`;
}

/** `97.31 %`, and a dash where there is no share. */
export function percent(share: number, digits = 2): string {
  return Number.isNaN(share) ? '–' : `${(100 * share).toFixed(digits)} %`;
}

/** `96.52–98.01`, in per cent. */
export function range({ low, high }: Interval, digits = 2): string {
  return [low, high].map((share) => (100 * share).toFixed(digits)).join('–');
}

/** `119,885`. */
export function whole(count: number): string {
  return count.toLocaleString('en');
}

/** A title over a table that stands apart from the one before. */
export function titled(title: string, table: string): string {
  return `${title}\n${table}\n`;
}
