import type { Execution } from './execution.ts';
import { type ExecutionStore, StaleExecution } from './execution-store.ts';

/** Executions that live as long as the process. */
export function memoryStore(): ExecutionStore {
  const kept = new Map<string, string>();
  const read = (name: string): Execution | undefined => {
    const text = kept.get(name);
    return text === undefined ? undefined : JSON.parse(text);
  };
  return {
    find: async (name) => read(name),
    save: async (execution) => {
      const before = read(execution.name)?.version ?? 0;
      if (execution.version !== before + 1) throw new StaleExecution();
      kept.set(execution.name, JSON.stringify(execution));
    },
    names: async () => [...kept.keys()].sort(),
  };
}
