import type { Answer } from './answers.ts';
import type { Cost, Spread } from './cost.ts';
import type { Dataset } from './dataset.ts';

/** One engine on one dataset; the first answer is the one of the fixed threshold. */
export interface Result {
  engine: string;
  cost: Cost;
  answers: readonly Answer[];
}

const COST_HEADINGS = ['load s', 'train s', 'link s', 'total s', 'process s', 'cpu s', 'peak MB'];
const HEADINGS = ['engine', ...COST_HEADINGS, 'answer', 'precision', 'recall', 'F1'];

/** A dataset's lines under a title and headings, columns aligned. */
export function tableOf({ model, records, truth }: Dataset, results: readonly Result[]): string {
  const title = `${model}: ${count(records.left)} × ${count(records.right)} records, ${count(truth.size)} true pairs`;
  const rows = [HEADINGS, ...results.flatMap(rowsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return [title, ...lines.map((line) => line.trimEnd())].join('\n');
}

/** The cost stands in the first of an engine's lines. */
function rowsOf({ engine, cost, answers }: Result): string[][] {
  const { load, train, link, total, process, cpu, memory } = cost;
  const seconds = [load, train, link].map(({ median }) => median.toFixed(2));
  const costs = [...seconds, spread(total, 2), spread(process, 2), spread(cpu, 2), spread(memory, 0)];
  return answers.map(({ reading, score: { precision, recall, f1 } }, at) => [
    at === 0 ? engine : '',
    ...(at === 0 ? costs : costs.map(() => '')),
    reading,
    ...[precision, recall, f1].map((share) => share.toFixed(5)),
  ]);
}

/** What our engine costs of what Splink does, by the medians; what is above 1 is ours the dearer. */
export function ratiosOf(splink: Cost, ours: Cost): string {
  const ratio = (name: string, own: number, other: number) =>
    `${name} ${(own / other).toFixed(3)} (${(other / own).toFixed(1)} ×)`;
  const parts = [
    ratio('total', ours.total.median, splink.total.median),
    ratio('without training', ours.load.median + ours.link.median, splink.load.median + splink.link.median),
    ratio('link', ours.link.median, splink.link.median),
    ratio('process', ours.process.median, splink.process.median),
    ratio('cpu', ours.cpu.median, splink.cpu.median),
    ratio('memory', ours.memory.median, splink.memory.median),
  ];
  return `ours / Splink (and Splink / ours): ${parts.join(', ')}`;
}

const count = (value: number): string => value.toLocaleString('en');

function spread({ median, least, most }: Spread, digits: number): string {
  const [middle, low, high] = [median, least, most].map((value) => value.toFixed(digits));
  return low === high ? `${middle}` : `${middle} (${low}–${high})`;
}
