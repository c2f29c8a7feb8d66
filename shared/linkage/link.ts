import { type Call, closeCall, openCall, settle } from './engine/call.ts';
import { takeExactKeys } from './engine/exact.ts';
import { joinByIdentifiers } from './engine/identifiers.ts';
import { takeScored } from './engine/scored.ts';
import { takeSurplus } from './engine/surplus.ts';
import type { LevelHit, Linkable, LinkOutcome, LinkSpec } from './spec.ts';

/**
 * Links two lists of records: by identifiers, by exact keys, then by Fellegi–Sunter weights with an optimal one-to-one
 * choice (docs/reference/linkage.md). Every left ends as linked, unsure or free. `ref` must be unique inside each list;
 * the answer does not depend on the order of the lists.
 */
export function link<P extends Linkable>(
  lefts: readonly P[],
  rights: readonly P[],
  spec: LinkSpec<P>,
): LinkOutcome {
  const call = openCall(lefts, rights, spec);
  takeIdentifiers(call);
  takeExactKeys(call);
  takeScored(call);
  takeSurplus(call);
  return closeCall(call);
}

/** Odds of an identifier join that passed its sanity check: one in 4,000 numbers is another person's. An assumption. */
const IDENTIFIER_BITS = 12;

function takeIdentifiers<P extends Linkable>(call: Call<P>): void {
  const evidenceOf = new Map(call.spec.identifiers.map(({ id }) => [id, identifierEvidence(id)]));
  for (const { left, right, rule } of joinByIdentifiers(call.lefts, call.rights, call.spec)) {
    settle(call, { left, right, rule, weight: IDENTIFIER_BITS, evidence: evidenceOf.get(rule) ?? [] });
  }
}

function identifierEvidence(id: string): readonly LevelHit[] {
  return [{ field: id, level: 'equal', weight: IDENTIFIER_BITS }];
}
