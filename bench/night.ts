// npm run bench: import, reconcile and a night with little new, on a province of full size; prints one table.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine } from './machine.ts';
import { BUDGETS, type Budget, nightBudget } from './night/budgets.ts';
import type { Cost, Order } from './night/order.ts';
import { runOrder } from './night/run-order.ts';
import { costRow } from './night/table.ts';
import { wholeNumber } from './option-kinds.ts';
import { optionsOf } from './options.ts';
import { SIZE_OPTIONS, sizeConflict, sizeOf } from './province-size.ts';
import { type Row, tableOf } from './table.ts';

const { seed, ...size } = optionsOf({
  command: 'bench',
  purpose: 'times, memory, reads and writes of imports and nights, phase by phase, beside what they may be',
  options: { ...SIZE_OPTIONS, seed: wholeNumber(0, { help: 'seed of the province', default: '1' }) },
  conflict: sizeConflict,
});

const root = mkdtempSync(join(tmpdir(), 'bao-phu-bench-'));
const [directory, changed, data] = ['files', 'changed', 'data'].map((name) => join(root, name)) as [
  string,
  string,
  string,
];

const FEEDS = ['units', 'births', 'residents', 'cards'] as const;
const rows: Row[] = [];

/** Keeps the cost of a phase beside what it may be, and tells whoever waits. */
function measure(phase: string, order: Order, budget: Budget = BUDGETS.none): Cost {
  const cost = runOrder(order);
  rows.push(costRow(phase, cost, budget));
  console.error(`${phase}: ${cost.seconds.toFixed(2)} s`);
  return cost;
}

const numbers = { ...sizeOf(size), seed };
console.log(
  `${machine()}; ${numbers.children} children, seed ${seed}; each line is a process of its own, embedded cloud ` +
    'included; objects, registry: calls read/written',
);
try {
  measure('make two nights of files', { work: 'make', directory, changed, ...numbers });
  for (const feed of FEEDS)
    measure(`import ${feed}, first time`, { work: 'import', data, feed, directory }, BUDGETS.importFirst);
  for (const feed of FEEDS.slice(1))
    measure(`import ${feed}, unchanged`, { work: 'import', data, feed, directory }, BUDGETS.importUnchanged);
  runOrder({ work: 'contacts', data });
  const today = { work: 'reconcile', data, asOf: '2023-06-30' } as const;
  const tomorrow = { ...today, asOf: '2023-07-01' } as const;
  const full = measure('reconcile, every case new', today, BUDGETS.reconcile);
  measure('reconcile again, the same night', today, BUDGETS.reconcile);
  measure('reconcile, the next day, no news', tomorrow, BUDGETS.reconcile);
  for (const feed of FEEDS.slice(1))
    measure(`import ${feed}, 0.5 % changed`, { work: 'import', data, feed, directory: changed });
  measure('reconcile, 0.5 % changed', tomorrow, nightBudget(full.seconds));
} finally {
  rmSync(root, { recursive: true, force: true });
  if (rows.length > 0) console.log(tableOf(rows, 2));
}
