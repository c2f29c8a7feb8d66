import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Scope } from '../../../shared/access/scope.ts';
import type { IsoDate } from '../../../shared/time/calendar.ts';
import { dayInVietnam } from '../../../shared/time/day-in-vietnam.ts';
import type { Unit, UnitCode } from '../../../shared/units/unit.ts';
import { type UnitIndex, unitIndex } from '../../../shared/units/unit-index.ts';
import type { FunctionContext } from '../../context.ts';
import { rowsOf } from '../../rows.ts';
import { type AuthorisedEvent, findScope } from './authorise.ts';
import type { Open } from './open.ts';
import { Problem } from './problem.ts';

/** What routes are opened with in a process that answers. */
export function openOf(context: FunctionContext): Open {
  const unitsOf = unitReader(context);
  return {
    now: () => context.now().toISOString(),
    scopeOf: scopeOfEvent,
    api: async (province) => ({ ...context, units: await unitsOf(province) }),
    keep: (entry) => context.store.audit.append(entry),
    once: context.store.once,
    observe: (error, requestId) => context.observe?.({ step: `api: ${nameOf(error)}`, done: 0, requestId }),
  };
}

/**
 * The unit tree of a province on today's date; read again only when the book has another version, or on another day. Where
 * no unit of the book is in force any more (a province kept as it was before July 2025) it is that of the latest run.
 */
function unitReader({ store, now }: FunctionContext): (province?: UnitCode) => Promise<UnitIndex> {
  const known = new Map<string, UnitIndex>();
  return async (province) => {
    const today = dayInVietnam(now());
    if (province === undefined) return unitIndex([], today);
    const manifest = await store.manifests.current(province, 'units');
    const name = `${province} ${today} ${manifest?.version ?? 0}`;
    const units =
      known.get(name) ?? (await treeOf(store, province, { rows: await rowsOf(store, manifest), today }));
    if (!known.has(name)) known.clear();
    known.set(name, units);
    return units;
  };
}

async function treeOf(
  store: FunctionContext['store'],
  province: UnitCode,
  { rows, today }: { rows: readonly Unit[]; today: IsoDate },
): Promise<UnitIndex> {
  const units = unitIndex(rows, today);
  if (units.roots().length > 0 || rows.length === 0) return units;
  const run = await store.runs.latestPublished(province);
  return unitIndex(rows, run?.asOf ?? today);
}

/** Who asks, by the claims that the authoriser verified. @throws Problem E8401 without a token, E8403 where it states no scope */
function scopeOfEvent(event: APIGatewayProxyEventV2): Scope {
  const { authorizer } = event.requestContext as { authorizer?: unknown };
  if (authorizer === undefined) throw new Problem('E8401');
  const scope = findScope(event as unknown as AuthorisedEvent);
  if (scope === undefined) throw new Problem('E8403');
  return scope;
}

/** The class of an error, never its message: that may hold anything. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
