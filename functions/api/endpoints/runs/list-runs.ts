import { z } from 'zod';
import { listRuns as list } from '../../../runs/runs.ts';
import { cursorFor, Page, positionOf } from '../../http/cursor.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { NoBody, Nothing } from '../schemas.ts';
import { RunLine } from './run-schemas.ts';

/** A run is kept with the names of all it wrote, some ten kilobytes: a page of them is a page of these. */
const Limit = z.coerce.number().int().min(1).max(100).default(20);

/** Runs, latest reference date first. */
export const listRuns = endpoint({
  id: 'listRuns',
  method: 'GET',
  path: '/v1/runs',
  command: 'read_runs',
  summary: { vi: 'Các lần đối soát, ngày mới nhất trước', en: 'Runs, latest date first' },
  params: Nothing,
  query: z.strictObject({ limit: Limit, cursor: Page.cursor }),
  body: NoBody,
  answer: z.object({ runs: z.array(RunLine), next: z.string().optional() }),
  handle: async ({ query: { limit, cursor }, caller }, { store }) => {
    caller.permit();
    const { province } = caller.scope;
    const name = { of: 'runs', province };
    const position = positionOf(name, cursor);
    const after = position && (await store.runs.find(province, position.after));
    const { runs, more } = await list(store, { province, limit, after });
    const last = runs.at(-1);
    const next = more && last ? { next: cursorFor(name, { after: last.runId, at: 0 }) } : {};
    const body = { runs, ...next };
    return { body, etag: etagOf(body) };
  },
});
