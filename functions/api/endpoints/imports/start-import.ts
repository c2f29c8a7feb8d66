import { z } from 'zod';
import { viewOf } from '../../../imports/imports.ts';
import { orderImport } from '../../../imports/order-import.ts';
import { endpoint } from '../../http/endpoint.ts';
import { Nothing } from '../schemas.ts';
import { FeedName, ImportReceipt, Mode } from './import-schemas.ts';

/** One file of each commune and some more; with their names they are kept in one item of 400 kB, twice. */
const MOST_UPLOADS = 200;

const Uploads = z
  .array(z.string().regex(/^[0-9a-f]{20}$/))
  .min(1)
  .max(MOST_UPLOADS)
  .refine((ids) => new Set(ids).size === ids.length)
  .describe('All files of one delivery, in their order');

/** Has uploaded files imported; what becomes of it is read at the import. */
export const startImport = endpoint({
  id: 'startImport',
  method: 'POST',
  path: '/v1/imports',
  command: 'upload_import',
  summary: { vi: 'Nạp các tệp đã tải lên', en: 'Import uploaded files' },
  params: Nothing,
  query: Nothing,
  body: z.strictObject({
    feed: FeedName,
    mode: Mode.default('snapshot'),
    uploads: Uploads,
    dryRun: z.boolean().default(false).describe('Say what would change, change nothing'),
    sheet: z.string().min(1).max(100).optional(),
    sexDigits: z.record(z.string().regex(/^\d$/), z.enum(['male', 'female'])).optional(),
  }),
  status: 202,
  answer: z.object({ ...ImportReceipt.shape, href: z.string() }),
  handle: async ({ body, caller }, api) => {
    caller.permit();
    const order = { province: caller.scope.province, ...body };
    const entry = await orderImport(api, order, ({ feed, importId }) =>
      caller.record({ kind: 'import_uploaded', feed, importId }),
    );
    const view = await viewOf(api, entry);
    return { body: { ...view, href: `/v1/imports/${entry.importId}` } };
  },
});
