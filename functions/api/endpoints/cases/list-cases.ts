import { z } from 'zod';
import { inOrder, ORDERS, readWorkList, type WorkLine } from '../../../follow-up/work-list.ts';
import { permitAt } from '../../http/asked-unit.ts';
import { Page, pageOf } from '../../http/cursor.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { NoBody, OfUnit } from '../schemas.ts';
import { CaseLine } from './case-schemas.ts';

/** The open cases of one commune with the children they are about: what its people work through. */
export const listCases = endpoint({
  id: 'listCases',
  method: 'GET',
  path: '/v1/units/{unit}/cases',
  command: 'list_cases',
  summary: { vi: 'Danh sách việc của một xã', en: 'The working list of a commune' },
  params: OfUnit,
  query: z.strictObject({ ...Page, order: z.enum(ORDERS).default('priority') }),
  body: NoBody,
  answer: z.object({
    unit: z.string(),
    today: z.string(),
    lines: z.array(CaseLine),
    next: z.string().optional(),
  }),
  handle: async ({ params: { unit }, query: { order, ...page }, caller }, { store, units }) => {
    permitAt(caller, unit, units);
    const { today } = caller;
    const { province } = caller.scope;
    const all = inOrder(await readWorkList(store, { province, unit, today }), order);
    const list = { of: 'cases', province, unit, order };
    const shown = pageOf(all, ({ childId }) => childId, { list, ...page });
    const body = { unit, today, ...shown };
    return {
      body,
      etag: etagOf(body),
      audit: [{ kind: 'children_listed', command: 'list_cases', children: shown.lines.map(seenOf) }],
    };
  },
});

const seenOf = ({ childId, unit }: WorkLine) => ({ childId, unit });
