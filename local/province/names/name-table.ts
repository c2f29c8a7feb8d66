import type { Sex } from '../../../shared/feeds/records.ts';
import type { Weighted } from '../random.ts';

/** The three groups of the Mekong delta whose naming differs enough to change linkage; every other group is named as Kinh. */
export const GROUPS = ['kinh', 'khmer', 'hoa'] as const;
export type Group = (typeof GROUPS)[number];

/** How one group names people: shares of a whole population, never names of persons. */
export interface NameTable {
  surnames: Weighted<string>;
  /** Middle names of the children; the empty name makes a two-word name. */
  childMiddles: Record<Sex, Weighted<string>>;
  childGivens: Record<Sex, Weighted<string>>;
  /** Names of the generation that has children now. */
  parentMiddles: Record<Sex, Weighted<string>>;
  parentGivens: Record<Sex, Weighted<string>>;
  /** Share of children who bear the mother's surname or the father's given name as surname (domain 10.3). */
  otherSurname: { mothers: number; fathersGiven: number };
}
