import { z } from 'zod';
import { CLOSING_REASONS } from '../../../../shared/follow-up/case.ts';
import { readFunnel as read } from '../../../follow-up/funnel.ts';
import { askedUnit, permitAt } from '../../http/asked-unit.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { Day, NoBody, Nothing, Unit } from '../schemas.ts';

const Count = z.int().min(0);

const Row = z.object({
  unit: z.string(),
  name: z.string(),
  level: z.enum(['province', 'district', 'commune']),
  flagged: Count,
  contacted: Count,
  contactedInTime: Count,
  dossierFiled: Count,
  covered: Count,
  coveredWithin15: Count.describe('Working days after the first contact'),
  contactedLongAgo: Count.describe('Of `contacted`, those whose 15 working days are over by `asOf`'),
  coveredOfLongAgo: Count.describe('Of `contactedLongAgo`, those of `coveredWithin15`'),
  open: Count,
  coveredBeforeContact: Count,
  leftScope: Count,
  closedByPerson: z.record(z.enum(CLOSING_REASONS), Count),
  unreachable: Count.describe('Among `open` or those that moved away, not beside them'),
});

/** How far communes came with their cases; figures only, no child. */
export const readFunnel = endpoint({
  id: 'readFunnel',
  method: 'GET',
  path: '/v1/follow-up',
  command: 'read_coverage',
  summary: {
    vi: 'Tiến độ theo dõi của một đơn vị và cấp ngay dưới',
    en: 'How far follow-up came in a unit and what is right below it',
  },
  params: Nothing,
  query: z.strictObject({
    unit: Unit.optional(),
    since: Day.optional().describe('First day of openings that count; else twelve months up to `asOf`'),
  }),
  body: NoBody,
  answer: z.object({
    province: z.string(),
    unit: z.string(),
    since: Day,
    asOf: Day,
    runId: z.string(),
    rows: z.array(Row),
  }),
  handle: async ({ query: { unit: named, since }, caller }, { store, units }) => {
    const unit = askedUnit(caller, named);
    permitAt(caller, unit, units);
    const { province } = caller.scope;
    const body = { province, ...(await read({ store, units }, { province, unit, since })) };
    return { body, etag: etagOf(body) };
  },
});
