import type { Row } from '../table.ts';
import type { Latency } from './measure.ts';
import type { Operation } from './operations.ts';

/** How fast an operation was answered, beside what was promised; a dash where nothing was. */
export function latencyRow(
  { id, path, budget }: Omit<Operation, 'questions'>,
  atOnce: number,
  { p50, p95, max, bytes, failed }: Latency,
): Row {
  return {
    operation: id,
    path,
    'at once': String(atOnce),
    'p50 ms': p50.toFixed(0),
    'p95 ms': p95.toFixed(0),
    'budget ms': budget?.toFixed(0) ?? '–',
    'max ms': max.toFixed(0),
    kB: (bytes / 1024).toFixed(1),
    failed: String(failed),
  };
}
