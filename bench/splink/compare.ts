import { fileURLToPath } from 'node:url';
import { ourAnswers, splinkAnswers } from './answers.ts';
import { costOf } from './cost.ts';
import type { Dataset } from './dataset.ts';
import { type Engine, type EngineRun, type Order, runEngine } from './engine.ts';
import type { Comparison } from './table.ts';

/** How the engines are compared, whatever the dataset. */
export interface Setting {
  python: string;
  /** Runs of each engine. */
  runs: number;
  /** Splink is run with each of these numbers of pairs drawn by chance to learn `u` from. */
  sampledPairs: readonly number[];
  /** Where an engine writes its pairs. */
  pairs: string;
}

interface Contestant {
  engine: Engine;
  order: Order;
  runs: EngineRun[];
}

const scriptOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The engines on one dataset, turn by turn, so that a machine that slows down slows all. */
export async function compare(
  dataset: Dataset,
  { python, runs, sampledPairs, pairs }: Setting,
): Promise<Comparison> {
  const splink: Engine = { name: 'Splink', command: [python, '-B', scriptOf('splink_link.py')] };
  const ours = contestant({ name: 'ours', command: [process.execPath, scriptOf('ours.ts')] }, 0);
  const others = sampledPairs.map((sampled) => contestant(splink, sampled));
  for (let run = 0; run < runs; run += 1)
    for (const { engine, order, runs: done } of [...others, ours]) done.push(await runEngine(engine, order));
  return {
    dataset,
    ours: {
      engine: `ours, ${versionOf(ours)}`,
      cost: costOf(ours.runs),
      answers: ourAnswers(pairsOf(ours), dataset),
    },
    others: others.map((other) => ({
      engine: `${versionOf(other)}, u from ${other.order.sampledPairs.toExponential().replace('e+', 'e')} pairs`,
      cost: costOf(other.runs),
      answers: splinkAnswers(pairsOf(other), dataset),
    })),
  };

  function contestant(engine: Engine, sampled: number): Contestant {
    return { engine, order: { ...orderOf(dataset), pairs, sampledPairs: sampled }, runs: [] };
  }
}

const versionOf = ({ runs: [first] }: Contestant): string => first?.version ?? '';
const pairsOf = ({ runs: [first] }: Contestant): EngineRun['pairs'] => first?.pairs ?? [];

function orderOf({ model, left, right, units, asOf }: Dataset) {
  return { model, left, right, ...(units && { units }), ...(asOf && { asOf }) };
}
