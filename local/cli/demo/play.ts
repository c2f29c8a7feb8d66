import type { FunctionContext } from '../../../functions/context.ts';
import { mapOn, unitsOf } from '../../province/geography.ts';
import { RefusedCommand } from '../errors.ts';
import { findMarker, putMarker } from './marker.ts';
import { type DemoMap, type DemoPlan, provinceOn } from './plan.ts';
import type { DemoReport } from './report.ts';
import { playDemo } from './run.ts';

/**
 * Plays the demo into a data directory and leaves word of it there.
 * @throws RefusedCommand E8006 where the province holds rows that no demo made, E8007 where the map has no such province,
 * E8011 where it is not in force on the day
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

function requireOnMap({ province, map, asOf }: DemoPlan): void {
  if (map !== mapOn(asOf)) throw notInForce(map, asOf);
  try {
    unitsOf(province, map);
  } catch (cause) {
    throw new RefusedCommand(
      {
        code: 'E8007',
        vi: `bản đồ năm ${map}, có hiệu lực ngày ${asOf}, không có tỉnh ${province}; chọn tỉnh khác, chẳng hạn ${placeOn(map)}`,
        en: `the map of ${map}, in force on ${asOf}, has no province ${province}; choose another one, such as ${placeOn(map)}`,
      },
      { cause },
    );
  }
}

function notInForce(map: DemoMap, asOf: string): RefusedCommand {
  const place = placeOn(mapOn(asOf));
  return new RefusedCommand({
    code: 'E8011',
    vi: `bản đồ năm ${map} không có hiệu lực ngày ${asOf}: mọi trẻ sẽ không có xã; dùng ${place}, hoặc chọn ngày khác`,
    en: `the map of ${map} is not in force on ${asOf}, and no child would have a commune; use ${place}, or another day`,
  });
}

const placeOn = (map: DemoMap): string => `--province ${provinceOn(map)} --map ${map}`;
