import type { ChildId } from '../../../shared/register/child.ts';
import type { OutcomeObject } from '../../../shared/store/book/outcomes.ts';
import { mapLimit } from '../../../shared/store/map-limit.ts';
import type { Store } from '../../../shared/store/open-store.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import type { KeptExplanation } from './kept.ts';

/** Parts of some 2,000 lines: explaining one child reads one part. */
const PARTS = 64;
const WRITES_AT_ONCE = 8;

/** Keeps the explanations of a run, in parts that depend on nothing but the ids. */
export async function keepExplanations(
  store: Store,
  province: UnitCode,
  lines: readonly KeptExplanation[],
): Promise<OutcomeObject[]> {
  const parts = [...Map.groupBy(lines, ({ childId }) => partOf(childId))].sort(([a], [b]) => a - b);
  return mapLimit(parts, WRITES_AT_ONCE, ([part, own]) =>
    store.outcome.write('explanations', province, cohortOf(part), own.sort(byChild)),
  );
}

/** What a run kept of one child; nothing of a child it does not hold. */
export async function readExplanation(
  store: Store,
  objects: readonly OutcomeObject[],
  childId: ChildId,
): Promise<KeptExplanation | undefined> {
  const [found] = await readExplanations(store, objects, [childId]);
  return found;
}

/** The same of several children, each part read once; in no order. */
export async function readExplanations(
  store: Store,
  objects: readonly OutcomeObject[],
  childIds: readonly ChildId[],
): Promise<KeptExplanation[]> {
  const wanted = new Set(childIds);
  const lines = await store.outcome.readAll<KeptExplanation>(objectsWith(wanted, objects), childIds);
  return lines.filter(({ childId }) => wanted.has(childId));
}

/** All of a run that was kept in fewer parts. */
function objectsWith(childIds: ReadonlySet<ChildId>, objects: readonly OutcomeObject[]): OutcomeObject[] {
  const parts = new Set([...childIds].map((childId) => cohortOf(partOf(childId))));
  return objects.filter(({ cohort }) => !cohort.endsWith(OF_ALL) || parts.has(cohort));
}

const OF_ALL = `-of-${PARTS}`;
const cohortOf = (part: number): string => `part-${part}${OF_ALL}`;

/** Over 100,000 ids the fullest part holds a fifth more than the average. */
function partOf(childId: ChildId): number {
  return (childId.charCodeAt(childId.length - 1) * 31 + childId.charCodeAt(childId.length - 2)) % PARTS;
}

function byChild(a: KeptExplanation, b: KeptExplanation): number {
  return a.childId < b.childId ? -1 : 1;
}
