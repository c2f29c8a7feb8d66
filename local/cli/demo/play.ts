import type { FunctionContext } from '../../../functions/context.ts';
import { unitsOf } from '../../province/geography.ts';
import { RefusedCommand } from '../errors.ts';
import { findMarker, putMarker } from './marker.ts';
import type { DemoPlan } from './plan.ts';
import type { DemoReport } from './report.ts';
import { playDemo } from './run.ts';

/**
 * Plays the demo into a data directory and leaves word of it there.
 * @throws RefusedCommand E8006 where the province holds rows that no demo made, E8007 where the map has no such province
 */
export async function playInto(data: string, plan: DemoPlan, context: FunctionContext): Promise<DemoReport> {
  requireOnMap(plan);
  const earlier = await findMarker(data, plan.province);
  if (earlier === undefined) await refuseOthersRows(plan.province, context);
  await putMarker(data, { plan, done: false });
  const report = await playDemo({ context, data, plan, replaces: earlier !== undefined });
  await putMarker(data, { plan, done: true });
  return report;
}

async function refuseOthersRows(province: string, { store }: FunctionContext): Promise<void> {
  for (const feed of ['births', 'residents', 'cards'] as const) {
    if ((await store.manifests.current(province, feed)) !== undefined) throw othersRows(province);
  }
}

const othersRows = (province: string): RefusedCommand =>
  new RefusedCommand({
    code: 'E8006',
    vi: `tỉnh ${province} đã có dữ liệu không phải của bản thử; chọn --data khác`,
    en: `province ${province} already holds data that no demo made; choose another --data`,
  });

function requireOnMap({ province, map }: DemoPlan): void {
  try {
    unitsOf(province, map);
  } catch (cause) {
    throw new RefusedCommand(
      {
        code: 'E8007',
        vi: `bản đồ năm ${map} không có tỉnh ${province}`,
        en: `the map of ${map} has no province ${province}`,
      },
      { cause },
    );
  }
}
