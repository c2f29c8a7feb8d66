import type { Sex } from '../../../shared/feeds/records.ts';
import type { Weighted } from '../random.ts';

/**
 * The groups linkage is measured for: three of the Mekong delta, and the peoples of the highlands together. Peoples
 * without a table of their own (Mường, Hrê, Chăm …) are named as Kinh and count as such.
 */
export const GROUPS = ['kinh', 'khmer', 'hoa', 'highland'] as const;
export type Group = (typeof GROUPS)[number];

/** Peoples of the group `highland` with naming of their own, by the keys of shared/coverage/peoples.ts. */
export const HIGHLAND_PEOPLES = [
  'ede',
  'mnong',
  'giarai',
  'bana',
  'xodang',
  'coho',
  'xtieng',
  'hmong',
  'dao',
  'thai',
  'tay',
  'nung',
] as const;
export type HighlandPeople = (typeof HIGHLAND_PEOPLES)[number];

/** Those who name their children alike: what a name table is made for. */
export type People = Exclude<Group, 'highland'> | HighlandPeople;

/** Where the name of a matrilineal clan stands: `Siu H'Loan` of the Gia Rai, `H'Loan Niê` of the Êđê. */
export type ClanPlace = 'first' | 'last';

/** How one group names people: shares of a whole population, never names of persons. */
export interface NameTable {
  surnames: Weighted<string>;
  /** Of peoples whose surname is a clan's, which clerks drop or turn round. */
  clan?: ClanPlace;
  /** Middle names of the children; the empty name makes a two-word name. */
  childMiddles: Record<Sex, Weighted<string>>;
  /** Every middle name is of one sex (`A`, `Mí`): brothers and sisters share none. */
  middlesTellSex?: true;
  /** With the mark of the sex where a people has one: `H'Bia`, `Y Thông`, `K'Brèo`. */
  childGivens: Record<Sex, Weighted<string>>;
  /** Names of the generation that has children now. */
  parentMiddles: Record<Sex, Weighted<string>>;
  parentGivens: Record<Sex, Weighted<string>>;
  /** Share of children who bear the mother's surname or the father's given name as surname (domain 10.3). */
  otherSurname: { mothers: number; fathersGiven: number };
}
