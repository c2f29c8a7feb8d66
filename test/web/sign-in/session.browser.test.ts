import { describe, expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { signIn } from '../browser/portal.ts';

const portal = onPortal();

const ELEVEN_MINUTES = 11 * 60_000;

test('a token that has come to its end is replaced without anybody noticing', async () => {
  const { page, faults } = await portal().visit();
  await page.clock.install();
  await page.goto('/');
  await signIn(page, portal().find('province_officer'));
  await page.getByRole('heading', { level: 1 }).waitFor();

  await page.clock.fastForward(ELEVEN_MINUTES);
  const renewed = page.waitForResponse((response) => response.url().endsWith('/oidc/token'));
  await page.getByRole('link', { name: 'Dữ liệu' }).click();

  expect((await renewed).status()).toBe(200);
  await page.getByRole('heading', { level: 1, name: 'Dữ liệu' }).waitFor();
  expect(faults).toEqual([]);
});

describe.each(IN_BOTH)('in $language', ({ language }) => {
  test('whose session has ended at the provider is told so, and signs in again where they were', async () => {
    const staff = portal().find('commune_staff');
    const { page, context } = await portal().enter(staff, { language, screen: 'phone' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const list = page.url();

    await context.clearCookies();
    await page.reload();
    await page.getByText(say(language, 'Phiên làm việc đã hết', 'The session has ended')).waitFor();
    await page.getByRole('button', { name: say(language, 'Đăng nhập', 'Sign in') }).click();
    await page.locator(`button[value="${staff.id}"]`).click();

    await page.waitForURL(list);
    await page
      .getByText(say(language, 'Phiên làm việc đã hết', 'The session has ended'))
      .waitFor({ state: 'detached' });
  });
});
