/** At most this share of the children may be newly flagged in one night, in percent (DESIGN section 8). */
export const BREAKER_PERCENT = 1;
/** A first run flags the whole gap at once: 1.4 % in Sóc Trăng 2023; beyond 5 % it is the feeds that fail. */
export const BREAKER_FIRST_PERCENT = 5;
/** Nor more than this many times the usual night. */
export const BREAKER_TIMES_USUAL = 5;
/** Where more than this share has no known commune, in percent, it is the map that fails: nobody is there to be told. */
const BREAKER_UNKNOWN_PERCENT = 50;
/** A night that flags no more than this is never held: an officer would look at a handful of children anyway. */
export const BREAKER_SMALLEST = 20;

/** `newlyFlagged` = cases the run would open or reopen; `usual` = the median of the nights before. */
export interface BreakerInput {
  newlyFlagged: number;
  inScope: number;
  /** Of the children in scope those at no commune of the map in force. */
  withoutCommune: number;
  usual?: number;
  /** Whether the province has never published a run: there is nothing to compare with. */
  first: boolean;
}

export type BreakerReason = 'share_of_children' | 'times_the_usual' | 'first_run' | 'without_commune';

/** `limit` is the greatest number that would have passed the rule that holds the run, or the strictest one. */
export interface BreakerVerdict {
  held: boolean;
  limit: number;
  reason?: BreakerReason;
}

/**
 * Whether a run flags so many children at once, or knows the commune of so few, that an officer must look before communes are sent
 * tasks. With `without_commune` the limit is of children without a commune, else of newly flagged ones.
 */
export function checkBreaker(input: BreakerInput): BreakerVerdict {
  const mostUnknown = percentOf(input.inScope, BREAKER_UNKNOWN_PERCENT);
  if (input.withoutCommune > mostUnknown)
    return { held: true, limit: mostUnknown, reason: 'without_commune' };
  const limits = limitsOf(input);
  const [limit, reason] = limits.reduce((strictest, rule) => (rule[0] < strictest[0] ? rule : strictest));
  return input.newlyFlagged > limit ? { held: true, limit, reason } : { held: false, limit };
}

function limitsOf({
  inScope,
  usual,
  first,
}: BreakerInput): [[number, BreakerReason], ...[number, BreakerReason][]] {
  if (first) return [[percentOf(inScope, BREAKER_FIRST_PERCENT), 'first_run']];
  const share: [number, BreakerReason] = [percentOf(inScope, BREAKER_PERCENT), 'share_of_children'];
  if (usual === undefined) return [share];
  return [share, [Math.max(BREAKER_SMALLEST, BREAKER_TIMES_USUAL * usual), 'times_the_usual']];
}

function percentOf(children: number, percent: number): number {
  return Math.max(BREAKER_SMALLEST, Math.floor((children * percent) / 100));
}
