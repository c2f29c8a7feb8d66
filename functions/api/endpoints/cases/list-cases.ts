import { z } from 'zod';
import { ORDERS } from '../../../../shared/follow-up/work-order.ts';
import { liesAbove, readCasesOf, WHICH } from '../../../follow-up/cases-of-unit.ts';
import type { WorkLine } from '../../../follow-up/work-list.ts';
import { permitAt } from '../../http/asked-unit.ts';
import { Page, pageOf } from '../../http/cursor.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { Problem } from '../../http/problem.ts';
import { Day, NoBody, Unit } from '../schemas.ts';
import { CaseLine } from './case-schemas.ts';

const Which = z
  .enum(WHICH)
  .optional()
  .describe(
    'all where not told; escalated of a district or the province. closed, by people, of a commune only',
  );

/** The cases of a commune, a district or the province with the children they are about: what its people work through. */
export const listCases = endpoint({
  id: 'listCases',
  method: 'GET',
  path: '/v1/units/{unit}/cases',
  command: 'list_cases',
  summary: { vi: 'Danh sách việc của một đơn vị', en: 'The working list of a unit' },
  params: z.object({ unit: Unit }),
  query: z.strictObject({ ...Page, which: Which, order: z.enum(ORDERS).default('priority') }),
  body: NoBody,
  answer: z.object({
    unit: z.string(),
    which: z.enum(WHICH),
    today: Day,
    runId: z.string().optional().describe('The run that knows the children, and its reference date'),
    asOf: Day.optional(),
    lines: z.array(CaseLine),
    next: z.string().optional(),
  }),
  handle: async ({ params: { unit }, query: { order, which: asked, ...page }, caller }, { store, units }) => {
    permitAt(caller, unit, units);
    const { province } = caller.scope;
    const isAbove = liesAbove(units, { province, unit });
    const which = asked ?? (isAbove ? 'escalated' : 'all');
    if (isAbove && which === 'closed') throw new Problem('E8400', { fields: ['which'] });
    const { today } = caller;
    const run = await store.runs.latestPublished(province);
    const all = await readCasesOf({ store, run, units }, { province, unit, today, which, order });
    const list = { of: 'cases', province, unit, which, order };
    const shown = pageOf(all, ({ childId }) => childId, { list, ...page });
    const body = { unit, which, today, ...(run && { runId: run.runId, asOf: run.asOf }), ...shown };
    return {
      body,
      etag: etagOf(body),
      audit: [{ kind: 'children_listed', command: 'list_cases', children: shown.lines.map(seenOf) }],
    };
  },
});

const seenOf = ({ childId, unit }: WorkLine) => ({ childId, unit });
