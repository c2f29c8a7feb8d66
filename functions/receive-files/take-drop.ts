import { type AuditContext, auditEntry } from '../../shared/access/audit-entry.ts';
import type { FunctionContext } from '../context.ts';
import { ImportCommand } from '../import-feed/command.ts';
import { newIdOf, orderFiles, type RecordAhead, resumeImport } from '../imports/order-import.ts';
import type { SoundDrop } from './drop.ts';
import type { Dropped } from './dropped.ts';

/** In the access log nobody with an account sent the file: the account that may write to the bucket did. */
export const DROP_ACCOUNT = { subject: 'system:drop', role: 'operator' } as const;

/**
 * Takes a dropped file in and orders its import, as the API does with uploads; then it is gone from the inbox. Told of again,
 * a drop is the import it was: one that is over is left as it is, whatever came since.
 * @throws CodedError E9022 where the work could not be started
 */
export async function takeDrop(context: FunctionContext, drop: SoundDrop, dropped: Dropped): Promise<void> {
  const { store } = context;
  if (!(await resumeKnown(context, drop, dropped))) {
    const bytes = await store.drops.read(dropped);
    if (bytes === undefined) return;
    const sha256 = await store.book.putRaw(bytes);
    await order(context, drop, { ...dropped, sha256 });
  }
  await store.drops.remove(dropped);
}

async function resumeKnown(
  context: FunctionContext,
  { province }: SoundDrop,
  { dropId }: Dropped,
): Promise<boolean> {
  const note = await context.store.dropNotes.find(province, dropId);
  const entry = note && (await context.store.imports.find(province, note.importId));
  if (entry === undefined) return false;
  await resumeImport(context, entry);
  return true;
}

async function order(
  context: FunctionContext,
  { province, feed, mode, name }: SoundDrop,
  dropped: Dropped & { sha256: string },
): Promise<void> {
  const { dropId, sha256, at: notedAt } = dropped;
  const sent = ImportCommand.parse({ province, feed, mode, files: [{ name, sha256 }] });
  const importId = await newIdOf(context.store, sent);
  const note = await context.store.dropNotes.note({ province, dropId, importId, notedAt });
  await orderFiles(context, { ...sent, importId: note.importId }, recorder(context, province, dropped));
}

/** The entry of a drop is one, however often it is told of: its id and its time are those of the drop. */
function recorder({ store }: FunctionContext, province: string, { dropId, at }: Dropped): RecordAhead {
  const asked: AuditContext = { province, unit: province, who: DROP_ACCOUNT, at, requestId: dropId };
  return (about) => store.audit.append(auditEntry(asked, { kind: 'import_uploaded', ...about }));
}
