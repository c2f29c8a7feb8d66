import { z } from 'zod';
import { readForecast } from '../../../coverage/forecast.ts';
import { askedUnit } from '../../http/asked-unit.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { Day, NoBody, Nothing, Unit } from '../schemas.ts';

const Estimate = z
  .object({ expected: z.number().min(0), low: z.int().min(0), high: z.int().min(0) })
  .describe('Nine times in ten it will lie from `low` to `high`');

const ByDay = z.array(z.object({ on: Day, children: z.int().min(1) }));

/** The next 60 days of a unit; counts by day, which are small and stay with those who may see the unit. */
export const forecast = endpoint({
  id: 'readForecast',
  method: 'GET',
  path: '/v1/forecast',
  command: 'read_forecast',
  summary: {
    vi: 'Dự báo 60 ngày: trẻ sắp sinh cần thẻ, thẻ sắp hết hạn, trẻ sắp tròn sáu tuổi',
    en: 'The next 60 days: births that need a card, cards ending, children turning six',
  },
  params: Nothing,
  query: z.strictObject({ unit: Unit.optional() }),
  body: NoBody,
  answer: z.object({
    asOf: Day,
    runId: z.string(),
    unit: z.string(),
    name: z.string(),
    from: Day,
    to: Day,
    births: Estimate,
    birthsWithoutCard: Estimate,
    basis: z.object({
      registered: z.int().min(0),
      since: Day,
      until: Day,
      shareWithoutCard: z.number().min(0).max(1),
    }),
    cardsEnding: ByDay.describe('By the first day without the card that covers them now'),
    turningSix: ByDay.describe('By the day they complete 72 months'),
    rightEnding: ByDay.describe('By the last day the law gives them a card'),
  }),
  handle: async ({ query, caller }, api) => {
    const unit = askedUnit(caller, query.unit);
    const body = await readForecast(api, { province: caller.scope.province, unit });
    return { body, etag: etagOf(body) };
  },
});
