import { z } from 'zod';
import { readTrend } from '../../../coverage/trend.ts';
import { askedUnit } from '../../http/asked-unit.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { Day, NoBody, Nothing, Unit } from '../schemas.ts';
import { RatedTally } from './tally-schemas.ts';

/** A year of nights and a few days. */
const MOST_POINTS = 370;
const USUAL_POINTS = 60;

/** How coverage came to what it is; figures only, no child. */
export const trend = endpoint({
  id: 'readTrend',
  method: 'GET',
  path: '/v1/coverage/trend',
  command: 'read_coverage',
  summary: { vi: 'Diễn biến bao phủ của một đơn vị theo ngày', en: 'Coverage of a unit, date by date' },
  params: Nothing,
  query: z.strictObject({
    unit: Unit.optional(),
    limit: z.coerce.number().int().min(1).max(MOST_POINTS).default(USUAL_POINTS),
  }),
  body: NoBody,
  answer: z.object({
    unit: z.string(),
    name: z.string(),
    points: z
      .array(z.object({ asOf: Day, runId: z.string(), ...RatedTally }))
      .describe('Of each date what its latest published run found, the earliest date first'),
  }),
  handle: async ({ query: { unit: named, limit }, caller }, api) => {
    const unit = askedUnit(caller, named);
    const body = await readTrend(api, { province: caller.scope.province, unit, limit });
    return { body, etag: etagOf(body) };
  },
});
