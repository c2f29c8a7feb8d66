import type { Decision } from '../../shared/linkage/memory/decision.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { tombstonesOf } from '../children/child-of-run.ts';
import { decisionsOf, followTombstones, heardReviews } from '../reconcile-province/decisions.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';
import { type Leftovers, readLeftovers } from '../reconcile-province/keep-leftovers.ts';

/** What one province leaves to the others, and what people said of its children. */
export interface Leaving extends Leftovers {
  province: UnitCode;
  /** Version of the shelf of visiting cards that its run read. */
  read: number | undefined;
  decided: readonly Decision[];
}

/** Reads what a run left over; nothing of a run of another day, or of one that kept no leftovers. */
export async function readLeaving(
  store: Store,
  { province, runId, asOf }: { province: UnitCode; runId: string; asOf: IsoDate },
): Promise<Leaving | undefined> {
  const run = await store.runs.find(province, runId);
  const assessed = run?.assessed as Assessed | undefined;
  if (run === undefined || run.asOf !== asOf || assessed?.leftovers === undefined) return undefined;
  const [leftovers, said, tombstones] = await Promise.all([
    readLeftovers(store, assessed.leftovers),
    store.reviews.list(province),
    tombstonesOf(store, run),
  ]);
  const { cards: decided } = decisionsOf(followTombstones(heardReviews(said), tombstones));
  return { ...leftovers, province, read: run.inputs.visitors, decided };
}

export const isLeaving = (one: Leaving | undefined): one is Leaving => one !== undefined;
