import { type Command, Option } from 'commander';
import { asOfOption, type GlobalOptions, unitOption } from '../options.ts';
import { print, printJson } from '../output.ts';
import { printCoverage } from '../print/coverage.ts';
import { withReadSession } from '../session.ts';

const BY = ['unit', 'age', 'sex', 'ethnicity', 'household'] as const;

interface CoverageOptions extends GlobalOptions {
  unit?: string;
  asOf?: string;
  by: (typeof BY)[number];
}

/** `bao-phu coverage` */
export const addCoverage = (program: Command): Command =>
  program
    .command('coverage')
    .description('the coverage of a unit and of the units below it')
    .addOption(unitOption())
    .addOption(asOfOption())
    .addOption(
      new Option('--by <breakdown>', 'what to break the figures down by').choices(BY).default('unit'),
    )
    .action((_own: unknown, command: Command) => coverage(command.optsWithGlobals<CoverageOptions>()));

async function coverage(options: CoverageOptions): Promise<void> {
  const { province, unit, asOf, by } = options;
  const answer = await withReadSession(options, async ({ store }) => {
    const { readCoverage } = await import('../../../functions/coverage/coverage.ts');
    return readCoverage(store, {
      province,
      by,
      ...(unit === undefined ? {} : { unit }),
      ...(asOf === undefined ? {} : { asOf }),
    });
  });
  if (options.json) await printJson(answer);
  else await print(printCoverage(answer));
}
