import type { DurableContext } from '@aws/durable-execution-sdk-js';
import { callProvince, PhaseStopped } from './call-province.ts';
import type { ProvinceFound, ProvinceTools } from './province-night.ts';
import type { NightPlan } from './steps.ts';

/**
 * The provinces whose run read other visiting cards than there are now (docs/decisions/0017). None where that cannot be found out: the
 * cards of the night before go on visiting, and no province is without its night for it.
 */
export async function visitedProvinces(
  durable: DurableContext,
  { provinceFunction }: ProvinceTools,
  { plan, found }: { plan: NightPlan; found: readonly ProvinceFound[] },
): Promise<string[]> {
  const runs = found.flatMap((one) =>
    'found' in one ? [{ province: one.found.province, runId: one.found.runId }] : [],
  );
  if (runs.length < 2) return [];
  const { asOf } = plan;
  const command = { phase: 'find visitors', asOf, runs } as const;
  try {
    const { again } = await callProvince<'find visitors'>(durable, {
      provinceFunction,
      command,
      tally: () => undefined,
    });
    return again;
  } catch (error) {
    if (error instanceof PhaseStopped) return [];
    throw error;
  }
}
