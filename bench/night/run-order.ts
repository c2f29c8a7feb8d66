import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Cost, Order } from './order.ts';

const SCRIPT = fileURLToPath(new URL('./measure.ts', import.meta.url));

/** Carries out an order in a process of its own. */
export function runOrder(order: Order): Cost {
  const text = execFileSync(process.execPath, [SCRIPT, JSON.stringify(order)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(text.trim().split('\n').at(-1) ?? '');
}
