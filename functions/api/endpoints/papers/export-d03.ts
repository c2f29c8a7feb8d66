import { z } from 'zod';
import { d03ListOf } from '../../../../shared/follow-up/papers/d03/d03-list.ts';
import { areasIn } from '../../../papers/area.ts';
import { awaitsListing } from '../../../papers/unit-desk.ts';
import { endpoint } from '../../http/endpoint.ts';
import { FileOnly, NoBody, OfUnit, Reason } from '../schemas.ts';
import { deskAt, handOut, seenIn, someOf } from './hand-out.ts';

/** The increase list D03-TS of a commune: the children for whom a card is to be asked now. */
export const exportD03 = endpoint({
  id: 'exportD03',
  method: 'GET',
  path: '/v1/units/{unit}/papers/d03',
  command: 'export_children',
  summary: { vi: 'Danh sách tăng D03-TS (XLSX)', en: 'The increase list D03-TS (XLSX)' },
  params: OfUnit,
  query: z.strictObject({ reason: Reason }),
  body: NoBody,
  answers: ['xlsx'],
  answer: FileOnly,
  handle: async ({ params: { unit }, query: { reason }, caller }, api) => {
    const { unitName, asOf, lines } = await deskAt(unit, { caller, order: 'hamlet' }, api);
    const listed = someOf(lines.filter(awaitsListing));
    const { d03Plan: plan } = api.papers;
    const office = { unit, name: unitName };
    const children = listed.map(({ sheet }) => sheet);
    const { workbook } = d03ListOf({
      office,
      asOf,
      children,
      areaOf: areasIn(api.units),
      ...(plan && { plan }),
    });
    return handOut({ paper: 'd03-ts', reason, children: listed.map(seenIn), content: workbook });
  },
});
