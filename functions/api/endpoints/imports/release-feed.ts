import { viewOf } from '../../../imports/imports.ts';
import { releaseImport } from '../../../imports/order-import.ts';
import { endpoint } from '../../http/endpoint.ts';
import { EmptyBody, Nothing } from '../schemas.ts';
import { getImport, ImportReceipt, OfImport } from './import-schemas.ts';

/** Takes the last file of a feed although the guard holds it. */
export const releaseFeed = endpoint({
  id: 'releaseFeed',
  method: 'POST',
  path: '/v1/imports/{importId}/release',
  command: 'release_feed',
  summary: { vi: 'Cho qua tệp đang bị giữ', en: 'Release a held file' },
  params: OfImport,
  query: Nothing,
  body: EmptyBody,
  status: 202,
  answer: ImportReceipt,
  handle: async ({ params: { importId }, caller }, api) => {
    caller.permit();
    const entry = await getImport(api.store, { importId, caller });
    await releaseImport(api, entry, ({ feed }) => caller.record({ kind: 'feed_released', feed, importId }));
    return { body: await viewOf(api, entry) };
  },
});
