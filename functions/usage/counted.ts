import { randomUUID } from 'node:crypto';
import { FUNCTION_MEMORY_MB } from '../../shared/cost/assumed-use.ts';
import { type Counts, sumCounts } from '../../shared/cost/items.ts';
import type { Usage, UsageKind } from '../../shared/store/registry/usages.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import type { FunctionContext } from '../context.ts';
import type { UsageMeter } from './usage-meter.ts';

/** What a piece of work is counted for; the day it is done on where none is given. */
export type CountedFor = Pick<Usage, 'province' | 'kind'> & Partial<Pick<Usage, 'on'>>;

const FUNCTION_OF = { night: 'reconcile-province', import: 'import-feed' } as const satisfies Record<
  UsageKind,
  keyof typeof FUNCTION_MEMORY_MB
>;
const MB_A_GB = 1024;

/**
 * Does the work of one invocation and keeps what it used, whether it went well or not. What cannot be kept is let go: a
 * night does not fail for want of its bill.
 */
export async function counted<Result>(
  context: FunctionContext,
  of: CountedFor,
  work: () => Promise<Result>,
): Promise<Result> {
  const { usage, store, now, observe } = context;
  if (usage === undefined) return work();
  usage.take();
  const at = now();
  const since = performance.now();
  try {
    return await work();
  } finally {
    const counts = usedBy(usage, { kind: of.kind, seconds: (performance.now() - since) / 1000 });
    const began = { on: dayInVietnam(at), at: at.toISOString(), usageId: randomUUID() };
    const entry = { ...began, ...of, counts };
    await store.usages.add(entry).catch(() => observe?.({ step: 'usage not kept', done: 0 }));
  }
}

function usedBy(usage: UsageMeter, { kind, seconds }: { kind: UsageKind; seconds: number }): Counts {
  const memoryMb = usage.memoryMb ?? FUNCTION_MEMORY_MB[FUNCTION_OF[kind]];
  const ran: Counts = { 'lambda.requests': 1, 'lambda.gbSeconds': (seconds * memoryMb) / MB_A_GB };
  return sumCounts([usage.take(), ran]);
}
