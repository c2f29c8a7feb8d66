import type { UnitCode } from '../units/unit.ts';

/** What a digest counts. All but the last three are what the night found new. */
export const DIGEST_COUNTS = [
  'opened',
  'reopened',
  /** Open cases that changed commune. */
  'movedIn',
  'movedOut',
  'closed',
  /** Deadlines that passed since the night before: of the step owed next, of the card, of the commune alone. */
  'late',
  'overdue',
  'escalated',
  /** Cases of other communes that wait for this one's answer. */
  'offered',
  /** Covered children who lose their card soon. */
  'lapsing',
  /** Open after the run, the new ones included. */
  'stillOpen',
] as const;

type Counted = (typeof DIGEST_COUNTS)[number];

/** How a unit's cases stand and moved in one run. */
export type DigestCounts = Record<Counted, number>;

const STANDING: ReadonlySet<Counted> = new Set(['offered', 'lapsing', 'stillOpen']);

/** Whether the counts say anything that the night before did not. */
export function isNews(counts: DigestCounts): boolean {
  return DIGEST_COUNTS.some((name) => counts[name] > 0 && !STANDING.has(name));
}

/** The counts of many units while they are being counted. */
export class Tallies {
  readonly #counts = new Map<UnitCode, DigestCounts>();
  readonly #freshOffers = new Set<UnitCode>();

  add(unit: UnitCode, name: Counted, count = 1): void {
    const counts = this.#counts.get(unit) ?? noCounts();
    counts[name] += count;
    this.#counts.set(unit, counts);
  }

  /** An offer made since the night before is news to the commune it was made to, though it only waits. */
  markFreshOffer(unit: UnitCode): void {
    this.#freshOffers.add(unit);
  }

  hasFreshOffer(unit: UnitCode): boolean {
    return this.#freshOffers.has(unit);
  }

  /** By unit code. */
  byUnit(): { unit: UnitCode; counts: DigestCounts }[] {
    return [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([unit, counts]) => ({ unit, counts }));
  }

  sum(): DigestCounts {
    const sum = noCounts();
    for (const counts of this.#counts.values()) for (const name of DIGEST_COUNTS) sum[name] += counts[name];
    return sum;
  }
}

function noCounts(): DigestCounts {
  return Object.fromEntries(DIGEST_COUNTS.map((name) => [name, 0])) as DigestCounts;
}
