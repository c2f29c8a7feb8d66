import { describe, expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { signIn } from '../browser/portal.ts';
import { caseOf, childIn, goOut, lineIn, recordVisit } from '../work-list/at-doors.ts';

const portal = onPortal();
const PATIENCE_MS = 20_000;

describe.each(IN_BOTH)('a phone that two people share, in $language', ({ language }) => {
  test('keeps what one could not send from the other, and sends it once they are back', async () => {
    const { page, context } = await goOut(portal(), language);
    await lineIn(page).click();
    await page.getByRole('button', { name: say(language, 'Ghi kết quả', 'Record') }).waitFor();
    const childId = childIn(page);
    const { version } = await caseOf(portal(), childId);
    await context.setOffline(true);
    await recordVisit(page, language);
    await page.getByRole('link', { name: say(language, '1 chưa gửi', '1 unsent') }).waitFor();
    await page.close();
    await context.clearCookies();
    await context.setOffline(false);

    const theirs = await context.newPage();
    await theirs.goto('/unsent');
    await theirs.getByText(say(language, 'Phiên làm việc đã hết', 'The session has ended')).waitFor();
    await signIn(theirs, portal().find('commune_lead'));
    await theirs.waitForURL('**/units/*');
    await theirs.goto('/unsent');
    await theirs.getByText(say(language, 'của tài khoản khác', 'of another account')).waitFor();
    const seen = await theirs.getByRole('main').textContent();
    expect((await caseOf(portal(), childId)).version).toBe(version);
    await theirs.goto('/account');
    await theirs.getByRole('button', { name: say(language, 'Đăng xuất', 'Sign out') }).click();
    await theirs.locator('button[name=logout]').click();
    await signIn(theirs, portal().find('commune_staff'));

    await expect
      .poll(async () => (await caseOf(portal(), childId)).history.at(-1)?.fact.kind, { timeout: PATIENCE_MS })
      .toBe('contacted');
    expect(seen).toContain(say(language, 'Mọi kết quả đã được gửi', 'Everything was sent'));
  });
});
