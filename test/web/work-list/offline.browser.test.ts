import { describe, expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { caseOf, childIn, goOut, lineIn, recordVisit } from './at-doors.ts';

const portal = onPortal();

const kindsOf = async (childId: string) =>
  (await caseOf(portal(), childId)).history.map(({ fact }) => fact.kind);

describe.each(IN_BOTH)('without a network, in $language', ({ language }) => {
  test('a list is read, an outcome outlives the tab, and is sent once there is a network', async () => {
    const { page, context, unit } = await goOut(portal(), language);
    const before = (await kindsOf(await firstChild(page))).length;

    await context.setOffline(true);
    await page.goto(`/units/${unit}`);
    await page.getByText(say(language, 'Lưu trên máy', 'Kept on this device')).waitFor();
    await lineIn(page).click();
    await recordVisit(page, language);
    await page.getByRole('link', { name: say(language, '1 chưa gửi', '1 unsent') }).waitFor();
    const childId = childIn(page);
    await page.close();
    const again = await context.newPage();
    await again.goto(`/units/${unit}`);
    await again.getByText(say(language, 'chờ gửi', 'to be sent')).waitFor();
    await context.setOffline(false);

    await expect
      .poll(async () => (await kindsOf(childId)).slice(before), { timeout: PATIENCE_MS })
      .toEqual(['contacted']);
    await again.getByText(say(language, 'Cập nhật lúc', 'Read ')).waitFor();
    expect(await again.getByText(say(language, 'chờ gửi', 'to be sent')).count()).toBe(0);
  });

  test('what others recorded meanwhile is shown, and one decides', async () => {
    const { page, context } = await goOut(portal(), language);
    await lineIn(page).click();
    await page.getByRole('button', { name: say(language, 'Ghi kết quả', 'Record') }).waitFor();
    const childId = childIn(page);
    await context.setOffline(true);
    await recordVisit(page, language);
    await page.getByRole('link', { name: say(language, '1 chưa gửi', '1 unsent') }).waitFor();

    const { version } = await caseOf(portal(), childId);
    const command = { kind: 'snooze', until: inDays(7) };
    await portal().ask(portal().find('commune_lead'), `/v1/cases/${childId}/facts`, {
      method: 'POST',
      body: { seen: version, command },
    });
    await context.setOffline(false);
    await page.getByRole('link', { name: say(language, '1 chưa gửi', '1 unsent') }).click();
    await page.getByText(say(language, 'Đã được ghi trước bạn', 'Written before yours')).waitFor();
    await page
      .getByRole('button', { name: say(language, 'Vẫn ghi kết quả của tôi', 'Record mine all the same') })
      .click();
    await page.getByText(say(language, 'Mọi kết quả đã được gửi', 'Everything was sent')).waitFor();

    expect((await kindsOf(childId)).slice(-2)).toEqual(['snoozed', 'contacted']);
  });

  test('signing out asks about what was not sent, and the device forgets the list', async () => {
    const { page, context, unit } = await goOut(portal(), language);
    await lineIn(page).click();
    await context.setOffline(true);
    await recordVisit(page, language);
    await page.getByRole('link', { name: say(language, '1 chưa gửi', '1 unsent') }).waitFor();

    await page.getByRole('link', { name: say(language, 'Tài khoản', 'Account') }).click();
    await page.getByRole('button', { name: say(language, 'Đăng xuất', 'Sign out'), exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(language, 'Đăng xuất và bỏ', 'Sign out and lose them') })
      .click();
    await page.getByRole('button', { name: say(language, 'Đăng nhập', 'Sign in') }).waitFor();
    await page.goto(`/units/${unit}`);

    await page.getByRole('button', { name: say(language, 'Đăng nhập', 'Sign in') }).waitFor();
    expect(await page.evaluate(keptRecords)).toBe(0);
  });
});

const PATIENCE_MS = 20_000;

async function firstChild(page: Parameters<typeof lineIn>[0]): Promise<string> {
  const href = await lineIn(page).getAttribute('href');
  return href?.split('/').at(-1) ?? '';
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Counts in the page what its device keeps, in every store. */
async function keptRecords(): Promise<number> {
  const device = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('bao-phu');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const counts = [...device.objectStoreNames].map(
    (name) =>
      new Promise<number>((resolve) => {
        const counting = device.transaction(name).objectStore(name).count();
        counting.onsuccess = () => resolve(counting.result);
      }),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
