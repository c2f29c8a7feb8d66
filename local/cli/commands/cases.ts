import type { Command } from 'commander';
import { type GlobalOptions, unitOption } from '../options.ts';
import { print, printJson } from '../output.ts';
import { printCases } from '../print/cases.ts';
import { withReadSession } from '../session.ts';

interface CasesOptions extends GlobalOptions {
  unit?: string;
}

/** `bao-phu cases` */
export const addCases = (program: Command): Command =>
  program
    .command('cases')
    .description('the open cases, the longest open first')
    .addOption(unitOption())
    .action((_own: unknown, command: Command) => cases(command.optsWithGlobals<CasesOptions>()));

async function cases(options: CasesOptions): Promise<void> {
  const { province, unit } = options;
  const open = await withReadSession(options, async ({ store }) => {
    const { listCases } = await import('../../../functions/follow-up/list-cases.ts');
    return listCases(store, { province, ...(unit === undefined ? {} : { unit }) });
  });
  if (options.json) await printJson(open);
  else await print(printCases(open));
}
