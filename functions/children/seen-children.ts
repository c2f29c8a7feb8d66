import type { SeenChild } from '../../shared/access/audit-entry.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import { findChild } from './child-of-run.ts';
import { type Placeable, placeOf, seenAt } from './placed-child.ts';

const LOOKS_AT_ONCE = 16;

/**
 * Names several children in the access log, each once, where it stands. One that comes without its commune is looked up
 * in the run.
 */
export function seenChildren(store: Store, run: Run, children: readonly Placeable[]): Promise<SeenChild[]> {
  const each = [...new Map(children.map((child) => [child.childId, child])).values()];
  return mapLimit(each, LOOKS_AT_ONCE, async ({ childId, unit }) => {
    const known = unit ?? (await findChild(store, run, childId))?.outcome.unit;
    const place = await placeOf(store, run.province, {
      childId,
      ...(known !== undefined && { unit: known }),
    });
    return seenAt(childId, place);
  });
}
