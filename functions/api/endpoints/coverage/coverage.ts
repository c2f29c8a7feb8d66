import { z } from 'zod';
import { BREAKDOWNS } from '../../../../shared/coverage/counts.ts';
import { CAUSES } from '../../../../shared/coverage/status.ts';
import { readCoverage } from '../../../coverage/coverage.ts';
import { askedUnit } from '../../http/asked-unit.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { Day, NoBody, Nothing, Unit } from '../schemas.ts';
import { Count, RatedTally } from './tally-schemas.ts';

const Row = z.object({
  unit: z.string(),
  name: z.string(),
  level: z.enum(['province', 'district', 'commune']),
  parent: z.string().optional(),
  ...RatedTally,
  causes: z.record(z.enum(CAUSES), Count),
});

/** Rates as the latest published run found them, or the one of a date; figures only, no child. */
export const coverage = endpoint({
  id: 'readCoverage',
  method: 'GET',
  path: '/v1/coverage',
  command: 'read_coverage',
  summary: {
    vi: 'Tỉ lệ bao phủ của một đơn vị và cấp ngay dưới',
    en: 'Coverage of a unit and of what is right below it',
  },
  params: Nothing,
  query: z.strictObject({
    unit: Unit.optional(),
    asOf: Day.optional(),
    by: z.enum(['unit', ...BREAKDOWNS]).optional(),
    level: z
      .literal('commune')
      .optional()
      .describe('Rows of all communes in the unit instead of what is right below it'),
  }),
  body: NoBody,
  answer: z.object({
    province: z.string(),
    asOf: Day,
    runId: z.string(),
    rows: z.array(Row),
    by: z.array(z.object({ key: z.string(), ...RatedTally })).optional(),
  }),
  handle: async ({ query, caller }, { store }) => {
    const unit = askedUnit(caller, query.unit);
    const body = await readCoverage(store, { province: caller.scope.province, ...query, unit });
    return { body, etag: etagOf(body) };
  },
});
