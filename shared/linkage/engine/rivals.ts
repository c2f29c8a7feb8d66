import type { Linkable } from '../spec.ts';
import { type Call, type Entity, entitiesOf, HOLDING } from './call.ts';
import type { Scorer } from './scorer.ts';
import { compareRefs, LINKED } from './side.ts';

/** A left already linked that might own one more right. */
export interface Rival<P> {
  left: Entity<P>;
  /** Bits, with the odds against a second holder taken off. */
  weight: number;
}

/** The linked lefts that may claim a right, best first. */
export type RivalsOf<P> = (right: P) => Rival<P>[];

/** Looks rivals up by their cheap key; the index is made when first asked, each right's rivals are found once. */
export function rivalsIn<P extends Linkable>(call: Call<P>, scorer: Scorer<P>): RivalsOf<P> {
  const { spec, lefts } = call;
  let byKey: Map<string | undefined, Entity<P>[]> | undefined;
  const weigh = (left: Entity<P>, right: P): number => {
    const extra = lefts.state[left.lead] === LINKED ? spec.model.thresholds.secondHolder : 0;
    return scorer.weigh(left.person, right) - extra;
  };
  const find = (right: P): Rival<P>[] => {
    const key = spec.rivalKey(right);
    if (key === undefined) return [];
    byKey ??= Map.groupBy(entitiesOf(lefts, spec, HOLDING), ({ person }) => spec.rivalKey(person));
    return (byKey.get(key) ?? [])
      .filter(({ person }) => spec.mayRival(person, right))
      .map((left) => ({ left, weight: weigh(left, right) }))
      .sort((a, b) => b.weight - a.weight || compareRefs(a.left.person, b.left.person));
  };
  const found = new Map<P, Rival<P>[]>();
  return (right) => {
    const known = found.get(right) ?? find(right);
    found.set(right, known);
    return known;
  };
}
