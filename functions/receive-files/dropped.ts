import { hash } from 'node:crypto';
import { z } from 'zod';

/** What EventBridge tells of an object that was put into the bucket (`Object Created` of `aws.s3`). */
const ObjectCreated = z.object({
  'detail-type': z.literal('Object Created'),
  time: z.iso.datetime(),
  detail: z.object({
    object: z.object({
      key: z.string().min(1),
      'version-id': z.string().optional(),
      /** Orders the events of one key; the same of an event that is told again. */
      sequencer: z.string().default(''),
    }),
  }),
});

/** One file that somebody dropped. */
export interface Dropped {
  /** The same for the same file dropped the same time, however often it is told of. */
  dropId: string;
  key: string;
  versionId?: string | undefined;
  /** When it came, as S3 says. */
  at: string;
}

/** Reads the body of a message. @throws Error for anything else than such an event, and says nothing of it */
export function droppedIn(body: string): Dropped {
  const { success, data } = ObjectCreated.safeParse(parsed(body));
  if (!success) throw new TypeError('a message that is no event of the bucket');
  const { key, 'version-id': versionId, sequencer } = data.detail.object;
  const dropId = hash('sha256', JSON.stringify([key, versionId ?? '', sequencer])).slice(0, 20);
  return { dropId, key, versionId, at: new Date(data.time).toISOString() };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
