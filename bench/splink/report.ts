import { machine } from '../machine.ts';
import { answersTable, type Comparison, ratiosTable, sizeOf, summaryOf } from './table.ts';

/** Everything that was measured, as Markdown. */
export function reportOf(
  comparisons: readonly Comparison[],
  { runs, seed }: { runs: number; seed: number },
): string {
  return [
    `${machine()}; ${runs} runs of each engine in turn, median (least–most); seed ${seed}`,
    comparisons.map(({ dataset }) => `- ${sizeOf(dataset)}`).join('\n'),
    summaryOf(comparisons),
    NOTES,
    'Every way to read the pairs of an engine:',
    answersTable(comparisons),
    'What Splink costs in times of what ours does:',
    ratiosTable(comparisons),
  ].join('\n\n');
}

const NOTES =
  'Load, train and link are inside the process, reading the files and writing the pairs included; total is the three ' +
  'together, ratio its times of ours. Splink uses every core; precision, recall and F1 are of its pairs at 0.5, fixed ' +
  'beforehand. Our model of the province comes trained, that of febrl4 is trained here.';
