import { z } from 'zod';
import { LARGEST_DELIVERY } from '../../../../shared/feeds/table/limits.ts';
import { FileName, NUMBER_OF_A_PERSON } from '../../../imports/file-name.ts';
import { announceUpload } from '../../../imports/uploads.ts';
import { endpoint } from '../../http/endpoint.ts';
import { Problem } from '../../http/problem.ts';
import { Nothing } from '../schemas.ts';
import { FeedName } from './import-schemas.ts';

const RENAME = {
  vi: 'Đổi tên tệp: tên tệp không được có số giấy tờ hay họ tên của ai, tối đa 8 chữ số liền nhau.',
  en: 'Rename the file: its name may hold no number and no name of a person, at most 8 digits in a row.',
};

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
