import type { Command } from 'commander';
import { emailAddress, type GlobalOptions, unitCode, webhookUrl } from '../options.ts';
import { note, print, printJson } from '../output.ts';
import { printContacts } from '../print/contacts.ts';
import { withReadSession, withSession } from '../session.ts';

/** An address is kept where its option is absent, and dropped where it is `false` (`--no-email`). */
interface SetOptions extends GlobalOptions {
  email?: string | false;
  webhook?: string | false;
}

/** `bao-phu contacts list` and `bao-phu contacts set UNIT` */
export function addContacts(program: Command): Command {
  const contacts = program.command('contacts').description('where the units get their digests');
  contacts
    .command('list')
    .description('the units with an address')
    .action((_own: unknown, command: Command) => list(command.optsWithGlobals<GlobalOptions>()));
  contacts
    .command('set')
    .description("set a unit's addresses; one that is not named stays as it is")
    .argument('<unit>', 'the commune, or the province for children whose commune nobody names', unitCode)
    .option('--email <address>', "the office's e-mail address", emailAddress)
    .option('--no-email', 'no e-mail any more')
    .option('--webhook <url>', 'https address the counts are posted to, signed', webhookUrl)
    .option('--no-webhook', 'no webhook any more')
    .action((unit: string, _own: unknown, command: Command) =>
      set(unit, command.optsWithGlobals<SetOptions>(), command),
    );
  return contacts;
}

async function list(options: GlobalOptions): Promise<void> {
  const contacts = await withReadSession(options, ({ store }) => store.contacts.list(options.province));
  if (options.json) await printJson(contacts);
  else await print(printContacts(contacts));
}

async function set(unit: string, options: SetOptions, command: Command): Promise<void> {
  const { province, email, webhook } = options;
  if (email === undefined && webhook === undefined)
    command.error('error: --email or --webhook is needed', { code: 'commander.missingMandatoryOptionValue' });
  const contact = await withSession(options, async ({ store }) => {
    const { changeContact } = await import('../../../functions/contacts/contacts.ts');
    return (await changeContact(store, { province, unit, email, webhook })).contact;
  });
  if (contact.webhook && !process.env.BAO_PHU_WEBHOOK_SECRET) note(WAITING);
  if (options.json) await printJson(contact);
  else await print(printContacts([contact]));
}

const WAITING =
  'Chưa đặt BAO_PHU_WEBHOOK_SECRET: thư qua webhook sẽ chờ. / Until BAO_PHU_WEBHOOK_SECRET is set, messages by webhook wait.';
