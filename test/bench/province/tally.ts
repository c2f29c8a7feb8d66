import type { Tally } from '../../../local/province/score.ts';

/** 1,000 children of whom 100 lack a card, everything found but for what is given. */
export function tallyOf(counts: Partial<Tally> = {}): Tally {
  return {
    inScope: 1000,
    gaps: 100,
    reported: 1000,
    flagged: 100,
    flaggedRight: 100,
    gapsFlagged: 100,
    gapsUnsure: 0,
    gapsHidden: 0,
    gapsLost: 0,
    unsure: 0,
    causesRight: 100,
    placed: 1000,
    placedRight: 1000,
    ...counts,
  };
}

export const EMPTY: Tally = sumless(tallyOf());

function sumless(tally: Tally): Tally {
  return Object.fromEntries(Object.keys(tally).map((name) => [name, 0])) as unknown as Tally;
}
