import { hash } from 'node:crypto';
import type { FunctionContext } from '../context.ts';
import { CodedError } from '../errors.ts';
import type { ImportCommand } from './command.ts';

type SentFile = ImportCommand['files'][number];

/**
 * Moves what lies in the inbox to `raw/<sha256>`, each file held against what was announced. A file that was moved before
 * a crash is there already. @throws CodedError E9025 where one did not come, E9026 where another came
 */
export async function takeUploads(context: FunctionContext, command: ImportCommand): Promise<void> {
  const uploads = command.files.filter(({ upload }) => upload !== undefined);
  if (uploads.length === 0) return;
  context.observe?.({ step: 'take the files in', done: 0, total: uploads.length });
  for (const file of uploads) await take(context, command, file);
}

async function take(
  { store }: FunctionContext,
  { province, feed }: ImportCommand,
  { sha256, upload }: SentFile,
): Promise<void> {
  const { uploadId = '', size = 0 } = upload ?? {};
  const announced = { province, feed, uploadId, size, sha256 };
  if ((await store.inbox.sizeOf(announced)) === undefined) {
    if (await store.book.hasRaw(sha256)) return;
    throw new CodedError('E9025');
  }
  const bytes = await store.inbox.read(announced);
  if (bytes.byteLength !== size || hash('sha256', bytes) !== sha256) throw new CodedError('E9026');
  await store.book.putRaw(bytes);
  await store.inbox.remove(announced);
}
