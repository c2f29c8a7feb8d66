import type { Command } from 'commander';
import type { Training } from '../../../functions/train-models/train-models.ts';
import { makeModelDirectory, writeModel } from '../model-files.ts';
import { type GlobalOptions, wholeNumber } from '../options.ts';
import { print, printJson } from '../output.ts';
import { printTraining } from '../print/training.ts';
import { withReadSession } from '../session.ts';

interface TrainOptions extends GlobalOptions {
  out: string;
  sampled: number;
}

/** More take minutes and move no figure by a part in a hundred. */
const MOST_SAMPLED = 100_000_000;

/** `bao-phu train`: writes models and changes none that is in use. */
export const addTrain = (program: Command): Command =>
  program
    .command('train')
    .description(
      'train the linkage models on the book of a province, without labels; changes no model in use',
    )
    .requiredOption('--out <dir>', 'where the trained models are written, one file each')
    .option(
      '--sampled <n>',
      'random pairs that chance is counted on',
      wholeNumber(1, MOST_SAMPLED),
      1_000_000,
    )
    .action((_own: unknown, command: Command) => train(command.optsWithGlobals<TrainOptions>()));

async function train(options: TrainOptions): Promise<void> {
  const { province, out, sampled } = options;
  const training = await withReadSession(options, async (context) => {
    const { trainModels } = await import('../../../functions/train-models/train-models.ts');
    await makeModelDirectory(out);
    return trainModels(context, { province, sampled });
  });
  await keep(training, options);
}

async function keep({ province, models }: Training, { out, json }: TrainOptions): Promise<void> {
  const files: string[] = [];
  for (const { model } of models) files.push(await writeModel(out, model));
  if (json) await printJson({ province, files, models });
  else await print(printTraining({ models, files }));
}
