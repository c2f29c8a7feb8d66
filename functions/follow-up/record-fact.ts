import type { Case } from '../../shared/follow-up/case.ts';
import { decide } from '../../shared/follow-up/commands.ts';
import {
  type CaseConflict,
  conflictOf,
  findCarriedOut,
  type GivenCommand,
  mayLookAt,
} from '../../shared/follow-up/conflicts.ts';
import { type Refusal, refusal } from '../../shared/follow-up/refusals.ts';
import type { Instant } from '../../shared/follow-up/run-stamp.ts';
import { withFacts } from '../../shared/follow-up/writes.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';

/** A person's command to a case, and the version of the case they gave it on. */
export interface FactOrder extends GivenCommand {
  province: UnitCode;
  childId: ChildId;
  /** The earliest day the child may have been born on, where the data tell (`withBirths`). */
  bornOn?: IsoDate | undefined;
}

/** What came of a command: the case as it now stands and when the fact was written, why nothing was written, or what the person did not know. */
export type Recording =
  | { outcome: 'recorded'; case: Case; at: Instant }
  | { outcome: 'refused'; refusal: Refusal }
  | { outcome: 'conflict'; conflict: CaseConflict };

/**
 * Records one fact on the version of the case the person saw, and on no other: of two people at once, or of a person
 * and the night, the second is shown what changed, and decides anew. Given again, a command is written once. Whose the
 * case is now decides who is told: on a case that went to another commune there is no conflict, but a refusal.
 */
export async function recordFact(store: Pick<Store, 'cases'>, order: FactOrder): Promise<Recording> {
  const current = await store.cases.find(order.province, order.childId);
  if (current === undefined) return { outcome: 'refused', refusal: refusal('E7018') };
  if (current.version !== order.seen) return answerLate(store, current, order);
  const decision = decide({ ...current, bornOn: order.bornOn }, order.command, order.by);
  if ('refused' in decision) return { outcome: 'refused', refusal: decision.refused };
  const next = withFacts(current, decision.facts);
  if ((await store.cases.save(next)) === 'saved') return { outcome: 'recorded', case: next, at: order.by.at };
  // Somebody wrote between the look and the write, so the next look finds another version, and ends here.
  return recordFact(store, order);
}

async function answerLate(store: Pick<Store, 'cases'>, current: Case, order: FactOrder): Promise<Recording> {
  if (!mayLookAt(current, order.by)) return { outcome: 'refused', refusal: refusal('E7001') };
  if (order.seen > current.version) return { outcome: 'refused', refusal: refusal('E7021', 'seen') };
  const fact = findCarriedOut(current, order);
  if (fact === undefined) return { outcome: 'conflict', conflict: conflictOf(current, order.seen) };
  // The first attempt may have been killed before it had tidied up behind the case; the same save again does.
  await store.cases.save(current);
  return { outcome: 'recorded', case: current, at: fact.at };
}
