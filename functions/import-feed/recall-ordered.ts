import type { ImportEntry } from '../../shared/store/registry/imports.ts';
import type { FunctionContext } from '../context.ts';
import type { ImportCommand, ImportReceipt } from './command.ts';
import { record } from './record.ts';

/**
 * The receipt of an ordered import that was carried out already. Killed after the book had moved by it, it is over,
 * whatever came since: reading its files again could put them over newer ones.
 */
export async function recallOrdered(
  context: FunctionContext,
  command: ImportCommand,
  importId: string,
): Promise<ImportReceipt | undefined> {
  const entry = await context.store.imports.find(command.province, importId);
  if (entry?.receipt === undefined) return undefined;
  const receipt = entry.receipt as ImportReceipt;
  switch (entry.state) {
    case 'applied':
    case 'unchanged':
    case 'dry_run':
    case 'superseded':
      return receipt;
    case 'held':
      return command.release ? undefined : receipt;
    case 'waiting':
    case 'started':
      if (!(await hasMoved(context, entry))) return undefined;
      await record(context, { command, receipt, state: 'applied', startedAt: entry.startedAt });
      return receipt;
  }
}

async function hasMoved({ store }: FunctionContext, entry: ImportEntry): Promise<boolean> {
  const { province, feed, importId, manifestVersion } = entry;
  if (manifestVersion === undefined) return false;
  return (await store.manifests.at(province, feed, manifestVersion))?.importId === importId;
}
