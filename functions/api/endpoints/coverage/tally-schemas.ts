import { z } from 'zod';

export const Count = z.int().min(0);
const Share = z.number().min(0).max(1).nullable();

/** Children by answer. */
export const Tally = { inScope: Count, covered: Count, uncovered: Count, unsure: Count };

/** The same with the rate and its interval. */
export const RatedTally = {
  ...Tally,
  rate: Share.describe('covered / inScope; null where nobody is in scope'),
  low: Share,
  high: Share,
};
