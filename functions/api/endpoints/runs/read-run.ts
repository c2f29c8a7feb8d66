import { viewOf } from '../../../runs/runs.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { NoBody, Nothing } from '../schemas.ts';
import { getRun, OfRun, RunLine } from './run-schemas.ts';

/** One run: what it came to, or how far it is. */
export const readRun = endpoint({
  id: 'readRun',
  method: 'GET',
  path: '/v1/runs/{runId}',
  command: 'read_runs',
  summary: { vi: 'Một lần đối soát', en: 'One run' },
  params: OfRun,
  query: Nothing,
  body: NoBody,
  answer: RunLine,
  handle: async ({ params: { runId }, caller }, api) => {
    caller.permit();
    const body = await viewOf(api, await getRun(api.store, { runId, caller }));
    return { body, etag: etagOf(body) };
  },
});
