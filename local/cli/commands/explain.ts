import type { Command } from 'commander';
import type { GlobalOptions } from '../options.ts';
import { print, printJson } from '../output.ts';
import { printExplanation } from '../print/explanation.ts';
import { withReadSession } from '../session.ts';

/** `bao-phu explain CHILD` */
export const addExplain = (program: Command): Command =>
  program
    .command('explain')
    .description('why a child is covered, uncovered or unsure: records, cards and weights')
    .argument('<child>', 'id of the child, as register and cases print it')
    .action((child: string, _own: unknown, command: Command) =>
      explain(child, command.optsWithGlobals<GlobalOptions>()),
    );

async function explain(childId: string, options: GlobalOptions): Promise<void> {
  const explanation = await withReadSession(options, async ({ store }) => {
    const { explainChild } = await import('../../../functions/children/explain.ts');
    return explainChild(store, { province: options.province, childId });
  });
  if (options.json) await printJson(explanation);
  else await print(printExplanation(explanation));
}
