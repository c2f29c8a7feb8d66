import { expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings } from '../browser/portal.ts';
import { goOut, lineIn, recordVisit } from '../work-list/at-doors.ts';

const portal = onPortal();

test.each(IN_BOTH)(
  'in $language, who signs out with outcomes unsent is asked, in a dialogue with a way out that has a name',
  async ({ language }) => {
    const { page, context } = await goOut(portal(), language);
    await lineIn(page).click();
    await page.getByRole('button', { name: say(language, 'Ghi kết quả', 'Record') }).waitFor();
    await context.setOffline(true);
    await recordVisit(page, language);
    await page.getByRole('link', { name: say(language, '1 chưa gửi', '1 unsent') }).waitFor();

    await page.getByRole('link', { name: say(language, 'Tài khoản', 'Account') }).click();
    await page.getByRole('button', { name: say(language, 'Đăng xuất', 'Sign out') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const serious = await seriousFindings(page);
    await dialog.getByRole('button', { name: say(language, 'Đóng', 'Close') }).click();

    await dialog.waitFor({ state: 'detached' });
    expect(serious).toEqual([]);
  },
);
