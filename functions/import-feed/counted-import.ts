import type { FunctionContext } from '../context.ts';
import { counted } from '../usage/counted.ts';
import type { ImportCommand, ImportReceipt } from './command.ts';
import { importFeed } from './import-feed.ts';

/** Imports as {@link importFeed}, and keeps what it used for the bill. */
export function countedImport(context: FunctionContext, command: ImportCommand): Promise<ImportReceipt> {
  const { province } = command;
  return counted(context, { province, kind: 'import' }, () => importFeed(context, command));
}
