import { type Command, Option } from 'commander';
import { DEMO_MAPS, type DemoOptions, type DemoPlan, planOf } from '../demo/plan.ts';
import { EXIT } from '../errors.ts';
import { asOfOption, wholeNumber } from '../options.ts';
import { print, printJson } from '../output.ts';
import { printDemo } from '../print/demo.ts';
import { withSession } from '../session.ts';

/** More than any province of Vietnam has under six. */
const MOST_CHILDREN = 2_000_000;

/** `bao-phu demo` */
export const addDemo = (program: Command): Command =>
  addDemoOptions(program.command('demo'))
    .description('make a province with known truth, import it, reconcile it, compare with the truth')
    .action((_own: unknown, command: Command) =>
      demo(demoPlanOf(command), command.optsWithGlobals<DemoOptions>()),
    );

/** The options that say what the demo makes. */
export const addDemoOptions = (command: Command): Command =>
  command
    .option('--children <n>', 'children in scope (default: 119885)', wholeNumber(1, MOST_CHILDREN))
    .option(
      '--uncovered <n>',
      'of them without a valid card (default: the same share as 1651 of 119885)',
      wholeNumber(0),
    )
    .option('--seed <n>', 'equal seeds make equal files', wholeNumber(0), 2023)
    .addOption(
      new Option('--map <year>', 'administrative map (default: the one in force on the day)').choices(
        DEMO_MAPS,
      ),
    )
    .addOption(asOfOption());

/** What the options ask for; wrong usage where they contradict each other. */
export function demoPlanOf(command: Command): DemoPlan {
  const provinceGiven = command.getOptionValueSourceWithGlobals('province') !== 'default';
  const plan = planOf(command.optsWithGlobals<DemoOptions>(), provinceGiven);
  if (plan.uncovered > plan.children)
    command.error('error: --uncovered cannot be more than --children', { code: 'commander.invalidArgument' });
  return plan;
}

/** Plays the demo and prints what came of it. */
export async function demo(plan: DemoPlan, options: DemoOptions): Promise<void> {
  const report = await withSession(options, async (context) => {
    const { playInto } = await import('../demo/play.ts');
    return playInto(options.data, plan, context);
  });
  if (options.json) await printJson(report);
  else await print(printDemo(report));
  if (report.run.state !== 'published') process.exitCode = EXIT.refused;
}
