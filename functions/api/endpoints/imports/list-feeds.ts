import { z } from 'zod';
import { readFeeds } from '../../../imports/feeds.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { NoBody, Nothing } from '../schemas.ts';
import { FeedName, Guard, ImportState } from './import-schemas.ts';

const FeedLine = z.object({
  feed: FeedName,
  version: z.int().optional(),
  since: z.string().optional().describe('When this version came into force'),
  rows: z.int().optional(),
  takenAt: z.string().optional().describe('When a file was last taken, with something new or without'),
  ageDays: z.int().optional(),
  last: z.object({ importId: z.string(), state: ImportState, at: z.string() }).optional(),
  held: z.object({ importId: z.string(), since: z.string(), guard: Guard }).optional(),
});

/** How fresh the data of each feed are, and what is held. */
export const listFeeds = endpoint({
  id: 'listFeeds',
  method: 'GET',
  path: '/v1/feeds',
  command: 'read_imports',
  summary: { vi: 'Dữ liệu đang dùng và độ mới', en: 'The data in force and how fresh they are' },
  params: Nothing,
  query: Nothing,
  body: NoBody,
  answer: z.object({ today: z.string(), feeds: z.array(FeedLine) }),
  handle: async ({ caller }, api) => {
    caller.permit();
    const { today } = caller;
    const body = { today, feeds: await readFeeds(api, { province: caller.scope.province, today }) };
    return { body, etag: etagOf(body) };
  },
});
