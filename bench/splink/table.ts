import { markdownOf, type Row } from '../table.ts';
import type { Answer } from './answers.ts';
import type { Cost, Spread } from './cost.ts';
import type { Dataset } from './dataset.ts';

/** One engine on one dataset; the first answer is the one of the fixed threshold. */
export interface Result {
  engine: string;
  cost: Cost;
  answers: readonly [Answer, ...Answer[]];
}

/** What all engines did on one dataset; ours is what the others are held against. */
export interface Comparison {
  dataset: Dataset;
  ours: Result;
  others: readonly Result[];
}

/** A line for each engine and dataset; `ratio` is its total seconds over ours. */
export function summaryOf(comparisons: readonly Comparison[]): string {
  const rows = comparisons.flatMap(({ dataset, ours, others }) =>
    [ours, ...others].map((result): Row => {
      const { load, train, link, total, cpu, memory } = result.cost;
      const [{ score }] = result.answers;
      return {
        engine: result.engine,
        dataset: dataset.model,
        'total s': spread(total, 2),
        ...secondsOf({ load, train, link }),
        'CPU s': spread(cpu, 2),
        'peak MB': spread(memory, 0),
        ...sharesOf(score),
        ratio: times(total.median, ours.cost.total.median),
      };
    }),
  );
  return markdownOf(rows, 2);
}

/** Every way an engine's pairs were read as an answer. */
export function answersTable(comparisons: readonly Comparison[]): string {
  const rows = comparisons.flatMap(({ dataset, ours, others }) =>
    [ours, ...others].flatMap(({ engine, answers }) =>
      answers.map(({ reading, score }): Row => {
        return { engine, dataset: dataset.model, answer: reading, ...sharesOf(score) };
      }),
    ),
  );
  return markdownOf(rows, 3);
}

/** What the other engines cost, in times of what ours does, by the medians; below 1 ours is the dearer. */
export function ratiosTable(comparisons: readonly Comparison[]): string {
  const rows = comparisons.flatMap(({ dataset, ours, others }) =>
    others.map(({ engine, cost }): Row => {
      const ratio = (costOf: (one: Cost) => number) => times(costOf(cost), costOf(ours.cost));
      return {
        engine,
        dataset: dataset.model,
        total: ratio(({ total }) => total.median),
        'without training': ratio(({ load, link }) => load.median + link.median),
        link: ratio(({ link }) => link.median),
        'whole process': ratio(({ process }) => process.median),
        CPU: ratio(({ cpu }) => cpu.median),
        memory: ratio(({ memory }) => memory.median),
      };
    }),
  );
  return markdownOf(rows, 2);
}

/** `febrl4: 5,000 × 5,000 records, 5,000 true pairs`. */
export function sizeOf({ model, records, truth }: Dataset): string {
  return `${model}: ${count(records.left)} × ${count(records.right)} records, ${count(truth.size)} true pairs`;
}

function secondsOf(phases: Pick<Cost, 'load' | 'train' | 'link'>): Row {
  return Object.fromEntries(
    Object.entries(phases).map(([name, { median }]) => [`${name} s`, median.toFixed(2)]),
  );
}

function sharesOf({ precision, recall, f1 }: Answer['score']): Row {
  return { precision: precision.toFixed(5), recall: recall.toFixed(5), F1: f1.toFixed(5) };
}

const times = (cost: number, ours: number): string => `${(cost / ours).toFixed(1)} ×`;

const count = (value: number): string => value.toLocaleString('en');

function spread({ median, least, most }: Spread, digits: number): string {
  const [middle, low, high] = [median, least, most].map((value) => value.toFixed(digits));
  return low === high ? `${middle}` : `${middle} (${low}–${high})`;
}
