import { createHash } from 'node:crypto';
import { FEEDS, type Feed } from '../../shared/feeds/records.ts';
import { birthsToResidents } from '../../shared/linkage/births-to-residents.ts';
import { childrenToCards } from '../../shared/linkage/children-to-cards.ts';
import { registerDoubles } from '../../shared/linkage/register-doubles.ts';
import type { Manifest } from '../../shared/store/manifests.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { VisitorsShelf } from '../../shared/store/registry/visitors.ts';
import type { Run } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import { type HeardReview, heardReviews } from './decisions.ts';

/**
 * The rules of register, linkage and coverage a run is made with. A change of any of them must change this word, so
 * that a run under new rules is another run; the linkage models speak for themselves.
 */
const RULES = '2026-11-5';

const MODELS = [
  birthsToResidents.pass('month').model,
  registerDoubles({}).model,
  childrenToCards.pass('month').model,
].map(({ id, version }) => `${id} ${version}`);

/** What one run reads; everything it later does follows from this and the book. */
export interface RunPlan {
  runId: string;
  province: string;
  asOf: IsoDate;
  manifests: { [F in Feed]?: Manifest<F> };
  /** The cards of other provinces that the night before, or this one, found for children here; absent where none ever did. */
  visitors?: VisitorsShelf;
  /** What people decided on pairs and did not take back, the oldest first. */
  reviews: HeardReview[];
  /** Versions of the manifests and the number of words on pairs, as kept with the run. */
  inputs: Record<string, number>;
}

/**
 * Plans a run on the book as it stands. The id is made of what the run reads, so a run started again after a
 * crash, or twice on an unchanged book, is the same run and writes the same items.
 */
export async function planRun(store: Store, province: string, asOf: IsoDate): Promise<RunPlan> {
  const current = await Promise.all(
    FEEDS.map(async (feed) => [feed, await store.manifests.current(province, feed)] as const),
  );
  const manifests: RunPlan['manifests'] = {};
  const inputs: Record<string, number> = {};
  for (const [feed, manifest] of current) {
    if (manifest === undefined) continue;
    Object.assign(manifests, { [feed]: manifest });
    inputs[feed] = manifest.version;
  }
  const visitors = await store.visitors.current(province);
  if (visitors !== undefined) inputs.visitors = visitors.version;
  const said = await store.reviews.list(province);
  inputs.reviews = said.length;
  const reviews = heardReviews(said);
  const runId = runIdOf({ province, asOf, inputs });
  return { runId, province, asOf, manifests, reviews, inputs, ...(visitors && { visitors }) };
}

function runIdOf(parts: Pick<Run, 'province' | 'asOf' | 'inputs'>): string {
  const inputs = Object.entries(parts.inputs).sort(([a], [b]) => (a < b ? -1 : 1));
  const digest = createHash('sha256').update(
    JSON.stringify([RULES, MODELS, parts.province, parts.asOf, inputs]),
  );
  return `${parts.asOf}-${digest.digest('hex').slice(0, 12)}`;
}
