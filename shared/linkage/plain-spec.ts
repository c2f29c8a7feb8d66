import type { LinkModel } from './model.ts';
import type { Linkable, LinkSpec } from './spec.ts';
import { blockingOf, comparisonsOf, type Vocabulary } from './vocabulary.ts';

/**
 * How to link records of any kind by a model alone: no numbers that name a person, no short cut for exact agreement, no
 * guards; every record is one entity of its own. @throws RangeError when the model speaks of what the records have not.
 */
export function plainSpec<P extends Linkable>(
  model: LinkModel,
  vocabulary: Vocabulary<P>,
  pass: string,
): LinkSpec<P> {
  return {
    id: model.id,
    pass,
    identifiers: [],
    groups: { lefts: false, rights: false },
    isProvisional: () => false,
    merge: mergesNothing,
    bucket: () => undefined,
    agreeExactly: () => false,
    outline: () => undefined,
    mayRival: () => false,
    blocking: blockingOf(model.blocking[pass] ?? [], vocabulary),
    comparisons: comparisonsOf(model.fields, vocabulary),
    guards: [],
    model,
  };
}

/** Entities are single records where nothing groups them. */
function mergesNothing<P>([only]: readonly P[]): P {
  if (only === undefined) throw new RangeError('nothing to merge');
  return only;
}
