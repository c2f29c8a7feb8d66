import { describe, expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings, signIn } from '../browser/portal.ts';

const portal = onPortal();

describe.each(IN_BOTH)('in $language', ({ language }) => {
  test('a stranger is told what this is and how to get in', async () => {
    const { page, faults } = await portal().visit({ language });

    await page.goto('/coverage');

    await page.getByRole('heading', { level: 1, name: 'Bao Phủ' }).waitFor();
    expect(await page.getByRole('button', { name: say(language, 'Đăng nhập', 'Sign in') }).isVisible()).toBe(
      true,
    );
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('somebody signs in, loads the page again and is still there, and signs out', async () => {
    const officer = portal().find('province_officer');
    const { page, faults } = await portal().enter(officer, { language });

    await page.waitForURL('**/coverage');
    await page.goto('/account');
    await page.getByText(say(language, 'Cán bộ tỉnh', 'Provincial officer')).waitFor();
    await page.getByRole('button', { name: say(language, 'Đăng xuất', 'Sign out') }).click();
    await page.getByRole('button', { name: /./ }).first().click();
    await page.goto('/account');

    expect(await page.getByRole('button', { name: say(language, 'Đăng nhập', 'Sign in') }).isVisible()).toBe(
      true,
    );
    expect(faults).toEqual([]);
  });
});

test('no token is kept where another page or a later script finds it', async () => {
  const { page, context } = await portal().enter(portal().find('commune_staff'));

  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  const { cookies } = await context.storageState();

  expect(kept).not.toMatch(/eyJ/);
  expect(cookies.filter(({ httpOnly }) => !httpOnly)).toEqual([]);
});

test('every role sees its own pages and is told of others that they are not theirs', async () => {
  const { page } = await portal().visit();
  await page.goto('/data');
  await signIn(page, portal().find('commune_staff'));

  await page.getByRole('heading', { level: 1, name: 'Không thuộc phần việc của tài khoản này' }).waitFor();

  const shown = await page.getByRole('navigation').getByRole('link').allInnerTexts();
  expect(shown).not.toContain('Dữ liệu');
  expect(shown).toContain('Danh sách việc');
});
