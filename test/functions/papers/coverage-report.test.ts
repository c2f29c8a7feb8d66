import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCoverageReport } from '../../../functions/papers/read-coverage-report.ts';
import { writeWorkbook } from '../../../functions/papers/write-workbook.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { rowsOf } from '../../../shared/feeds/table/sheet.ts';
import { openWorkbook } from '../../../shared/feeds/table/workbook.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from '../hamlet.ts';
import { newWorld, night, openServers, send, type World } from '../world.ts';

let cloud: Cloud;
let context: World['context'];

beforeAll(async () => {
  cloud = await openServers();
  ({ context } = await newWorld(cloud));
  await send(context, 'units', UNITS);
  await send(context, 'births', BIRTHS);
  await send(context, 'residents', RESIDENTS);
  await send(context, 'cards', CARDS);
  await night(context);
});
afterAll(() => cloud.stop());

describe('the coverage report of a run', () => {
  const cellsOf = async (audience: 'province' | 'public') => {
    const report = await readCoverageReport(context.store, { province: '94', audience });
    const sheets = openWorkbook(await writeWorkbook(report));
    return new Map(sheets.map((sheet) => [sheet.name, rowsOf(sheet).map(({ cells }) => cells)]));
  };

  it('counts as the run did, unit by unit', async () => {
    const units = (await cellsOf('province')).get('Đơn vị') ?? [];

    expect(units.slice(1).map((cells) => cells.slice(0, 8))).toEqual([
      ['94', 'Tỉnh Sóc Trăng', 'Tỉnh', 7, 4, 3, 0, 3],
      ['943', 'Huyện Kế Sách', 'Huyện', 7, 4, 3, 0, 3],
      ['31528', 'Thị trấn Kế Sách', 'Xã', 3, 2, 1, 0, 1],
      ['31531', 'Thị trấn An Lạc Thôn', 'Xã', 4, 2, 2, 0, 2],
    ]);
  });

  it('names the versions of the feeds the run read', async () => {
    const summary = (await cellsOf('province')).get('Tổng hợp') ?? [];

    expect(summary).toContainEqual(['Thẻ BHYT / Cards', 1, 5, expect.stringMatching(/^2023-07-20 18:00$/)]);
  });

  it('hides small figures from the public', async () => {
    const units = (await cellsOf('public')).get('Đơn vị') ?? [];

    expect(units.slice(2).map((cells) => cells.slice(3, 9))).toEqual([
      [7, '…', '…', '…', '…', '…'],
      ['…', '…', '…', '…', '…', '…'],
      ['…', '…', '…', '…', '…', '…'],
    ]);
  });

  it('is refused for a province without a run', async () => {
    await expect(readCoverageReport(context.store, { province: '92', audience: 'province' })).rejects.toThrow(
      'E9003',
    );
  });
});
