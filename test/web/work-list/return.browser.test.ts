import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dateInPrint } from '../../../shared/follow-up/papers/words.ts';
import { addDays } from '../../../shared/time/calendar.ts';
import { dayInVietnam } from '../../../shared/time/day-in-vietnam.ts';
import type { Language } from '../../../web/language/words.ts';
import { childrenIn, filledIn } from '../../functions/api/filled-lists.ts';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings } from '../browser/portal.ts';
import { caseOf } from './at-doors.ts';

const portal = onPortal();
const today = dayInVietnam(new Date());

describe.each(IN_BOTH)('in $language', ({ language }) => {
  test('a lead takes the list out with a reason; filled in, it comes back and what changed meanwhile is decided', async () => {
    const lead = portal().find('commune_lead');
    const { page, faults } = await portal().enter(lead, { language });
    await page.goto(`/units/${lead.units[0]}`);

    const list = await takeOut(page, language);
    const [childId = ''] = childrenIn(list);
    const { version } = await caseOf(portal(), childId);
    await portal().ask(portal().find('commune_staff'), `/v1/cases/${childId}/facts`, {
      method: 'POST',
      body: { seen: version, command: { kind: 'snooze', until: addDays(today, 7) } },
    });
    const visit = { outcome: 'Đã gặp gia đình', on: dateInPrint(today), way: 'Đến nhà' };
    await page.getByRole('link', { name: say(language, 'Nộp danh sách', 'Send a list back') }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'list.xlsx',
      mimeType: XLSX,
      buffer: Buffer.from(filledIn(list, { [childId]: visit })),
    });
    await page.getByRole('radio', { name: say(language, 'Ghi theo tệp', 'As the file says') }).check();
    expect(await seriousFindings(page)).toEqual([]);
    expect((await caseOf(portal(), childId)).version).toBe(version + 1);
    await page.getByRole('button', { name: say(language, 'Gửi 1 dòng', 'Send 1 row') }).click();
    await page
      .getByRole('heading', { name: say(language, 'Đã nhận danh sách', 'The list was taken'), exact: true })
      .waitFor();

    expect((await caseOf(portal(), childId)).history.at(-1)?.fact.kind).toBe('contacted');
    expect(faults).toEqual([]);
  });

  test('a file that is no list is refused with a sentence', async () => {
    const staff = portal().find('commune_staff');
    const { page } = await portal().enter(staff, { language, screen: 'phone' });

    await page.goto(`/units/${staff.units[0]}/return`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'list.xlsx', mimeType: XLSX, buffer: Buffer.from('no workbook') });

    expect(await page.getByRole('alert').textContent()).toMatch(/E\d{4}/);
  });
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The list as the browser saves it. */
async function takeOut(page: Page, language: Language): Promise<Uint8Array> {
  await page.getByRole('button', { name: say(language, 'Giấy tờ', 'Papers') }).click();
  await page.getByRole('button', { name: say(language, 'Danh sách để điền', 'List to fill in') }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: say(language, 'Tiếp tục', 'Continue') }).click();
  return readFile(await (await coming).path());
}
