import { emptyFunnel } from '../../../shared/follow-up/funnel.ts';
import type { FunnelRow } from '../../../web/follow-up/steps.ts';

/** A commune that came so far. */
export function funnelRow(name: string, reached: Partial<FunnelRow>): FunnelRow {
  return { unit: name, name, level: 'commune', ...emptyFunnel(), ...reached };
}
