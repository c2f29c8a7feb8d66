import type { Tally } from './counts.ts';

/** A coverage rate, never rounded, with the whole numbers it is made of. `low` and `rate` are the same figure. */
export interface Rate {
  numerator: number;
  denominator: number;
  /** Covered and unsure together: the numerator if every doubt turned out well. */
  highNumerator: number;
  rate: number;
  low: number;
  high: number;
}

export type Language = 'vi' | 'en';

/**
 * Covered of those in scope, between the unsure counted as uncovered (`low`) and as covered (`high`). Undefined
 * for a unit without children: nobody is covered there, and nobody is not.
 */
export function rateOf({ inScope, covered, unsure }: Tally): Rate | undefined {
  if (inScope === 0) return undefined;
  const highNumerator = covered + unsure;
  const rate = covered / inScope;
  return {
    numerator: covered,
    denominator: inScope,
    highNumerator,
    rate,
    low: rate,
    high: highNumerator / inScope,
  };
}

/**
 * A rate in print: two decimals, half up, `98,62 %` in Vietnamese and `98.62 %` in English. Takes the two whole
 * numbers, not their quotient, so no binary fraction can tip the last digit. An empty unit prints as a dash.
 */
export function formatRate(numerator: number, denominator: number, language: Language): string {
  if (denominator === 0) return '–';
  const doubled = 20_000 * numerator + denominator;
  const hundredths = (doubled - (doubled % (2 * denominator))) / (2 * denominator);
  const decimals = String(hundredths % 100).padStart(2, '0');
  return `${Math.floor(hundredths / 100)}${language === 'vi' ? ',' : '.'}${decimals} %`;
}
