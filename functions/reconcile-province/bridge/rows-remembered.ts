import type { ComparedChild, RowsRemembered } from '../../../shared/coverage/bridge-moves.ts';
import type { ChildId } from '../../../shared/register/child.ts';
import type { MemoryLine } from '../../../shared/register/identity-memory.ts';
import type { OutcomeObject } from '../../../shared/store/book/outcomes.ts';
import type { Store } from '../../../shared/store/open-store.ts';
import { linesChosen } from './chosen-lines.ts';

/** As whose the run before remembered the rows of these children, none of which it had: its `identities` tell. */
export async function rowsRemembered(
  store: Store,
  identities: readonly OutcomeObject[],
  children: readonly ComparedChild[],
): Promise<Map<ChildId, RowsRemembered>> {
  const wanted = new Set(children.flatMap((child) => [tombOf(child), ...keysOf(child)]));
  const lines = await linesChosen<MemoryLine>(store, identities, { name: 'key', wanted });
  const owners = new Map(lines.map(({ key, childId }) => [key, childId]));
  return new Map(children.map((child) => [child.childId, rememberedAs(child, owners)]));
}

function rememberedAs(child: ComparedChild, owners: ReadonlyMap<string, ChildId>): RowsRemembered {
  const known = keysOf(child).flatMap((key) => owners.get(key) ?? []);
  if (known.length === 0) return 'none';
  const isItsOwn = !owners.has(tombOf(child)) && known.every((id) => id === child.childId);
  return isItsOwn ? 'its_own' : 'anothers';
}

function keysOf({ sources }: ComparedChild): string[] {
  return [...sources.births.map((key) => `b:${key}`), ...sources.residents.map((key) => `r:${key}`)];
}

function tombOf({ childId }: ComparedChild): string {
  return `t:${childId}`;
}
