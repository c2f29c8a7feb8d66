import { z } from 'zod';
import { listImports as list } from '../../../imports/imports.ts';
import { cursorFor, Page, positionOf } from '../../http/cursor.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { NoBody, Nothing } from '../schemas.ts';
import { FeedName, ImportReceipt } from './import-schemas.ts';

/** What was sent, newest first: of a feed, or of all. */
export const listImports = endpoint({
  id: 'listImports',
  method: 'GET',
  path: '/v1/imports',
  command: 'read_imports',
  summary: { vi: 'Các lần nạp, mới nhất trước', en: 'Imports, newest first' },
  params: Nothing,
  query: z.strictObject({ ...Page, feed: FeedName.optional() }),
  body: NoBody,
  answer: z.object({ imports: z.array(ImportReceipt), next: z.string().optional() }),
  handle: async ({ query: { feed, limit, cursor }, caller }, { store }) => {
    caller.permit();
    const { province } = caller.scope;
    const name = { of: 'imports', province, feed };
    const position = positionOf(name, cursor);
    const after = position && (await store.imports.find(province, position.after));
    const { imports, more } = await list(store, { province, feed, limit, after });
    const last = imports.at(-1);
    const next = more && last ? { next: cursorFor(name, { after: last.importId, at: 0 }) } : {};
    const body = { imports, ...next };
    return { body, etag: etagOf(body) };
  },
});
