import { z } from 'zod';
import { listWorkbookOf } from '../../../../shared/follow-up/papers/round-trip/list-workbook.ts';
import { ORDERS } from '../../../../shared/follow-up/work-order.ts';
import { endpoint } from '../../http/endpoint.ts';
import { FileOnly, NoBody, OfUnit, Reason } from '../schemas.ts';
import { deskAt, handOut, seenIn, someOf } from './hand-out.ts';

/** The commune's list as a workbook that is filled in outside and sent back (`returnList`). */
export const exportList = endpoint({
  id: 'exportList',
  method: 'GET',
  path: '/v1/units/{unit}/papers/list',
  command: 'export_children',
  summary: { vi: 'Danh sách để điền và nộp lại (XLSX)', en: 'The list to fill in and send back (XLSX)' },
  params: OfUnit,
  query: z.strictObject({ reason: Reason, order: z.enum(ORDERS).default('priority') }),
  body: NoBody,
  answers: ['xlsx'],
  answer: FileOnly,
  handle: async ({ params: { unit }, query: { reason, order }, caller }, api) => {
    const { unitName, runId, asOf, lines } = await deskAt(unit, { caller, order }, api);
    const listed = someOf(lines);
    const { province } = caller.scope;
    const exportId = caller.requestId;
    const content = listWorkbookOf({
      stamp: { province, unit, runId, asOf, exportId },
      unitName,
      cases: listed.map(({ sheet, state, ...one }) => ({ one, state, child: sheet })),
      seal: api.papers.seal,
    });
    await api.store.exports.keep({ province, exportId, unit, at: caller.at });
    return handOut({ paper: 'list', reason, children: listed.map(seenIn), content });
  },
});
