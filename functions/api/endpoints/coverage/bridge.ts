import { z } from 'zod';
import { MOVES } from '../../../../shared/coverage/bridge.ts';
import { readBridge } from '../../../coverage/bridge.ts';
import { askedUnit } from '../../http/asked-unit.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { Day, NoBody, Nothing, Unit, Words } from '../schemas.ts';
import { RatedTally, Tally } from './tally-schemas.ts';

const OfRun = z.object({ runId: z.string(), asOf: Day, ...RatedTally });
const Change = z.int().describe('So many more, or fewer');

const Moved = z.object({
  move: z.enum(MOVES),
  ...Words.shape,
  children: z.int().min(1).describe('Whom it happened to'),
  inScope: Change,
  covered: Change,
  uncovered: Change,
  unsure: Change,
});

const Row = z.object({
  unit: z.string(),
  name: z.string(),
  level: z.enum(['province', 'district', 'commune']),
  from: z.object(Tally),
  to: z.object(Tally),
});

/** Last night's change: from the run before to the latest published one. Figures only, no child. */
export const bridge = endpoint({
  id: 'readBridge',
  method: 'GET',
  path: '/v1/coverage/bridge',
  command: 'read_coverage',
  summary: {
    vi: 'Thay đổi so với lần đối soát trước, theo nguyên nhân',
    en: 'What changed since the run before, and why',
  },
  params: Nothing,
  query: z.strictObject({ unit: Unit.optional() }),
  body: NoBody,
  answer: z.object({
    unit: z.string(),
    name: z.string(),
    asOf: Day,
    runId: z.string(),
    bridge: z
      .object({ from: OfRun, to: OfRun, moves: z.array(Moved), rows: z.array(Row) })
      .optional()
      .describe('`from` and all moves add up to `to`; absent where the run kept none'),
  }),
  handle: async ({ query, caller }, { store }) => {
    const unit = askedUnit(caller, query.unit);
    const body = await readBridge(store, { province: caller.scope.province, unit });
    return { body, etag: etagOf(body) };
  },
});
