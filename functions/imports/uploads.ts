import { hash } from 'node:crypto';
import { LARGEST_DELIVERY } from '../../shared/feeds/table/limits.ts';
import { ADDRESS_SECONDS } from '../../shared/store/book/inbox.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Upload } from '../../shared/store/registry/uploads.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { FunctionContext } from '../context.ts';
import { CodedError } from '../errors.ts';
import type { ImportCommand } from '../import-feed/command.ts';

/** Where a file is to be sent, until when. */
export interface UploadSlip {
  uploadId: string;
  url: string;
  headers: Record<string, string>;
  expiresAt: string;
}

/** Notes a file that is to come and gives the address that takes it. The same file announced again is the same upload. */
export async function announceUpload(
  { store, now }: FunctionContext,
  file: Omit<Upload, 'uploadId' | 'announcedAt'>,
): Promise<UploadSlip> {
  const at = now();
  const { province, feed, name, size, sha256 } = file;
  const uploadId = hash('sha256', JSON.stringify([province, feed, name, size, sha256])).slice(0, 20);
  await store.uploads.put({ ...file, uploadId, announcedAt: at.toISOString() });
  const address = await store.inbox.addressFor({ ...file, uploadId }, at);
  return { uploadId, ...address, expiresAt: new Date(at.getTime() + ADDRESS_SECONDS * 1000).toISOString() };
}

interface Sent {
  province: UnitCode;
  feed: Upload['feed'];
  uploads: readonly string[];
}

const LOOKS_AT_ONCE = 8;

/**
 * The files of uploads, in their order, as an import takes them. Their bytes are looked at when they are taken in.
 * @throws CodedError E9024 not announced for this feed, E9025 not come, E9026 of another size, which one by its place; E9028
 * too large together
 */
export async function filesOf(
  store: Store,
  { province, feed, uploads }: Sent,
): Promise<ImportCommand['files']> {
  const announced = await mapLimit(uploads, LOOKS_AT_ONCE, async (uploadId, at) => {
    const upload = await store.uploads.find(province, uploadId);
    if (upload?.feed !== feed) throw new CodedError('E9024', `uploads.${at}`);
    return upload;
  });
  if (announced.reduce((sum, { size }) => sum + size, 0) > LARGEST_DELIVERY) throw new CodedError('E9028');
  return mapLimit(announced, LOOKS_AT_ONCE, async (upload, at) => {
    await demandArrival(store, upload, at);
    const { name, sha256, size, uploadId } = upload;
    return { name, sha256, upload: { uploadId, size } };
  });
}

/** What an earlier import took in needs no second sending. */
async function demandArrival({ inbox, book }: Store, upload: Upload, at: number): Promise<void> {
  const size = await inbox.sizeOf(upload);
  if (size === undefined && !(await book.hasRaw(upload.sha256)))
    throw new CodedError('E9025', `uploads.${at}`);
  if (size !== undefined && size !== upload.size) throw new CodedError('E9026', `uploads.${at}`);
}
