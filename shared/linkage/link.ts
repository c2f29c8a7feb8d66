import { closeCall, openCall } from './engine/call.ts';
import { doubtDoubles } from './engine/doubles.ts';
import { takeExactKeys } from './engine/exact.ts';
import { takeScored } from './engine/scored.ts';
import { takeSurplus } from './engine/surplus.ts';
import { takeIdentifiers } from './engine/take-identifiers.ts';
import type { Linkable, LinkOutcome, LinkSpec } from './spec.ts';

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
  const call = openCall({ lefts, rights }, spec);
  takeIdentifiers(call);
  takeExactKeys(call);
  takeScored(call);
  takeSurplus(call);
  doubtDoubles(call);
  return closeCall(call);
}
