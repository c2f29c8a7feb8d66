import { type Command, Option } from 'commander';
import { ROLES, type Role } from '../../../shared/access/roles.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import { RefusedCommand } from '../errors.ts';
import { type GlobalOptions, wholeNumber } from '../options.ts';
import { print } from '../output.ts';
import { withReadSession } from '../session.ts';

interface TokenOptions extends GlobalOptions {
  as: Role;
  unit?: UnitCode;
  port: number;
}

/** `bao-phu token` */
export const addToken = (program: Command): Command =>
  program
    .command('token')
    .description('print an access token of a demo user, good for ten minutes, for the API of bao-phu serve')
    .addOption(new Option('--as <role>', 'role of the user').choices(ROLES).makeOptionMandatory())
    .option(
      '--unit <code>',
      'commune of the user, for the roles of communes; one with open cases unless told',
    )
    .option('--port <port>', 'port bao-phu serve answers on', wholeNumber(1, 65_535), 8080)
    .action((_own: unknown, command: Command) => token(command.optsWithGlobals<TokenOptions>()));

async function token(options: TokenOptions): Promise<void> {
  const { data, province, port, as, unit } = options;
  const { findDemoUserAt } = await import('../../oidc/demo-user.ts');
  const { demoUsersOf } = await import('../../oidc/users-of.ts');
  const { issueDemoToken } = await import('../../oidc/demo-token.ts');
  const { units, ...demo } = await withReadSession(options, ({ store }) => demoUsersOf(store, province));
  const users = demo.users.filter(({ role }) => role === as);
  const commune = units.find(({ code }) => code === unit);
  const user = unit === undefined ? users[0] : commune && findDemoUserAt(commune, as, province);
  if (user === undefined) throw noSuchUser(users.flatMap(({ units }) => units));
  await print(await issueDemoToken(user, { dir: data, issuer: `http://127.0.0.1:${port}/oidc` }));
}

function noSuchUser(units: readonly UnitCode[]): RefusedCommand {
  const known = units.length === 0 ? '–' : units.join(', ');
  return new RefusedCommand({
    code: 'E8009',
    vi: `không có người dùng thử như vậy; chỉ vai trò cấp xã mới nêu đơn vị, và phải là mã xã của tỉnh, chẳng hạn: ${known}`,
    en: `there is no such demo user; only the roles of communes name a unit, and a commune of the province, such as: ${known}`,
  });
}
