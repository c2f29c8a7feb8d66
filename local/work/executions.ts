import { join } from 'node:path';
import { directoryStore } from '../durable/directory-store.ts';
import type { ExecutionStore } from '../durable/execution-store.ts';

/** The durable executions of a data directory, over all its processes. */
export function executionsIn(data: string): ExecutionStore {
  return directoryStore(join(data, 'executions'));
}
