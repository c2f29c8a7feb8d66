import type { Command } from '../../../../shared/access/commands.ts';
import type { ChildId } from '../../../../shared/register/child.ts';
import type { Store } from '../../../../shared/store/open-store.ts';
import type { Run } from '../../../../shared/store/run.ts';
import { type ChildOfRun, findChild } from '../../../children/child-of-run.ts';
import { isSeenBy, type Placed, placeOf, seenAt } from '../../../children/placed-child.ts';
import type { Caller } from '../../http/endpoint.ts';
import { unseenChild } from '../../http/problem.ts';

/** The child where the caller may see it; one out of reach is answered like one that is not there. @throws Problem E8404 */
export async function getPlaced(
  store: Store,
  run: Run,
  { childId, caller, command }: { childId: ChildId; caller: Caller; command: Command },
): Promise<{ found: ChildOfRun; place: Placed }> {
  const found = await findChild(store, run, childId);
  if (found === undefined) throw unseenChild();
  const place = await placeOf(store, run.province, found.outcome);
  if (isSeenBy(caller, place)) return { found, place };
  const child = seenAt(found.outcome.childId, place);
  caller.remember({ kind: 'refused', command, why: 'place', child });
  throw unseenChild();
}
