import type { Linkable } from '../spec.ts';
import { type Call, entitiesOf, settle } from './call.ts';
import { rivalsAmong } from './rivals.ts';
import { priorBits, scorerOf, sumOf, weightOf } from './scorer.ts';
import { FREE, LINKED } from './side.ts';

/**
 * Gives rights nobody free could claim to a left already linked: a misspelt temporary code, an earlier card under
 * another insurance number. The odds against a second holder have to be overcome, no guard may object, and the next
 * best left has to be clearly worse.
 */
export function takeSurplus<P extends Linkable>(call: Call<P>): void {
  const { spec } = call;
  if (!spec.groups.rights) return;
  const rights = entitiesOf(call.rights, spec, FREE);
  const scorer = scorerOf(call.fields, priorBits(spec, rights.length, rights.length));
  const rivalsOf = rivalsAmong(entitiesOf(call.lefts, spec, LINKED), spec, scorer);
  const guards = spec.guards.map(({ over }) => over(call.lefts.people, call.rights.people));
  for (const right of rights) {
    const [best, next] = rivalsOf(right.person);
    if (best === undefined || best.weight < weightOf(spec.model.thresholds.link)) continue;
    if (next !== undefined && next.weight > best.weight - spec.model.thresholds.tie) continue;
    const evidence = scorer.evidence(best.left.person, right.person);
    const pair = { left: best.left.person, right: right.person, evidence };
    if (guards.some((judge) => judge(pair) !== undefined)) continue;
    settle(call, {
      left: best.left.lead,
      right: right.lead,
      rule: 'scored',
      evidence,
      weight: sumOf(evidence),
    });
  }
}
