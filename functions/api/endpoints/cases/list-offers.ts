import { z } from 'zod';
import { inOrder } from '../../../../shared/follow-up/work-order.ts';
import { readOffers } from '../../../follow-up/work-list.ts';
import { permitAt } from '../../http/asked-unit.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { Commune, NoBody, Nothing } from '../schemas.ts';
import { CaseLine } from './case-schemas.ts';

/** What other communes offered to this one and it has not answered yet, each with the child it is about. */
export const listOffers = endpoint({
  id: 'listOffers',
  method: 'GET',
  path: '/v1/units/{unit}/offers',
  command: 'answer_transfer',
  summary: { vi: 'Hồ sơ được đề nghị chuyển đến', en: 'Cases offered to a commune' },
  params: z.object({ unit: Commune }),
  query: Nothing,
  body: NoBody,
  answer: z.object({ unit: z.string(), lines: z.array(CaseLine) }),
  handle: async ({ params: { unit }, caller }, { store, units }) => {
    permitAt(caller, unit, units);
    const place = { province: caller.scope.province, unit, today: caller.today };
    const body = { unit, lines: inOrder(await readOffers(store, place), 'priority') };
    const children = body.lines.map((line) => ({ childId: line.childId, unit: line.unit }));
    return {
      body,
      etag: etagOf(body),
      audit: [{ kind: 'children_listed', command: 'answer_transfer', children }],
    };
  },
});
