import type { Linkable } from '../spec.ts';
import { type Call, type Entity, FREE_ONLY, settle, sortedEntities } from './call.ts';
import { type Rival, rivalsOf } from './rivals.ts';
import { priorBits, scorerOf, sumOf, weightOf } from './scorer.ts';

/**
 * Gives rights nobody open could claim to a left already linked: a misspelt temporary code, an earlier card under
 * another insurance number. The odds against a second holder have to be overcome, no guard may object, and the
 * next best left has to be clearly worse.
 */
export function takeSurplus<P extends Linkable>(call: Call<P>): void {
  const { spec } = call;
  if (!spec.groups.rights) return;
  const rights = sortedEntities(call.rights, spec, FREE_ONLY);
  const scorer = scorerOf(
    call.fields,
    priorBits(spec, call.whole, { lefts: call.whole.lefts, rights: rights.length }),
  );
  const judges = spec.guards.map(({ over }) => over(call.lefts.people, call.rights.people));
  for (const right of rights) {
    const owner = soleOwner(call, right, rivalsOf(call, right.person, scorer));
    if (owner === undefined) continue;
    const evidence = scorer.evidence(owner.person, right.person);
    const pair = { left: owner.person, right: right.person, evidence };
    if (judges.some((judge) => judge(pair) !== undefined)) continue;
    settle(call, { left: owner.lead, right: right.lead, rule: 'scored', evidence, weight: sumOf(evidence) });
  }
}

function soleOwner<P extends Linkable>(
  { spec }: Call<P>,
  right: Entity<P>,
  [best, next]: readonly Rival<P>[],
): Entity<P> | undefined {
  const { link, tie } = spec.model.thresholds;
  if (best === undefined || best.weight < weightOf(link)) return undefined;
  if (next !== undefined && next.weight > best.weight - tie) return undefined;
  return spec.admits?.(best.left.person, right.person) === false ? undefined : best.left;
}
