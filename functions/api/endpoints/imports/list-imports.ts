import { z } from 'zod';
import { listImports as list } from '../../../imports/list-imports.ts';
import { FewLines, keyCursors, Page } from '../../http/cursor.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { NoBody, Nothing } from '../schemas.ts';
import { FeedName, ImportId, ImportReceipt } from './import-schemas.ts';

const Key = z.object({ startedAt: z.iso.datetime(), importId: ImportId });

/** What was sent, newest first: of a feed, or of all. */
export const listImports = endpoint({
  id: 'listImports',
  method: 'GET',
  path: '/v1/imports',
  command: 'read_imports',
  summary: { vi: 'Các lần nạp, mới nhất trước', en: 'Imports, newest first' },
  params: Nothing,
  query: z.strictObject({ limit: FewLines, cursor: Page.cursor, feed: FeedName.optional() }),
  body: NoBody,
  answer: z.object({ imports: z.array(ImportReceipt), next: z.string().optional() }),
  handle: async ({ query: { feed, limit, cursor }, caller }, api) => {
    caller.permit();
    const { province } = caller.scope;
    const cursors = keyCursors({ of: 'imports', province, feed }, Key);
    const { imports, more } = await list(api, { province, feed, limit, after: cursors.keyOf(cursor) });
    const last = imports.at(-1);
    const next = more && last ? { next: cursors.after(last) } : {};
    const body = { imports, ...next };
    return { body, etag: etagOf(body) };
  },
});
