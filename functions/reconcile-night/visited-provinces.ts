import type { DurableContext } from '@aws/durable-execution-sdk-js';
import type { Coded } from '../coded.ts';
import { callProvince, PhaseStopped } from './call-province.ts';
import type { ProvinceFound, ProvinceTools } from './province-night.ts';
import type { NightPlan } from './steps.ts';

/** What came of comparing the cards of the provinces. */
export interface Visited {
  /** The provinces whose gaps are to be found again. */
  again: string[];
  /** Why they could not be compared. */
  notCompared?: Coded;
}

/**
 * The provinces whose run read other visiting cards than there are now (docs/decisions/0017). None where that cannot be found out: the
 * cards of the night before go on visiting, and no province is without its night for it.
 */
export async function visitedProvinces(
  durable: DurableContext,
  { provinceFunction }: ProvinceTools,
  { plan, found }: { plan: NightPlan; found: readonly ProvinceFound[] },
): Promise<Visited> {
  const runs = found.flatMap((one) =>
    'found' in one ? [{ province: one.found.province, runId: one.found.runId }] : [],
  );
  if (runs.length < 2) return { again: [] };
  const { asOf } = plan;
  const command = { phase: 'find visitors', asOf, runs } as const;
  try {
    return await callProvince<'find visitors'>(durable, {
      provinceFunction,
      command,
      tally: () => undefined,
    });
  } catch (error) {
    if (error instanceof PhaseStopped) return { again: [], notCompared: error.problem };
    throw error;
  }
}
