import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { OutcomeObject } from '../../shared/store/book/outcomes.ts';
import type { Store } from '../../shared/store/open-store.ts';

interface Held {
  name: string;
  outcomes: readonly ChildOutcome[];
}

/** One run a process: a province is some hundred megabytes. */
const held = new WeakMap<Store, Held>();

/**
 * Every child's outcome of a run, in the order of its objects. A process that did the phase before has them already: the
 * objects are named by their content, so what was read or written under these names is what they hold.
 */
export async function outcomesOfRun(
  store: Store,
  objects: readonly OutcomeObject[],
): Promise<readonly ChildOutcome[]> {
  const standing = held.get(store);
  if (standing?.name === nameOf(objects)) return standing.outcomes;
  return holdOutcomes(store, objects, await store.outcome.readAll<ChildOutcome>(objects));
}

/** Keeps outcomes that were just written, in place of those of the run before. */
export function holdOutcomes(
  store: Store,
  objects: readonly OutcomeObject[],
  outcomes: readonly ChildOutcome[],
): readonly ChildOutcome[] {
  held.set(store, { name: nameOf(objects), outcomes });
  return outcomes;
}

/** Makes room for another run. */
export function letGoOutcomes(store: Store): void {
  held.delete(store);
}

function nameOf(objects: readonly OutcomeObject[]): string {
  return objects.map(({ cohort, sha256 }) => `${cohort} ${sha256}`).join(' ');
}
