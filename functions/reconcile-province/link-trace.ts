import type { CardRecord } from '../../shared/feeds/records.ts';
import type { DecidedPairs } from '../../shared/linkage/memory/decision.ts';
import type { People } from '../../shared/linkage/people/people.ts';
import type { Surroundings } from '../../shared/linkage/people/surroundings.ts';
import type { Link } from '../../shared/linkage/spec.ts';
import type { Replayed } from './decisions.ts';
import type { Found } from './link-in-passes.ts';

/** What weighing a pair as the run did takes. */
export interface Weighing {
  found: Found;
  surroundings: Surroundings;
  people: { lefts: People; rights: People };
}

/** A pair of positions and how much speaks for it. */
export type Weighed = Pick<Link, 'left' | 'right' | 'weight' | 'probability' | 'evidence'>;

/** What the answers rest on: all that explains them. */
export interface LinkTrace extends Weighing {
  found: Replayed;
  cards: readonly CardRecord[];
  pairs: DecidedPairs;
  /** Weighs any pair as the run would have. */
  weigh: (pair: Pick<Link, 'left' | 'right'>) => Weighed;
}
