import type { FunctionContext } from '../../functions/context.ts';
import type { NightCommand } from '../../functions/reconcile-night/command.ts';
import type { RunReport } from '../../functions/reconcile-province/report.ts';

/** Runs the night for one province. */
export async function nightOf(
  context: FunctionContext,
  { province, asOf, release }: Omit<NightCommand, 'provinces'> & { province: string },
): Promise<RunReport> {
  const { reconcileNightHandler } = await import('../../functions/reconcile-night/handler.ts');
  const { provinces } = await reconcileNightHandler(context)({ provinces: [province], asOf, release });
  const report = provinces[0];
  if (report === undefined) throw new Error('the night returned no report for its only province');
  return report;
}
