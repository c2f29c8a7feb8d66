import type { LevelHit, Linkable } from '../spec.ts';
import { type Call, settle } from './call.ts';
import { joinByIdentifiers } from './identifiers.ts';

/** Odds of an identifier join that passed its sanity check: one in 4,000 is another person's. An assumption. */
const IDENTIFIER_BITS = 12;

/** Links what identifiers join. */
export function takeIdentifiers<P extends Linkable>(call: Call<P>): void {
  const decisions = new Map(call.spec.identifiers.map(({ id }) => [id, byNumber(id)]));
  for (const { left, right, rule } of joinByIdentifiers(call.lefts, call.rights, call.spec)) {
    settle(call, { left, right, ...(decisions.get(rule) ?? byNumber(rule)) });
  }
}

/** Rule, evidence and weight of a link that rests on a number alone. */
export function byNumber(rule: string): { rule: string; weight: number; evidence: readonly LevelHit[] } {
  return {
    rule,
    weight: IDENTIFIER_BITS,
    evidence: [{ field: rule, level: 'borne_out', weight: IDENTIFIER_BITS }],
  };
}
