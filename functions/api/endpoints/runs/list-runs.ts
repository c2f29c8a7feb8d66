import { z } from 'zod';
import { listRuns as list } from '../../../runs/runs.ts';
import { FewLines, keyCursors, Page } from '../../http/cursor.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { Day, NoBody, Nothing } from '../schemas.ts';
import { RunId, RunLine } from './run-schemas.ts';

const Key = z.object({ asOf: Day, startedAt: z.iso.datetime(), runId: RunId });

/** Runs, latest reference date first. */
export const listRuns = endpoint({
  id: 'listRuns',
  method: 'GET',
  path: '/v1/runs',
  command: 'read_runs',
  summary: { vi: 'Các lần đối soát, ngày mới nhất trước', en: 'Runs, latest date first' },
  params: Nothing,
  query: z.strictObject({ limit: FewLines, cursor: Page.cursor }),
  body: NoBody,
  answer: z.object({ runs: z.array(RunLine), next: z.string().optional() }),
  handle: async ({ query: { limit, cursor }, caller }, api) => {
    caller.permit();
    const { province } = caller.scope;
    const cursors = keyCursors({ of: 'runs', province }, Key);
    const { runs, more } = await list(api, { province, limit, after: cursors.keyOf(cursor) });
    const last = runs.at(-1);
    const next = more && last ? { next: cursors.after(last) } : {};
    const body = { runs, ...next };
    return { body, etag: etagOf(body) };
  },
});
