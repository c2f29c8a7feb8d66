import type { Command } from 'commander';
import { dayInVietnam } from '../../../shared/time/day-in-vietnam.ts';
import { nightOf } from '../../work/night-of.ts';
import { EXIT } from '../errors.ts';
import { asOfOption, type GlobalOptions } from '../options.ts';
import { print, printJson } from '../output.ts';
import { printReport } from '../print/report.ts';
import { withSession } from '../session.ts';

interface ReconcileOptions extends GlobalOptions {
  asOf?: string;
  release: boolean;
}

/** `bao-phu reconcile` */
export const addReconcile = (program: Command): Command =>
  program
    .command('reconcile')
    .description('find the children without a valid card, open and close cases, write the digests')
    .addOption(asOfOption())
    .option('--release', 'publish although the circuit breaker would hold the run', false)
    .action((_own: unknown, command: Command) => reconcile(command.optsWithGlobals<ReconcileOptions>()));

async function reconcile(options: ReconcileOptions): Promise<void> {
  const { province, release } = options;
  const report = await withSession(options, (context) =>
    nightOf(context, { province, release, asOf: options.asOf ?? dayInVietnam(context.now()) }),
  );
  if (options.json) await printJson(report);
  else await print(printReport(report));
  if (report.state !== 'published') process.exitCode = EXIT.refused;
}
