import type { Feed } from '../../shared/feeds/records.ts';

/** The feeds whose rows are spoiled; units come clean. */
export type NoisyFeed = Extract<Feed, 'births' | 'residents' | 'cards'>;
type Rates = Readonly<Record<NoisyFeed, number>>;

/**
 * How often rows are wrong, as shares of the rows of a feed. `issue`: the strength the demo has to stand at least.
 * `domain`: something like it is reported, with no share. `assumed`: neither. Births are the cleanest register (a legal
 * paper the parents check), cards the worst (one Nghe An district: 5,000 of 6,800 cards faulty, domain 4.5).
 * `noise: 2` doubles every rate, `noise: 0` sends clean files; office quirks (capitals, NFD …) are no errors and stay.
 */
export const NOISE = {
  /** Issue: names 3 % wrong or unaccented on cards. Births and residents: assumed. */
  nameWrong: { births: 0.003, residents: 0.008, cards: 0.03 },
  /** Khmer syllables written in Vietnamese letters in another way (domain 10.3 "phonetic spellings vary"): on top, assumed. */
  khmerSpelling: { births: 0.002, residents: 0.01, cards: 0.012 },
  /** Apostrophes, ŭ and blanks that no Vietnamese keyboard or form has a place for, clans turned round or dropped: on top, assumed. */
  highlandSpelling: { births: 0.008, residents: 0.03, cards: 0.05 },
  /** Issue: 0.6 % placeholder names on cards, 5 % for children under four months. */
  placeholder: { births: 0, residents: 0, cards: 0.006 },
  placeholderUnderFourMonths: { births: 0, residents: 0.002, cards: 0.05 },
  /** Issue: dates 1.5 % wrong. Births: assumed, date is written in digits and in words (domain 6.1). */
  dateWrong: { births: 0.002, residents: 0.015, cards: 0.015 },
  /** Issue: missing on 28 % of cards and on 6 % of children; of the latter half is missing everywhere (rates.ts numberUnknown). */
  numberMissing: { births: 0.03, residents: 0.035, cards: 0.28 },
  /** One digit off, or a brother's or sister's number. Domain 3.7: numbers are re-established; rate assumed. */
  numberWrong: { births: 0.0005, residents: 0.0015, cards: 0.004 },
  /** Issue: place different on 4 %; drawn a little more often, for some draws hit the right commune. Births hold the place of registration, so movers differ there anyway. */
  placeDifferent: { births: 0.01, residents: 0, cards: 0.045 },
  /** Assumed; "missing parents on some". */
  motherMissing: { births: 0.004, residents: 0.06, cards: 0.12 },
  fatherMissing: { births: 0.02, residents: 0.1, cards: 0 },
  /** Assumed: the parent's name has errors of its own. */
  parentNameWrong: { births: 0.004, residents: 0.015, cards: 0.03 },
  /** Assumed: the sex is the wrong one of two boxes. */
  sexWrong: { births: 0.0005, residents: 0.001, cards: 0.003 },
} as const satisfies Record<string, Rates>;

export type Mistake = keyof typeof NOISE;

/** Offices that work worse than the others: rates of names and dates are multiplied in these areas; assumed. */
const CARELESS_AREAS: Readonly<Record<number, number>> = { 1: 1.6, 6: 1.4 };

const CERTAIN = 0.95;

/** The rate of a mistake in one area's rows of a feed. */
export function rateOf(mistake: Mistake, where: { feed: NoisyFeed; area: number; noise: number }): number {
  const careless = /name|date/i.test(mistake) ? (CARELESS_AREAS[where.area] ?? 1) : 1;
  return Math.min(CERTAIN, NOISE[mistake][where.feed] * careless * where.noise);
}
