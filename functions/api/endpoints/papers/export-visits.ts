import { z } from 'zod';
import {
  type ChildToVisit,
  visitingListOf,
} from '../../../../shared/follow-up/papers/visiting/visiting-list.ts';
import type { ListedLine } from '../../../papers/unit-desk.ts';
import { visitingPageOf } from '../../../papers/visiting-page.ts';
import { endpoint } from '../../http/endpoint.ts';
import { FileOnly, NoBody, OfUnit, Reason } from '../schemas.ts';
import { deskAt, handOut, seenIn, someOf } from './hand-out.ts';

/** Whom to visit in a commune, hamlet by hamlet, as a page to print. Cases that are put off wait for their day. */
export const exportVisits = endpoint({
  id: 'exportVisits',
  method: 'GET',
  path: '/v1/units/{unit}/papers/visits',
  command: 'export_children',
  summary: { vi: 'Danh sách thăm hộ theo ấp (để in)', en: 'The visiting list by hamlet (to print)' },
  params: OfUnit,
  query: z.strictObject({ reason: Reason, language: z.enum(['vi', 'en']).default('vi') }),
  body: NoBody,
  answers: ['html'],
  answer: FileOnly,
  handle: async ({ params: { unit }, query: { reason, language }, caller }, api) => {
    const { unitName, asOf, lines } = await deskAt(unit, { caller, order: 'priority' }, api);
    const due = someOf(lines.filter(({ deadlines }) => deadlines?.snoozed !== true));
    const list = visitingListOf({ unit, unitName, asOf, children: due.map(toVisit) });
    const content = visitingPageOf(list, language);
    return handOut({ paper: 'visits', reason, children: due.map(seenIn), content });
  },
});

function toVisit({ sheet, state, deadlines }: ListedLine): ChildToVisit {
  return { ...sheet, stage: state.stage, ...(deadlines && { dueOn: deadlines.dueOn }) };
}
