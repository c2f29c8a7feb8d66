import { z } from 'zod';
import type { Store } from '../../../../shared/store/open-store.ts';
import type { ImportReceipt } from '../../../import-feed/command.ts';
import { endpoint } from '../../http/endpoint.ts';
import { Problem } from '../../http/problem.ts';
import { NoBody, Reason } from '../schemas.ts';
import { getImport, OfImport } from './import-schemas.ts';

/** The rejected rows of one import with what is wrong beside each, ready to be mended and sent again as a delta. */
export const exportRejects = endpoint({
  id: 'exportRejects',
  method: 'GET',
  path: '/v1/imports/{importId}/rejects',
  command: 'export_rejects',
  summary: { vi: 'Tải các dòng bị từ chối để sửa', en: 'The rejected rows, to mend' },
  params: OfImport,
  query: z.strictObject({ reason: Reason }),
  body: NoBody,
  answers: ['csv'],
  answer: z.undefined(),
  handle: async ({ params: { importId }, query: { reason }, caller }, { store }) => {
    caller.permit();
    const { feed, receipt } = await getImport(store, { importId, caller });
    const bytes = await readRejects(store, (receipt ?? {}) as Partial<ImportReceipt>);
    return {
      body: undefined,
      file: { name: `rejects-${feed}-${importId}.csv`, kind: 'csv', bytes },
      audit: [{ kind: 'rejects_exported', feed, importId, reason }],
    };
  },
});

/** @throws Problem E8404 where nothing was rejected */
async function readRejects(
  { book }: Pick<Store, 'book'>,
  { rejects }: Partial<ImportReceipt>,
): Promise<Uint8Array> {
  if (rejects === undefined) throw new Problem('E8404');
  return 'text' in rejects ? new TextEncoder().encode(rejects.text) : book.readRaw(rejects.sha256);
}
