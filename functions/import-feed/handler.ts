import middy from '@middy/core';
import type { FunctionContext } from '../context.ts';
import { parsed } from '../parsed.ts';
import { ImportCommand, type ImportReceipt } from './command.ts';
import { importFeed } from './import-feed.ts';

/** `import-feed`: the event is an {@link ImportCommand}, the answer an {@link ImportReceipt}. */
export function importFeedHandler(context: FunctionContext): (event: unknown) => Promise<ImportReceipt> {
  const handler = middy()
    .use(parsed(ImportCommand))
    .handler((event: ImportCommand) => importFeed(context, event));
  return (event) => handler(event as ImportCommand, {} as never);
}
