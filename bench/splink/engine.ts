import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { readCsv } from '../csv.ts';
import type { Dataset } from './dataset.ts';
import type { ScoredPair } from './score.ts';

/** What a process of an engine is asked, as JSON in its last argument. */
export interface Order extends Pick<Dataset, 'model' | 'left' | 'right' | 'units' | 'asOf'> {
  /** Where the pairs go: a CSV file `left,right,probability`. */
  pairs: string;
  /** Pairs of records drawn by chance to learn `u` from; an engine that comes trained needs none. */
  sampledPairs: number;
}

/** What it answers as the last line of its output. */
export interface EngineReport {
  version: string;
  /** Phases inside the process: reading files, learning a model, finding pairs and writing them. */
  seconds: { load: number; train: number; link: number };
  /** Of the whole process, over all cores. */
  cpuSeconds: number;
  peakMemoryMb: number;
}

export interface EngineRun extends EngineReport {
  /** From start to end of the process, the loading of its libraries included. */
  processSeconds: number;
  pairs: ScoredPair[];
}

/** How to start an engine: the program and what stands before the order. */
export interface Engine {
  name: string;
  command: readonly [program: string, ...args: string[]];
}

/**
 * Runs an engine in a process of its own, so that time and peak memory are its own. What it writes to standard error
 * passes through.
 * @throws {Error} when it ends with an error.
 */
export async function runEngine({ name, command }: Engine, order: Order): Promise<EngineRun> {
  const [program, ...args] = command;
  const began = performance.now();
  const child = spawn(program, [...args, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  const processSeconds = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`${name} ended with code ${code}`);
  const report: EngineReport = JSON.parse(output.trim().split('\n').at(-1) ?? '');
  return { ...report, processSeconds, pairs: readPairs(order.pairs) };
}

function readPairs(file: string): ScoredPair[] {
  return readCsv(file).map(({ left = '', right = '', probability }) => ({
    left,
    right,
    probability: Number(probability),
  }));
}
