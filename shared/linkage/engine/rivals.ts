import type { Linkable, LinkSpec } from '../spec.ts';
import type { Entity } from './call.ts';
import type { Scorer } from './scorer.ts';

/** A left already linked that might own one more right. */
export interface Rival<P> {
  left: Entity<P>;
  /** Bits, with the odds against a second holder taken off. */
  weight: number;
}

/** The linked lefts that may claim a right, best first. */
export type RivalsOf<P> = (right: P) => Rival<P>[];

export function rivalsAmong<P extends Linkable>(
  linked: readonly Entity<P>[],
  spec: LinkSpec<P>,
  scorer: Scorer<P>,
): RivalsOf<P> {
  const byKey = Map.groupBy(linked, ({ person }) => spec.rivalKey(person));
  return (right) => {
    const key = spec.rivalKey(right);
    const near = key === undefined ? [] : (byKey.get(key) ?? []);
    return near
      .filter(({ person }) => spec.mayRival(person, right))
      .map((left) => ({
        left,
        weight: scorer.weigh(left.person, right) - spec.model.thresholds.secondHolder,
      }))
      .sort((a, b) => b.weight - a.weight);
  };
}
