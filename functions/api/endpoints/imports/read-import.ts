import { viewOf } from '../../../imports/imports.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { NoBody, Nothing } from '../schemas.ts';
import { getImport, ImportReceipt, OfImport } from './import-schemas.ts';

/** The receipt of one import, or how far it is. */
export const readImport = endpoint({
  id: 'readImport',
  method: 'GET',
  path: '/v1/imports/{importId}',
  command: 'read_imports',
  summary: { vi: 'Biên nhận của một lần nạp', en: 'The receipt of an import' },
  params: OfImport,
  query: Nothing,
  body: NoBody,
  answer: ImportReceipt,
  handle: async ({ params: { importId }, caller }, api) => {
    caller.permit();
    const body = await viewOf(api, await getImport(api.store, { importId, caller }));
    return { body, etag: etagOf(body) };
  },
});
