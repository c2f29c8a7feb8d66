import type { ChildId } from '../../../shared/register/child.ts';
import type { OutcomeObject } from '../../../shared/store/book/outcomes.ts';
import type { Store } from '../../../shared/store/open-store.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import type { KeptExplanation } from './kept.ts';

/** Parts of some 4,000 lines: explaining one child reads one part. */
const PARTS = 16;

/** Keeps the explanations of a run, in parts that depend on nothing but the ids. */
export async function keepExplanations(
  store: Store,
  province: UnitCode,
  lines: readonly KeptExplanation[],
): Promise<OutcomeObject[]> {
  const parts = [...Map.groupBy(lines, ({ childId }) => partOf(childId))].sort(([a], [b]) => a - b);
  return Promise.all(
    parts.map(([part, own]) =>
      store.outcome.write('explanations', province, cohortOf(part), own.sort(byChild)),
    ),
  );
}

/** What a run kept of one child; nothing where a number said it all. */
export async function readExplanation(
  store: Store,
  objects: readonly OutcomeObject[],
  childId: ChildId,
): Promise<KeptExplanation | undefined> {
  const object = objects.find(({ cohort }) => cohort === cohortOf(partOf(childId)));
  if (object === undefined) return undefined;
  const lines = await store.outcome.read<KeptExplanation>(object);
  return lines.find((line) => line.childId === childId);
}

const cohortOf = (part: number): string => `part-${part}`;

function partOf(childId: ChildId): number {
  return (childId.charCodeAt(childId.length - 1) + childId.charCodeAt(childId.length - 2)) % PARTS;
}

function byChild(a: KeptExplanation, b: KeptExplanation): number {
  return a.childId < b.childId ? -1 : 1;
}
