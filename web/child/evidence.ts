import { type Words, words } from '../language/words.ts';
import type { ChildPage } from './words.ts';

export type Step = ChildPage['held'][number]['levels'][number];
export type Said = 'for' | 'against' | 'nothing';

/** Field of the step that every comparison begins with: how likely any card is this child's. */
const BEFOREHAND = 'prior';

/** Which way a step speaks. */
export function saidBy({ weight }: Pick<Step, 'weight'>): Said {
  if (weight === 0) return 'nothing';
  return weight > 0 ? 'for' : 'against';
}

const SAID_WORDS: Readonly<Record<Said, Words>> = {
  for: { vi: 'khớp', en: 'fits' },
  against: { vi: 'lệch', en: 'differs' },
  nothing: { vi: 'không nói gì', en: 'says nothing' },
};

/** The same in a word; the first step compares nothing. */
export function saidInWords(step: Pick<Step, 'field' | 'weight'>): Words | undefined {
  return step.field === BEFOREHAND ? undefined : SAID_WORDS[saidBy(step)];
}

/** How long the bar of each step is, as a share of the longest. */
export function barsOf(steps: readonly Pick<Step, 'weight'>[]): number[] {
  const longest = Math.max(...steps.map(({ weight }) => Math.abs(weight)), 1);
  return steps.map(({ weight }) => Math.abs(weight) / longest);
}

/** Bits with one decimal: more is not known of them. */
export const rounded = (bits: number): number => Math.round(bits * 10) / 10;

const term = words(
  (from: string, to: string) => `Hiệu lực${from && ` từ ${from}`}${to && ` đến ${to}`}`,
  (from, to) => `Valid${from && ` from ${from}`}${to && ` until ${to}`}`,
);

/** The days of a card as they are printed; `undefined` where none is told. */
export function termInWords(from: string, to: string): Words | undefined {
  return from === '' && to === '' ? undefined : term(from, to);
}
