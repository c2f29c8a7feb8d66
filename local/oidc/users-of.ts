import { rowsOf } from '../../functions/rows.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Unit, UnitCode } from '../../shared/units/unit.ts';
import { type DemoUser, demoUsers } from './demo-user.ts';

/** The demo users of a province as it stands, and its units. */
export async function demoUsersOf(
  store: Store,
  province: UnitCode,
): Promise<{ users: DemoUser[]; units: readonly Unit[] }> {
  const units = await rowsOf(store, await store.manifests.current(province, 'units'));
  const busy = new Set((await store.cases.listOpen(province)).map(({ unit }) => unit));
  return { users: demoUsers(province, units, busy), units };
}
