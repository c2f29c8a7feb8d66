import type { ExecutionStore } from '../../../local/durable/execution-store.ts';

/** The process is dead. */
export class Killed extends Error {}

/** When a process dies: at its n-th use of the store (from 1), before or after what it asked for is done. */
export interface Death {
  at: number;
  afterwards: boolean;
}

/** A store as a process sees it that is killed: from then on nothing reaches it any more. */
export function dyingStore(store: ExecutionStore, { at, afterwards }: Death): ExecutionStore {
  let uses = 0;
  const use = async <T>(act: () => Promise<T>): Promise<T> => {
    uses += 1;
    if (uses === at && afterwards) await act();
    if (uses >= at) throw new Killed();
    return act();
  };
  return {
    find: (name) => use(() => store.find(name)),
    save: (execution) => use(() => store.save(execution)),
    names: () => use(() => store.names()),
  };
}
