import type { ImportEntry } from '../../shared/store/registry/imports.ts';
import type { FunctionContext } from '../context.ts';
import type { ImportCommand, ImportReceipt } from './command.ts';

/** What is kept of an import. */
export interface Recording extends Pick<ImportEntry, 'state' | 'startedAt'> {
  command: ImportCommand;
  receipt: ImportReceipt;
}

/** Keeps the receipt, with what was sent, so that it can be sent again by id. */
export async function record(
  { store }: FunctionContext,
  { command, receipt, state, startedAt }: Recording,
): Promise<void> {
  const { province, feed, importId, manifestVersion } = receipt;
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
