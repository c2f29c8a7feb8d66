import type { UnitCode } from '../../shared/units/unit.ts';
import type { FunctionContext } from '../context.ts';
import { startedOf } from './order-work.ts';

/** Starts again whatever a killed process left undone. */
export async function resumeWorks({ store, start }: FunctionContext, province: UnitCode): Promise<void> {
  for (const entry of await store.works.listOpen(province)) await start(startedOf(entry));
}
