import middy from '@middy/core';
import type { FunctionContext } from '../context.ts';
import { parsed } from '../parsed.ts';
import { counted } from '../usage/counted.ts';
import { ImportCommand, type ImportReceipt } from './command.ts';
import { importFeed } from './import-feed.ts';

/** `import-feed`: the event is an {@link ImportCommand}, the answer an {@link ImportReceipt}. */
export function importFeedHandler(context: FunctionContext): (event: unknown) => Promise<ImportReceipt> {
  const handler = middy()
    .use(parsed(ImportCommand))
    .handler((event: ImportCommand) =>
      counted(context, { province: event.province, kind: 'import' }, () => importFeed(context, event)),
    );
  return (event) => handler(event as ImportCommand, {} as never);
}
