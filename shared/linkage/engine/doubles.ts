import type { Linkable } from '../spec.ts';
import { type Call, type Entity, entitiesOf, FREE_ONLY, HOLDING, leaveUnsure, stateOf } from './call.ts';
import { priorBits, type Scorer, scorerOf, sumOf, weightOf } from './scorer.ts';
import { compareRefs } from './side.ts';

/** The doubt of a left that may be a linked left standing on the list a second time. */
export const DOUBLE = 'double';

/**
 * Leaves to a person the free lefts that look like another record of a linked one: a poor second row of a child, listed
 * at its grandparents without number or mother, is more likely than a namesake of the same day about whom nothing else
 * is known. The rights of the linked left are the candidates.
 */
export function doubtDoubles<P extends Linkable>(call: Call<P>): void {
  const { spec } = call;
  if (spec.mayBeDouble === undefined) return;
  const free = entitiesOf(call.lefts, spec, FREE_ONLY);
  const scorer = scorerOf(
    call.fields,
    priorBits(spec, call.whole, { lefts: call.whole.lefts, rights: free.length }),
  );
  for (const left of free) {
    const double = likeliestDouble(call, left, scorer);
    if (double !== undefined) doubt(call, left, { double, scorer });
  }
}

function likeliestDouble<P extends Linkable>(
  { spec, lefts, buckets }: Call<P>,
  left: Entity<P>,
  scorer: Scorer<P>,
): Entity<P> | undefined {
  const linked = buckets
    .exactlyLike(left.person)
    .filter(({ lead }) => HOLDING.includes(stateOf(lefts, lead)));
  const doubles = linked.flatMap((other) => {
    const evidence = scorer.evidence(left.person, other.person);
    const mayBe = spec.mayBeDouble?.({ left: left.person, right: other.person, evidence });
    return mayBe ? [{ other, weight: sumOf(evidence) }] : [];
  });
  doubles.sort((a, b) => b.weight - a.weight || compareRefs(a.other.person, b.other.person));
  const [best] = doubles.filter(({ weight }) => weight >= weightOf(spec.model.thresholds.link));
  return best?.other;
}

function doubt<P extends Linkable>(
  call: Call<P>,
  left: Entity<P>,
  { double, scorer }: { double: Entity<P>; scorer: Scorer<P> },
): void {
  const candidates = (call.held.get(double.lead) ?? []).flatMap((right) => {
    const person = call.rights.people[right];
    if (person === undefined) return [];
    const evidence = scorer.evidence(left.person, person);
    return [{ left: left.lead, right, rule: 'scored', evidence, weight: sumOf(evidence), doubt: DOUBLE }];
  });
  leaveUnsure(call, candidates);
}
