import type { FunctionContext } from '../../functions/context.ts';
import type { RunReport } from '../../functions/reconcile-province/report.ts';
import { peakMemoryMb } from './memory.ts';

export interface NightOrder {
  province: string;
  asOf: string;
  release: boolean;
}

/** Runs the night for one province; seconds and memory are those of this process. */
export async function nightOf(context: FunctionContext, order: NightOrder): Promise<RunReport> {
  const { reconcileNightHandler } = await import('../../functions/reconcile-night/handler.ts');
  const began = performance.now();
  const { province, asOf, release } = order;
  const { provinces } = await reconcileNightHandler(context)({ provinces: [province], asOf, release });
  const report = provinces[0];
  if (report === undefined) throw new Error('the night returned no report for its only province');
  return { ...report, seconds: (performance.now() - began) / 1000, peakMemoryMb: peakMemoryMb() };
}
