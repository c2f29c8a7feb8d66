import { z } from 'zod';
import { isAuditCursor } from '../../../../shared/store/registry/audit-page.ts';
import type { UnitCode } from '../../../../shared/units/unit.ts';
import { permitAt } from '../../http/asked-unit.ts';
import { keyCursors, Page } from '../../http/cursor.ts';
import { endpoint } from '../../http/endpoint.ts';
import { Problem } from '../../http/problem.ts';
import { Day, NoBody, Nothing, Unit } from '../schemas.ts';

const Entry = z.looseObject({
  kind: z.string(),
  at: z.string(),
  unit: z.string(),
  who: z.object({ subject: z.string(), role: z.string() }),
  requestId: z.string(),
});

/** Where a page of the log ended. */
const Place = z.object({ place: z.string().refine(isAuditCursor) });

/** Who looked at what, newest first: of a day in the whole province, or of one unit. Ids and codes, never a name. */
export const accessLog = endpoint({
  id: 'readAccessLog',
  method: 'GET',
  path: '/v1/access-log',
  command: 'read_access_log',
  summary: { vi: 'Nhật ký truy cập, mới nhất trước', en: 'The access log, newest first' },
  params: Nothing,
  query: z.strictObject({
    unit: Unit.optional(),
    day: Day.optional(),
    limit: Page.limit,
    cursor: Page.cursor,
  }),
  body: NoBody,
  answer: z.object({ entries: z.array(Entry), next: z.string().optional() }),
  handle: async ({ query, caller }, { store, units }) => {
    const { unit, day, limit } = query;
    caller.permit(unit);
    if ((unit === undefined) === (day === undefined)) throw new Problem('E8400', { fields: ['unit', 'day'] });
    const { province } = caller.scope;
    const isWithin = (whole: UnitCode) => (part: UnitCode) =>
      whole === province || units.ancestors(part).includes(whole);
    const question =
      unit === undefined
        ? { province, day: day ?? '' }
        : { province, unit, ancestors: units.ancestors(unit), within: isWithin(unit) };
    const cursors = keyCursors({ id: 'readAccessLog', province, unit, day }, Place);
    const cursor = cursors.keyOf(query.cursor)?.place;
    const page = await store.audit.list(question, { limit, cursor });
    // A unit that is no more may have entries all the same.
    if (unit !== undefined && page.entries.length === 0) permitAt(caller, unit, units);
    return {
      body: {
        entries: page.entries.map((entry) => ({ ...entry })),
        ...(page.cursor !== undefined && { next: cursors.after({ place: page.cursor }) }),
      },
      audit: [{ kind: 'access_log_read', by: unit === undefined ? { day: day ?? '' } : { unit } }],
    };
  },
});
