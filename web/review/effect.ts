import { emptyTally, type Tally } from '../../shared/coverage/counts.ts';
import type { Words } from '../language/words.ts';

export type { Tally };

/** What either answer does to the counts of some place. */
export interface Either {
  same: Tally;
  different: Tally;
}

const COUNTS = ['inScope', 'covered', 'uncovered', 'unsure'] as const satisfies (keyof Tally)[];

/** The counts with changes added. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const tally of tallies) for (const count of COUNTS) sum[count] += tally[count];
  return sum;
}

const COUNT_WORDS: Readonly<Record<keyof Tally, Words>> = {
  covered: { vi: 'trẻ có thẻ', en: 'covered' },
  uncovered: { vi: 'trẻ chưa có thẻ', en: 'without a card' },
  inScope: { vi: 'trẻ thuộc diện', en: 'in scope' },
  unsure: { vi: 'trẻ chưa rõ', en: 'unsure' },
};

const NO_CHANGE: Words = { vi: 'không đổi số liệu', en: 'no count moves' };

/** "+1 trẻ có thẻ": what moves, most telling first. That a child is no longer unsure goes without saying where it became something. */
export function changeInWords(change: Tally): Words {
  const told = (['covered', 'uncovered', 'inScope'] as const).filter((count) => change[count] !== 0);
  const counts = told.length === 0 && change.unsure !== 0 ? (['unsure'] as const) : told;
  if (counts.length === 0) return NO_CHANGE;
  const inLanguage = (language: keyof Words): string =>
    counts.map((count) => `${signed(change[count])} ${COUNT_WORDS[count][language]}`).join(', ');
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}

const signed = (by: number): string => (by > 0 ? `+${by}` : `−${-by}`);

/** The units that either answer moves, with what each answer does there; nothing is nought. */
export function changesByUnit(effect: {
  same: { units: readonly (Tally & { unit: string })[] };
  different: { units: readonly (Tally & { unit: string })[] };
}): { unit: string; change: Either }[] {
  const units = new Set([...effect.same.units, ...effect.different.units].map(({ unit }) => unit));
  const at = (side: keyof Either, unit: string): Tally =>
    addTallies(effect[side].units.filter((one) => one.unit === unit));
  return [...units].map((unit) => ({
    unit,
    change: { same: at('same', unit), different: at('different', unit) },
  }));
}
