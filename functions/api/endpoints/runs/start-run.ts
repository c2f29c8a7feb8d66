import { z } from 'zod';
import { orderRun, viewOf } from '../../../runs/runs.ts';
import { endpoint } from '../../http/endpoint.ts';
import { Day, Nothing } from '../schemas.ts';
import { RunLine } from './run-schemas.ts';

/** Has the province reconciled; what becomes of it is read at the run. */
export const startRun = endpoint({
  id: 'startRun',
  method: 'POST',
  path: '/v1/runs',
  command: 'start_run',
  summary: { vi: 'Chạy đối soát', en: 'Start a run' },
  params: Nothing,
  query: Nothing,
  body: z.strictObject({
    asOf: Day.optional().describe('Today unless told; an earlier day leaves cases alone'),
  }),
  status: 202,
  answer: z.object({ ...RunLine.shape, href: z.string() }),
  handle: async ({ body: { asOf }, caller }, api) => {
    caller.permit();
    const { province } = caller.scope;
    const run = await orderRun(api, { province, asOf }, ({ runId, asOf: day }) =>
      caller.record({ kind: 'run_started', runId, asOf: day }),
    );
    return { body: { ...(await viewOf(api, run)), href: `/v1/runs/${run.runId}` } };
  },
});
