import type { Linkable } from '../spec.ts';
import { type Call, type Entity, entitiesOf, FREE_ONLY, OPEN, settle } from './call.ts';
import { isContradicted, priorBits, type Scorer, scorerOf, sumOf, weightOf } from './scorer.ts';
import { compareRefs, FREE, LINKED, UNSURE } from './side.ts';

/**
 * Takes rights with which only one left agrees exactly, linked or not, when the evidence is enough and nothing speaks
 * against. A left may take several rights where the spec lets a person have several records (a temporary code, a
 * card under a second insurance number); each after the first has to overcome the odds against that.
 */
export function takeExactKeys<P extends Linkable>(call: Call<P>): void {
  const free = entitiesOf(call.rights, call.spec, FREE_ONLY);
  if (free.length === 0) return;
  const open = entitiesOf(call.lefts, call.spec, OPEN);
  const scorer = scorerOf(
    call.fields,
    priorBits(call.spec, call.whole, { lefts: open.length, rights: free.length }),
  );
  for (const alike of exactlyAlike(call, free)) {
    if (alike.rights.length > 1 && !call.spec.groups.rights) continue;
    takeBest(call, alike, scorer);
  }
}

interface Alike<P> {
  left: Entity<P>;
  rights: Entity<P>[];
}

/** Free rights by the only left that agrees with them exactly. */
function exactlyAlike<P extends Linkable>(
  { lefts: side, buckets }: Call<P>,
  free: readonly Entity<P>[],
): Alike<P>[] {
  const alike = new Map<number, Alike<P>>();
  for (const right of free) {
    const lefts = buckets.exactlyLike(right.person);
    const [left] = lefts;
    if (left === undefined || lefts.length > 1 || side.state[left.lead] === UNSURE) continue;
    const known = alike.get(left.lead);
    if (known) known.rights.push(right);
    else alike.set(left.lead, { left, rights: [right] });
  }
  return [...alike.values()];
}

function takeBest<P extends Linkable>(call: Call<P>, { left, rights }: Alike<P>, scorer: Scorer<P>): void {
  const { model, groups, admits } = call.spec;
  const admitted = rights.filter((right) => admits?.(left.person, right.person) !== false);
  const weighed = admitted.map((right) => {
    const evidence = scorer.evidence(left.person, right.person);
    return { right, evidence, weight: sumOf(evidence) };
  });
  weighed.sort((a, b) => b.weight - a.weight || compareRefs(a.right.person, b.right.person));
  for (const { right, evidence, weight } of weighed) {
    if (!groups.rights && call.lefts.state[left.lead] !== FREE) return;
    const extra = call.lefts.state[left.lead] === LINKED ? model.thresholds.secondHolder : 0;
    if (weight < weightOf(model.thresholds.link) + extra || isContradicted(evidence)) continue;
    settle(call, { left: left.lead, right: right.lead, rule: 'exact', evidence, weight });
  }
}
