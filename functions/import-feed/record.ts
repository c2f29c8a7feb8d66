import type { FeedMark, MarkKind } from '../../shared/store/registry/feed-marks.ts';
import type { ImportEntry } from '../../shared/store/registry/imports.ts';
import type { FunctionContext } from '../context.ts';
import type { ImportCommand, ImportReceipt } from './command.ts';

/** What is kept of an import. */
export interface Recording extends Pick<ImportEntry, 'state' | 'startedAt'> {
  command: ImportCommand;
  receipt: ImportReceipt;
}

/** Keeps the receipt, with what was sent, so that it can be sent again by id; before that, what it is the last of. */
export async function record(
  { store, now }: FunctionContext,
  { command, receipt, state, startedAt }: Recording,
): Promise<void> {
  const { province, feed, importId, manifestVersion } = receipt;
  const at = now().toISOString();
  await store.feedMarks.set(province, feed, {
    ...(command.importId === undefined && isFile(state) && { sent: { importId, at: startedAt } }),
    ...marksOf(state, { importId, at }),
  });
  const sent = commandToKeep(command);
  await store.imports.put({
    province,
    feed,
    importId,
    state,
    startedAt,
    manifestVersion,
    command: sent,
    receipt,
  });
}

/** A trial is no file that came; what was ordered is known to have been sent since then. */
function isFile(state: ImportEntry['state']): boolean {
  return state !== 'dry_run' && state !== 'superseded';
}

/** What an import in this state is the last of. */
export function marksOf(state: ImportEntry['state'], mark: FeedMark): Partial<Record<MarkKind, FeedMark>> {
  const isTaken = state === 'applied' || state === 'unchanged';
  return { ...(isTaken && { taken: mark }), ...((isTaken || state === 'held') && { decided: mark }) };
}

/** A release is decided anew each time, and no file comes twice by one upload. */
export function commandToKeep({ onto: _, release: __, ...sent }: ImportCommand): object {
  return sent;
}

/** When an import began that is not under way yet: when it was ordered, if it was. */
export async function startOf(
  { store, now }: FunctionContext,
  { province, importId }: ImportCommand,
): Promise<string> {
  const ordered = importId === undefined ? undefined : await store.imports.find(province, importId);
  return ordered?.startedAt ?? now().toISOString();
}
