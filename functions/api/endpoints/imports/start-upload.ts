import { z } from 'zod';
import { NUMBER_OF_A_PERSON, RENAME } from '../../../../shared/feeds/file-names.ts';
import { LARGEST_DELIVERY } from '../../../../shared/feeds/table/limits.ts';
import { FileName } from '../../../imports/file-name.ts';
import { announceUpload } from '../../../imports/uploads.ts';
import { endpoint } from '../../http/endpoint.ts';
import { Problem } from '../../http/problem.ts';
import { Nothing } from '../schemas.ts';
import { FeedName } from './import-schemas.ts';

/**
 * Announces one file and gives the address that takes it, for five minutes. Announced again it gets a new address: the old one
 * may be over, and as it lets in whoever has it, it is kept nowhere.
 */
export const startUpload = endpoint({
  id: 'startUpload',
  method: 'POST',
  path: '/v1/uploads',
  command: 'upload_import',
  repeats: 'safe',
  summary: { vi: 'Xin địa chỉ để tải tệp lên', en: 'Ask for an address to send a file to' },
  params: Nothing,
  query: Nothing,
  body: z.strictObject({
    feed: FeedName,
    name: FileName,
    size: z.int().min(1).max(LARGEST_DELIVERY).describe('In bytes'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  status: 201,
  answer: z.object({
    uploadId: z.string(),
    method: z.literal('PUT'),
    url: z.url(),
    headers: z.record(z.string(), z.string()).describe('To be sent with the file: they are signed'),
    expiresAt: z.string(),
  }),
  handle: async ({ body, caller }, api) => {
    caller.permit();
    if (NUMBER_OF_A_PERSON.test(body.name)) throw new Problem('E8422', { fields: ['name'], mend: RENAME });
    const slip = await announceUpload(api, { province: caller.scope.province, ...body });
    return { body: { ...slip, method: 'PUT' as const } };
  },
});
