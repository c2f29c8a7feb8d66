// npm run bench: import, reconcile and a night with little new, on a province of full size; prints one table.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BUDGETS, type Budget, nightBudget, wordsOf } from './night/budgets.ts';
import type { Cost, Order } from './night/order.ts';

const { values } = parseArgs({
  options: {
    children: { type: 'string', default: '119885' },
    uncovered: { type: 'string', default: '1651' },
    seed: { type: 'string', default: '1' },
  },
});

const script = fileURLToPath(new URL('./night/measure.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'bao-phu-bench-'));
const [directory, changed, data] = ['files', 'changed', 'data'].map((name) => join(root, name)) as [
  string,
  string,
  string,
];

const FEEDS = ['units', 'births', 'residents', 'cards'] as const;

/** Prints the cost of a phase beside what it may be. */
function measure(name: string, order: Order, budget: Budget = BUDGETS.none): Cost {
  const cost = run(order);
  const { seconds, peakMemoryMb, rows, objects, registry, note } = cost;
  const cells = [
    name.padEnd(34),
    seconds.toFixed(2).padStart(7),
    Math.round(peakMemoryMb).toString().padStart(6),
    wordsOf(budget).padEnd(14),
    Math.round(rows / seconds)
      .toLocaleString('en')
      .padStart(9),
    `${objects.reads}/${objects.writes}`.padStart(9),
    `${registry.reads}/${registry.writes}`.padStart(10),
    note,
  ];
  console.log(cells.join('  '));
  return cost;
}

function run(order: Order): Cost {
  const text = execFileSync(process.execPath, [script, JSON.stringify(order)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(text.trim().split('\n').at(-1) ?? '');
}

const numbers = {
  children: Number(values.children),
  uncovered: Number(values.uncovered),
  seed: Number(values.seed),
};
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; ` +
    `${numbers.children} children, seed ${numbers.seed}; each line is a process of its own, embedded cloud included`,
);
console.log(
  `${'phase'.padEnd(34)}  seconds      MB  budget             rows/s  objects    registry   (calls read/written)`,
);
try {
  measure('make two nights of files', { work: 'make', directory, changed, ...numbers });
  for (const feed of FEEDS)
    measure(`import ${feed}, first time`, { work: 'import', data, feed, directory }, BUDGETS.importFirst);
  for (const feed of FEEDS.slice(1))
    measure(`import ${feed}, unchanged`, { work: 'import', data, feed, directory }, BUDGETS.importUnchanged);
  run({ work: 'contacts', data });
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
}
