import { releaseRun as release, viewOf } from '../../../runs/runs.ts';
import { endpoint } from '../../http/endpoint.ts';
import { EmptyBody, Nothing } from '../schemas.ts';
import { getRun, OfRun, RunLine } from './run-schemas.ts';

/** Has a run published although the circuit breaker holds it. */
export const releaseRun = endpoint({
  id: 'releaseRun',
  method: 'POST',
  path: '/v1/runs/{runId}/release',
  command: 'release_run',
  summary: { vi: 'Cho qua lần đối soát đang bị giữ', en: 'Release a held run' },
  params: OfRun,
  query: Nothing,
  body: EmptyBody,
  status: 202,
  answer: RunLine,
  handle: async ({ params: { runId }, caller }, api) => {
    caller.permit();
    const run = await getRun(api.store, { runId, caller });
    await release(api, run, () => caller.record({ kind: 'run_released', runId }));
    return { body: await viewOf(api, run) };
  },
});
