import type { FunctionContext } from '../../functions/context.ts';
import type { ImportCommand, ImportReceipt } from '../../functions/import-feed/command.ts';
import type { SourceFile } from './source-files.ts';

/** Puts the files into the book as they are and imports them, as an upload to the bucket does on AWS. */
export async function deliver(
  context: FunctionContext,
  order: Omit<ImportCommand, 'files'>,
  sources: readonly SourceFile[],
): Promise<ImportReceipt> {
  const { countedImport } = await import('../../functions/import-feed/counted-import.ts');
  const files: ImportCommand['files'] = [];
  for (const { name, bytes } of sources) files.push({ name, sha256: await context.store.book.putRaw(bytes) });
  return countedImport(context, { ...order, files });
}
