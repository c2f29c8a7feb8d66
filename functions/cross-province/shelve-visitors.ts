import { hash } from 'node:crypto';
import { decisionOf, type VisitingCard } from '../../shared/linkage/visiting/claim.ts';
import { canonicalJson } from '../../shared/store/canonical.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { VisitorsShelf } from '../../shared/store/registry/visitors.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { CodedError } from '../errors.ts';
import { readVisitors } from '../reconcile-province/visiting-links.ts';

interface Found {
  province: UnitCode;
  asOf: IsoDate;
  /** The provinces that were looked at. */
  compared: ReadonlySet<UnitCode>;
  visitors: readonly VisitingCard[];
}

/**
 * Keeps what visits a province, and returns the shelf that is current then: another version only where another card visits, or another
 * child is visited. A night over a day before the one the shelf is of leaves it alone. @throws CodedError E9008
 */
export async function shelveVisitors(store: Store, found: Found): Promise<VisitorsShelf | undefined> {
  const { province, asOf, compared, visitors } = found;
  const current = await store.visitors.current(province);
  if (current !== undefined && asOf < current.asOf) return current;
  const staying = (await readVisitors(store, current)).filter(({ from }) => !compared.has(from));
  const cards = [...visitors, ...staying].sort((a, b) => (a.card.key < b.card.key ? -1 : 1));
  const digest = hash('sha256', canonicalJson(cards.map(decisionOf)));
  if (digest === current?.digest || (current === undefined && cards.length === 0)) return current;
  const object =
    cards.length === 0 ? undefined : await store.outcome.write('visitors', province, 'all', cards);
  const version = (current?.version ?? 0) + 1;
  const next = { province, version, asOf, digest, ...(object !== undefined && { object }) };
  if ((await store.visitors.advance(next)) === 'conflict') throw new CodedError('E9008');
  return next;
}
