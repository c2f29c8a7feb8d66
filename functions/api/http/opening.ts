import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type Scope, scopeOf } from '../../../shared/access/scope.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import { type UnitIndex, unitIndex } from '../../../shared/units/unit-index.ts';
import type { FunctionContext } from '../../context.ts';
import { dayInVietnam } from '../../day-in-vietnam.ts';
import { rowsOf } from '../../rows.ts';
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
    observe: (error) => context.observe?.({ step: `api: ${nameOf(error)}`, done: 0 }),
  };
}

/** The unit tree of a province on today's date; read again only when the book has another version, or on another day. */
function unitReader({ store, now }: FunctionContext): (province?: UnitCode) => Promise<UnitIndex> {
  const known = new Map<string, UnitIndex>();
  return async (province) => {
    const today = dayInVietnam(now());
    if (province === undefined) return unitIndex([], today);
    const manifest = await store.manifests.current(province, 'units');
    const name = `${province} ${today} ${manifest?.version ?? 0}`;
    const units = known.get(name) ?? unitIndex(await rowsOf(store, manifest), today);
    if (!known.has(name)) known.clear();
    known.set(name, units);
    return units;
  };
}

/** The claims that the authoriser verified. @throws Problem E8401 */
function scopeOfEvent({ requestContext }: APIGatewayProxyEventV2): Scope {
  const { authorizer } = requestContext as { authorizer?: { jwt?: { claims?: unknown } } };
  const scope = scopeOf(authorizer?.jwt?.claims);
  if (scope === undefined) throw new Problem('E8401');
  return scope;
}

/** The class of an error, never its message: that may hold anything. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
