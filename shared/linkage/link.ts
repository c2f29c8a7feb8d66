import { closeCall } from './engine/call.ts';
import { doubtDoubles } from './engine/doubles.ts';
import { takeExactKeys } from './engine/exact.ts';
import { type Before, resumeCall } from './engine/resume.ts';
import { takeScored } from './engine/scored.ts';
import { takeSurplus } from './engine/surplus.ts';
import { takeIdentifiers } from './engine/take-identifiers.ts';
import type { Linkable, LinkOutcome, LinkSpec } from './spec.ts';

/**
 * Links two lists of records: by identifiers, by exact keys, then by Fellegi–Sunter weights with an optimal one-to-one
 * choice (docs/reference/linkage.md). Every left ends as linked, unsure or free. `ref` must be unique inside each list;
 * the answer does not depend on the order of the lists. The outcome holds what is new after `before`.
 */
export function link<P extends Linkable>(
  lefts: readonly P[],
  rights: readonly P[],
  spec: LinkSpec<P>,
  before: Before<P> = {},
): LinkOutcome {
  const call = resumeCall({ lefts, rights }, spec, before);
  takeIdentifiers(call);
  takeExactKeys(call);
  takeScored(call);
  takeSurplus(call);
  doubtDoubles(call);
  return closeCall(call);
}

/**
 * Links only what is certain, and leaves every doubt to a pass that sees more: the card that fits one child of this month
 * by half may be another's who stands in the next.
 */
export function linkCertain<P extends Linkable>(
  lefts: readonly P[],
  rights: readonly P[],
  spec: LinkSpec<P>,
  before: Before<P> = {},
): LinkOutcome {
  const call = resumeCall({ lefts, rights }, spec, before);
  takeIdentifiers(call);
  takeExactKeys(call);
  takeScored(call, 'left_open');
  return closeCall(call);
}
