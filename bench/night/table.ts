import type { Row } from '../table.ts';
import type { Budget } from './budgets.ts';
import type { Cost } from './order.ts';

/** What a phase cost, each figure before what it may be; a dash where nothing was promised. */
export function costRow(phase: string, cost: Cost, budget: Budget): Row {
  const { seconds, peakMemoryMb, rows, objects, registry, note } = cost;
  return {
    phase,
    'what came of it': note,
    seconds: seconds.toFixed(2),
    'budget s': budget.seconds?.toFixed(2) ?? '–',
    MB: Math.round(peakMemoryMb).toString(),
    'budget MB': budget.peakMemoryMb?.toString() ?? '–',
    'rows/s': Math.round(rows / seconds).toLocaleString('en'),
    objects: `${objects.reads}/${objects.writes}`,
    registry: `${registry.reads}/${registry.writes}`,
  };
}
