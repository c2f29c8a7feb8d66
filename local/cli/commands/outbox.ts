import type { Command } from 'commander';
import type { GlobalOptions } from '../options.ts';
import { print, printJson } from '../output.ts';
import { printMessages } from '../print/messages.ts';
import { withReadSession } from '../session.ts';

/** `bao-phu outbox` */
export const addOutbox = (program: Command): Command =>
  program
    .command('outbox')
    .description('the digests sent to the communes')
    .action((_own: unknown, command: Command) => outbox(command.optsWithGlobals<GlobalOptions>()));

async function outbox(options: GlobalOptions): Promise<void> {
  const messages = await withReadSession(options, async ({ store }) => {
    const { listMessages } = await import('../../../functions/contacts/messages.ts');
    return listMessages(store, { province: options.province });
  });
  if (options.json) await printJson(messages);
  else await print(printMessages(messages));
}
