import type { Linkable } from '../spec.ts';
import { type Call, type Entity, entitiesOf, FREE_ONLY, HOLDING, OPEN, settle } from './call.ts';
import { isContradicted, priorBits, type Scorer, scorerOf, sumOf, weightOf } from './scorer.ts';
import { compareRefs, FREE, LINKED } from './side.ts';

/**
 * Takes rights whose exact key only one left has, linked or not, when the evidence is enough and nothing speaks
 * against. A left may take several rights where the spec lets a person have several records (a temporary code, a
 * card under a second insurance number); each after the first has to overcome the odds against that.
 */
export function takeExactKeys<P extends Linkable>(call: Call<P>): void {
  const free = entitiesOf(call.rights, call.spec, FREE_ONLY);
  if (free.length === 0) return;
  const open = entitiesOf(call.lefts, call.spec, OPEN);
  const scorer = scorerOf(call.fields, priorBits(call.spec, open.length, free.length));
  for (const alike of keyedAlike(call, free)) {
    if (alike.rights.length > 1 && !call.spec.groups.rights) continue;
    takeBest(call, alike, scorer);
  }
}

interface Alike<P> {
  left: Entity<P>;
  rights: Entity<P>[];
}

function keyedAlike<P extends Linkable>(call: Call<P>, free: readonly Entity<P>[]): Alike<P>[] {
  const { exactKey } = call.spec;
  const rightsOf = Map.groupBy(free, ({ person }) => exactKey(person));
  rightsOf.delete(undefined);
  const onlyLeft = new Map<string, Entity<P> | undefined>();
  for (const states of [FREE_ONLY, HOLDING]) {
    for (const entity of entitiesOf(call.lefts, call.spec, states)) {
      const key = exactKey(entity.person);
      if (key !== undefined && rightsOf.has(key)) onlyLeft.set(key, onlyLeft.has(key) ? undefined : entity);
    }
  }
  return [...onlyLeft].flatMap(([key, left]) => (left ? [{ left, rights: rightsOf.get(key) ?? [] }] : []));
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
