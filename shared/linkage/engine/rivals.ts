import type { Linkable } from '../spec.ts';
import { type Call, type Entity, HOLDING } from './call.ts';
import type { Scorer } from './scorer.ts';
import { compareRefs, LINKED } from './side.ts';

/** A left already linked that might own one more right. */
export interface Rival<P> {
  left: Entity<P>;
  /** Bits, with the odds against a second holder taken off. */
  weight: number;
}

/** The linked lefts of a right's bucket that may claim it, best first. */
export function rivalsOf<P extends Linkable>(call: Call<P>, right: P, scorer: Scorer<P>): Rival<P>[] {
  const { spec, lefts, buckets } = call;
  const near = buckets.in(spec.bucket(right), HOLDING).filter(({ person }) => spec.mayRival(person, right));
  const rivals = near.map((left) => {
    const extra = lefts.state[left.lead] === LINKED ? spec.model.thresholds.secondHolder : 0;
    return { left, weight: scorer.weigh(left.person, right) - extra };
  });
  return rivals.sort((a, b) => b.weight - a.weight || compareRefs(a.left.person, b.left.person));
}
