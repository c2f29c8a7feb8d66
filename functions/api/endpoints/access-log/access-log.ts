import { z } from 'zod';
import { isAuditCursor } from '../../../../shared/store/registry/audit-page.ts';
import type { UnitCode } from '../../../../shared/units/unit.ts';
import { Page } from '../../http/cursor.ts';
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
    cursor: z.string().refine(isAuditCursor).optional(),
  }),
  body: NoBody,
  answer: z.object({ entries: z.array(Entry), next: z.string().optional() }),
  handle: async ({ query: { unit, day, limit, cursor }, caller }, { store, units }) => {
    caller.permit(unit);
    if ((unit === undefined) === (day === undefined)) throw new Problem('E8400', { fields: ['unit', 'day'] });
    const { province } = caller.scope;
    const isWithin = (whole: UnitCode) => (part: UnitCode) =>
      whole === province || units.ancestors(part).includes(whole);
    const question =
      unit === undefined
        ? { province, day: day ?? '' }
        : { province, unit, ancestors: units.ancestors(unit), within: isWithin(unit) };
    const page = await store.audit.list(question, { limit, ...(cursor !== undefined && { cursor }) });
    return {
      body: {
        entries: page.entries.map((entry) => ({ ...entry })),
        ...(page.cursor !== undefined && { next: page.cursor }),
      },
      audit: [{ kind: 'access_log_read', by: unit === undefined ? { day: day ?? '' } : { unit } }],
    };
  },
});
