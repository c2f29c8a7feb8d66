import type { Linkable } from '../spec.ts';
import { type Call, type Entity, HOLDING, stateOf } from './call.ts';
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
  const rivals: Rival<P>[] = [];
  for (const left of buckets.all(spec.bucket(right))) {
    const state = stateOf(lefts, left.lead);
    if (!HOLDING.includes(state) || !spec.mayRival(left.person, right)) continue;
    const extra = state === LINKED ? spec.model.thresholds.secondHolder : 0;
    rivals.push({ left, weight: scorer.weigh(left.person, right) - extra });
  }
  return rivals.sort((a, b) => b.weight - a.weight || compareRefs(a.left.person, b.left.person));
}
