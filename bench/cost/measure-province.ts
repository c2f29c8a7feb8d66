import { join } from 'node:path';
import { machine } from '../machine.ts';
import type { Order } from '../night/order.ts';
import { runOrder } from '../night/run-order.ts';
import { type CountedPhases, type Phase, phaseOf } from './counted-phase.ts';

/** A read unit of an eventually consistent scan is twice 4 kB. */
const BYTES_A_SCAN_UNIT = 8192;
const FIRST = ['units', 'births', 'residents', 'cards'] as const;
const WEEKLY = ['births', 'residents', 'cards'] as const;

interface Measured {
  root: string;
  children: number;
  uncovered: number;
  seed: number;
  /** The day it is measured. */
  on: string;
}

/**
 * A province lives its first load and three nights under `root`, each step in a process of its own with the embedded
 * servers: the first night, one without news, and one after every feed came with 0.5 % of its rows changed.
 */
export function measureProvince({ root, on, ...size }: Measured): CountedPhases {
  const [directory, changed, data] = [join(root, 'files'), join(root, 'changed'), join(root, 'data')];
  const importOf = (from: string) => (feed: (typeof FIRST)[number]) =>
    phase(`import ${feed}`, { work: 'import', data, feed, directory: from });
  const night = (asOf: string, what: string): Phase =>
    phase(`reconcile, ${what}`, { work: 'reconcile', data, asOf });

  told('make two nights of files', { work: 'make', directory, changed, ...size });
  const firstImports = FIRST.map(importOf(directory));
  told('contacts', { work: 'contacts', data });
  const firstNight = night('2023-06-30', 'first night');
  const quietNight = night('2023-07-01', 'no news');
  const delivery = WEEKLY.map(importOf(changed));
  const changedNight = night('2023-07-02', '0.5 % changed');
  const { rows: objects, counts } = told('sizes', { work: 'size', data });
  const registry = (counts['dynamodb.readUnits'] ?? 0) * BYTES_A_SCAN_UNIT;
  const phases = { firstImports, firstNight, quietNight, delivery, changedNight };
  const { children, seed } = size;
  return { measuredOn: on, machine: machine(), children, seed, ...phases, stored: { objects, registry } };
}

const phase = (name: string, order: Order): Phase => phaseOf(told(name, order));

function told(name: string, order: Order) {
  const cost = runOrder(order);
  console.error(`${name}: ${cost.seconds.toFixed(2)} s`);
  return cost;
}
