import type { Language, Words } from '../language/words.ts';

/** The log2 of the odds, which weights are told in: each bit doubles the odds. */
export const bitsOf = (probability: number): number => Math.log2(probability / (1 - probability));

/** How sure a machine can be said to be: what it is not sure of is never written as 100 % or 0 %. */
const ALMOST = 0.9999;

/** A probability in words of two decimals: "98,91 %", "> 99,99 %". */
export function shareInWords(probability: number, percent: (share: number) => string): string {
  if (probability > ALMOST) return `> ${percent(ALMOST)}`;
  if (probability < 1 - ALMOST) return `< ${percent(1 - ALMOST)}`;
  return percent(probability);
}

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** Bits with their sign and one decimal, "+10,8"; more says nothing to a person. */
export function bitsInWords(bits: number, language: Language): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return new Intl.NumberFormat(LOCALES[language], digits).format(bits).replace('-', '−');
}

export interface Step {
  label: Words;
  weight: number;
}

/** One bar of a waterfall, from where the evidence before it led to where it leads itself. */
export interface Bar extends Step {
  from: number;
  to: number;
}

export interface Waterfall {
  bars: Bar[];
  total: number;
  /** The reach of all bars, nought within it. */
  low: number;
  high: number;
}

/** The steps end to end: each begins where the one before it ended, the first at nought. */
export function waterfallOf(steps: readonly Step[]): Waterfall {
  let at = 0;
  const bars = steps.map((step) => {
    const from = at;
    at += step.weight;
    return { ...step, from, to: at };
  });
  const ends = [0, ...bars.map(({ to }) => to)];
  return { bars, total: at, low: Math.min(...ends), high: Math.max(...ends) };
}

/** Where a bar lies between `low` and `high`, in percent of the width. */
export function spanOf(
  { from, to }: { from: number; to: number },
  { low, high }: Pick<Waterfall, 'low' | 'high'>,
): { left: number; width: number } {
  const whole = high - low || 1;
  return {
    left: ((Math.min(from, to) - low) / whole) * 100,
    width: (Math.abs(to - from) / whole) * 100,
  };
}
